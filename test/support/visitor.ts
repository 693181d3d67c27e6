/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { SIZES } from './chromium.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Whatever slides or fades is there at once: a test would wait, and axe see colours half-way. */
const hurry = () =>
  addEventListener('DOMContentLoaded', () => {
    const style = document.createElement('style');
    style.textContent = `*, ::before, ::after {
      transition-duration: 1ms !important; transition-delay: 0s !important;
      animation-duration: 1ms !important; animation-delay: 0s !important;
    }`;
    document.head.append(style);
  });

/** Somebody before a real browser, who notices whatever a page should not do. */
export class Visitor {
  /** Errors of the console, requests to other addresses, broken answers. */
  readonly complaints: string[] = [];
  private readonly asked: Request[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly baseUrl: string,
  ) {
    page.on('console', (entry) => {
      // A refusal is the page's business to show; the browser reports its status besides.
      const refused = /Failed to load resource.*status of 4\d\d/.test(entry.text());
      if (['error', 'warning'].includes(entry.type()) && !refused) {
        this.complaints.push(`${page.url()} console: ${entry.text().slice(0, 500)}`);
      }
    });
    page.on('pageerror', (error) => this.complaints.push(`${page.url()} error: ${error.message}`));
    page.on('request', (request) => {
      this.asked.push(request);
      const url = new URL(request.url());
      if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== baseUrl) {
        this.complaints.push(`${page.url()} asked ${url.origin}`);
      }
    });
    page.on('response', (response) => {
      if (response.status() >= 500) this.complaints.push(`${response.status()} ${response.url()}`);
    });
  }

  static async open(browser: Browser, baseUrl: string, size: keyof typeof SIZES): Promise<Visitor> {
    const context = await browser.newContext({
      ...SIZES[size],
      locale: 'zh-CN',
      timezoneId: 'America/New_York',
      baseURL: baseUrl,
    });
    context.setDefaultTimeout(30_000);
    await context.addInitScript(hurry);
    return new Visitor(context, await context.newPage(), baseUrl);
  }

  /** Signs in through the page and stands before the to-do list. */
  async signIn(login: string, password: string): Promise<void> {
    await this.page.goto('/sign-in');
    await this.page.getByLabel('账号').fill(login);
    await this.page.getByLabel('密码').fill(password);
    await this.page.getByRole('button', { name: '登录', exact: true }).click();
    await this.page.getByRole('heading', { name: '待办', level: 1 }).waitFor();
  }

  /** Opens an address and waits until nothing is loading any more. */
  async see(path: string): Promise<void> {
    await this.page.goto(path);
    await this.settled();
  }

  async settled(): Promise<void> {
    await this.page.getByRole('heading', { level: 1 }).first().waitFor();
    await this.page.waitForFunction(() => !document.querySelector('.waiting'));
  }

  /**
   * What axe-core finds wrong on the page, one line each.
   *
   * @param part a selector, to look at a part of the page alone
   * @param without rules to leave out
   */
  async violations(part = 'html', ...without: string[]): Promise<string[]> {
    if (!(await this.page.evaluate(() => 'axe' in globalThis))) await this.page.evaluate(AXE);
    await this.still();
    return this.page.evaluate(
      async ([where, off]) => {
        const { axe } = globalThis as unknown as {
          axe: { run(where: string, options: object): Promise<{ violations: Violation[] }> };
        };
        interface Violation {
          id: string;
          nodes: { html: string; failureSummary: string }[];
        }
        const { violations } = await axe.run(where, {
          resultTypes: ['violations'],
          rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
        });
        return violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html, failureSummary }) =>
            `${location.pathname} ${id}: ${html.slice(0, 200)} — ${failureSummary}`.replace(
              /\s+/g,
              ' ',
            ),
          ),
        );
      },
      [part, without] as const,
    );
  }

  /** Waits until nothing moves: colours that are on their way to others have no contrast of their own. */
  private still(): Promise<void> {
    return this.page.evaluate(async () => {
      const ending = document
        .getAnimations()
        .filter((it) => it.effect?.getComputedTiming().iterations !== Infinity);
      await Promise.allSettled(ending.map((it) => it.finished));
    });
  }

  /** Waits until the server has answered, or begun to, whatever was asked so far. */
  async answered(): Promise<void> {
    await Promise.all(this.asked.splice(0).map((request) => request.response()));
  }

  /** 长辈模式 as its button sets it, without leaving the page. */
  async largeType(on: boolean): Promise<void> {
    await this.page.evaluate((large) => {
      if (large) document.documentElement.dataset.elder = '';
      else delete document.documentElement.dataset.elder;
    }, on);
  }

  /**
   * Makes the window another size, and waits until the page stands there as it does in that size: of a
   * button that moves between the press and the release of the mouse, nothing is heard.
   */
  async resize(size: keyof typeof SIZES): Promise<void> {
    const { viewport } = SIZES[size];
    await this.page.setViewportSize(viewport);
    await this.page.waitForFunction(
      (width) => matchMedia(`(width: ${width}px)`).matches,
      viewport.width,
    );
    await this.page.evaluate(async () => {
      // React follows a media query within the frame, the library's styles with the next.
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    });
  }

  /** How many pixels the page is wider than the window. */
  overflow(): Promise<number> {
    return this.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
