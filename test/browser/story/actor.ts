/// <reference lib="dom" />
import type { Browser, Locator, Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../../apps/cli/src/seed/accounts.js';
import type { TestApp } from '../../support/app.js';
import { SIZES } from '../../support/chromium.mjs';
import { Visitor } from '../../support/visitor.js';

/** Everyone of a story, each before a browser of their own; every page they come to is looked at. */
export class Stage {
  private readonly actors = new Map<string, Actor>();
  /** Who sits before a page now; the others come back with their own browser. */
  private readonly present = new Set<Actor>();
  /** What was wrong with any page on the way. */
  readonly faults: string[] = [];
  /** Pages that were looked at, by address and what stands on them. */
  private readonly looked = new Set<string>();

  constructor(
    readonly app: TestApp,
    private readonly browser: Browser,
  ) {}

  /** A person at work, signed in through the page; `public` needs no account. */
  async as(login: string): Promise<Actor> {
    const actor = this.actors.get(login) ?? (await this.newcomer(login));
    // Whoever was called last stands last.
    this.actors.delete(login);
    this.actors.set(login, actor);
    if (!this.present.has(actor) && login !== 'public') {
      await actor.visitor.signIn(login, DEMO_PASSWORD);
    }
    this.present.add(actor);
    return actor;
  }

  private async newcomer(login: string): Promise<Actor> {
    const visitor = await Visitor.open(this.browser, this.app.baseUrl, sizeOf(login));
    return new Actor(this, visitor, sizeOf(login));
  }

  /** Days pass, with no page open. After months whoever was signed in has to sign in again. */
  async until(instant: string): Promise<void> {
    for (const { page } of this.present) await page.goto('about:blank');
    const passed = Date.parse(instant) - (await this.app.clock.now()).getTime();
    if (passed > 10 * DAY_MS) await this.forget();
    await this.app.clock.set(instant);
    await this.app.drain();
  }

  private async forget(): Promise<void> {
    for (const { visitor } of this.present) await visitor.context.clearCookies();
    this.present.clear();
  }

  /**
   * What each person has before them, and what their browser complained of, for whoever has to mend a story
   * that broke: first who was called last.
   */
  async whatIsSeen(): Promise<string> {
    const pages = [...this.actors].reverse().map(async ([login, { page, visitor }]) => {
      // A page that says nothing any more must not hide why the story broke.
      const text = await page.locator('body').innerText().catch(String);
      return [`--- ${login} at ${page.url()}`, ...visitor.complaints, text].join('\n');
    });
    return (await Promise.all(pages)).join('\n');
  }

  /** Whether nobody looked at a page like this one; three experts see the same page. */
  firstLook(page: string): boolean {
    if (this.looked.has(page)) return false;
    this.looked.add(page);
    return true;
  }

  /** Everybody goes home for good; what their browsers complained of is kept. */
  async leave(): Promise<void> {
    for (const { visitor } of this.actors.values()) {
      this.faults.push(...visitor.complaints);
      await visitor.close();
    }
    this.actors.clear();
  }
}

const DAY_MS = 86_400_000;

/** Offices work at a desk; residents, organisations, experts and a leader who approves on their phones. */
const sizeOf = (login: string): keyof typeof SIZES =>
  /^(public|resident|org|expert|approver1)/.test(login) ? 'phone' : 'desktop';

/** By these a page is told from another. */
const MARKS = 'h1, h2, h3, legend, button';

/** What stands on a page. */
const outline = (marks: string) =>
  Array.from(document.querySelectorAll(marks), (it) => it.textContent).join('\n');

/** A button's whole text, with or without a picture before it. */
const named = (text: string) => new RegExp(`^(\\S+ )?${text.replace(/[()（）]/g, '\\$&')}$`);

/** One person and the page before them, named as a reader would name things. */
export class Actor {
  readonly page: Page;

  constructor(
    private readonly stage: Stage,
    readonly visitor: Visitor,
    private readonly size: keyof typeof SIZES,
  ) {
    this.page = visitor.page;
  }

  /** Opens an address and looks at the page. */
  async open(path: string): Promise<void> {
    await this.visitor.see(path);
    await this.look();
  }

  /** Notes what axe finds and whether the page is too wide, at a desk and, in 长辈模式, on a phone. */
  async look(): Promise<void> {
    const { faults } = this.stage;
    const address = this.page.url().replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id');
    if (!this.stage.firstLook(`${address}\n${await this.page.evaluate(outline, MARKS)}`)) return;
    await this.visitor.resize('desktop');
    faults.push(...(await this.visitor.violations()));
    await this.measure();
    await this.visitor.resize('phone');
    await this.measure();
    await this.visitor.largeType(true);
    await this.measure();
    // Frame and colours are those looked at above, and the colours take most of the time.
    const large = await this.visitor.violations('#content', 'color-contrast');
    faults.push(...large.map((fault) => `手机，长辈模式 ${fault}`));
    await this.visitor.largeType(false);
    await this.visitor.resize(this.size);
  }

  private async measure(): Promise<void> {
    const wide = await this.visitor.overflow();
    const { width } = this.page.viewportSize()!;
    if (wide > 0) this.stage.faults.push(`${this.page.url()} at ${width} px is ${wide} too wide`);
  }

  /** The dialog on top, or the page. */
  private get scope(): Locator {
    return this.page.locator('.ant-modal-wrap:visible, #content').last();
  }

  async fill(label: string, text: string): Promise<void> {
    await this.scope.getByLabel(label).first().fill(text);
  }

  /** Chooses in the browser's own or in the library's list. */
  async choose(label: string, option: string): Promise<void> {
    const field = this.scope.getByLabel(label).first();
    if ((await field.evaluate((it) => it.tagName)) === 'SELECT') {
      await field.selectOption({ label: option });
      return;
    }
    await field.click();
    await this.page.locator('.ant-select-dropdown:visible').getByText(option).first().click();
  }

  async check(text: string): Promise<void> {
    await this.scope.getByText(text, { exact: false }).first().click();
  }

  /** A day typed into a date field. */
  async day(label: string, day: string): Promise<void> {
    const field = this.scope.getByLabel(label).first();
    await field.fill(day);
    await field.press('Enter');
  }

  /** A field of a table's first line: one label in a table, two in a card. */
  async inRow(table: string, column: string, text: string): Promise<void> {
    const rows = this.page.getByRole('group', { name: table });
    const field = rows.getByLabel(column).first();
    await field.fill(text);
    await field.press('Tab');
  }

  /** Waits until what was typed is on the server. */
  async saved(): Promise<void> {
    await this.page
      .getByText(/已自动保存|内容与服务器一致/)
      .first()
      .waitFor();
  }

  /** What the api tells this person. */
  async read(path: string): Promise<unknown> {
    return (await this.visitor.context.request.get(`/api/v1${path}`)).json();
  }

  async press(name: string): Promise<void> {
    await this.scope
      .getByRole('button', { name: named(name) })
      .first()
      .click();
  }

  /** Follows a link and waits until another page stands there. */
  async follow(name: string): Promise<void> {
    const before = await this.page.evaluate(outline, MARKS);
    await this.scope.getByRole('link', { name }).first().click();
    await this.page.waitForFunction(
      ([marks, text]) =>
        Array.from(document.querySelectorAll(marks), (it) => it.textContent).join('\n') !== text,
      [MARKS, before] as const,
    );
  }

  /** Presses a step's button, answers its dialog and confirms. */
  async command(name: string, answer: () => Promise<void> = async () => undefined): Promise<void> {
    await this.press(name);
    const dialog = this.page.getByRole('dialog', { name });
    await dialog.waitFor();
    await answer();
    await dialog.getByRole('button', { name: `确认${name}` }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** As {@link command}, when the last password is long ago: it is asked for over the step, which waits. */
  async commandWithPassword(name: string, password: string): Promise<void> {
    await this.press(name);
    const step = this.page.getByRole('dialog', { name });
    await step.getByRole('button', { name: `确认${name}` }).click();
    const proof = this.page.getByRole('dialog', { name: '请再次确认是您本人' });
    await proof.waitFor();
    await this.look();
    await proof.getByLabel('登录密码').fill('not-the-password');
    await proof.getByRole('button', { name: '确认并继续' }).click();
    await proof.getByRole('alert').getByText('密码不正确').waitFor();
    await proof.getByLabel('登录密码').fill(password);
    await proof.getByRole('button', { name: '确认并继续' }).click();
    await proof.waitFor({ state: 'hidden' });
    await step.waitFor({ state: 'hidden' });
  }

  /** Waits until the page says something. */
  async reads(text: string | RegExp): Promise<void> {
    await this.page.locator('#content').getByText(text).first().waitFor();
  }

  /** The id in the page's address. */
  id(): string {
    return /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(this.page.url())![0];
  }
}
