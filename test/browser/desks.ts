import type { Browser, Page } from 'playwright-core';
import { Scene } from '../../libs/evaluation/test/scene.js';
import { ALL_ROOMS } from '../support/all-rooms.js';
import { openBrowser, type SIZES } from '../support/chromium.mjs';
import type { Client } from '../support/client.js';
import { Visitor } from '../support/visitor.js';

/** Where pictures go when somebody wants to look at the pages. */
const SHOTS = process.env.SHOTS;

/** A district with all rooms, and people who are signed in already before a real browser. */
export class Desks {
  private readonly visitors: Visitor[] = [];
  private readonly faults: string[] = [];

  private constructor(
    readonly scene: Scene,
    private readonly browser: Browser,
  ) {}

  static async open(experts: number): Promise<Desks> {
    return new Desks(await Scene.start(experts, ALL_ROOMS), await openBrowser());
  }

  /** The page of somebody who has just proved who it is, or of a visitor. */
  async at(client: Client, path: string, size: keyof typeof SIZES = 'desktop'): Promise<Page> {
    const visitor = await Visitor.open(this.browser, this.scene.app.baseUrl, size);
    this.visitors.push(visitor);
    const [name, value] = client.cookie.split(';')[0]!.split('=');
    if (name && value) {
      await visitor.context.addCookies([{ name, value, url: this.scene.app.baseUrl }]);
    }
    await client.prove?.();
    await visitor.see(path);
    return visitor.page;
  }

  /** Presses a button, fills in what its dialog asks, confirms, and waits until it is done. */
  async press(
    page: Page,
    label: string,
    { fields = {}, done = `已${label}` }: { fields?: Record<string, string>; done?: string } = {},
  ): Promise<void> {
    await page.getByRole('button', { name: label, exact: true }).first().click();
    const dialog = page.getByRole('dialog', { name: label });
    for (const [field, text] of Object.entries(fields)) {
      await dialog.getByLabel(field).first().fill(text);
    }
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/${label}-问.png` });
    await dialog.getByRole('button', { name: `确认${label}` }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText(done).first().waitFor();
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/${label}.png`, fullPage: true });
  }

  /** What axe and the width find wrong on the page as it stands is a fault. */
  async look(page: Page, name: string): Promise<void> {
    const visitor = this.visitors.find((one) => one.page === page)!;
    await visitor.settled();
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
    this.faults.push(...(await visitor.violations()));
    const wide = await visitor.overflow();
    if (wide > 0) this.faults.push(`${name} is ${wide} px too wide`);
  }

  /** Everybody goes home. @returns what was wrong with the pages they saw */
  async leave(): Promise<string[]> {
    for (const visitor of this.visitors.splice(0)) {
      this.faults.push(...visitor.complaints);
      await visitor.close();
    }
    return this.faults.splice(0);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.scene.app.stop();
  }
}
