/// <reference lib="dom" />
import type { Browser } from 'playwright-core';
import { loadDistrict } from '../../apps/cli/src/seed/load-district.js';
import { DEMO_PASSWORD } from '../../apps/cli/src/seed/accounts.js';
import { ALL_ROOMS } from '../support/all-rooms.js';
import { startApp, type TestApp } from '../support/app.js';
import { openBrowser, type SIZES } from '../support/chromium.mjs';
import { Visitor } from '../support/visitor.js';

describe('a page that nobody is at', () => {
  let app: TestApp;
  let browser: Browser;
  beforeAll(async () => {
    app = await startApp(ALL_ROOMS, { SESSION_IDLE_MINUTES: '30', SESSION_HOURS: '1' });
    await app.write(loadDistrict);
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  }, 120_000);

  it.each(['desktop', 'phone'] as (keyof typeof SIZES)[])(
    'says so two minutes before the session ends, and lets one go on: %s',
    async (size) => {
      const visitor = await Visitor.open(browser, app.baseUrl, size);
      const { page } = visitor;
      const faults: string[] = [];
      await page.clock.install();
      // Counted from here: on a slow machine signing in takes a while.
      await visitor.signIn('jiushui', DEMO_PASSWORD);
      const start = (await app.clock.now()).getTime();
      let passed = 0;
      /** Nobody has been at the page for a minute; what it asks from then on is nobody's use. */
      const leave = async () => {
        await page.clock.fastForward(61_000);
        // What was asked before and reaches the server only after its clock moved on would be use, then.
        await visitor.answered();
      };
      /** Time passes by the server's clock, and the page asks for it. */
      const pass = async (minutes: number) => {
        passed += minutes;
        const instant = start + passed * 60_000;
        await app.clock.set(new Date(instant).toISOString());
        const told = page.waitForResponse(
          async (answer) =>
            answer.url().endsWith('/sessions/current') &&
            (!answer.ok() || Date.parse((await answer.json()).now) >= instant),
        );
        await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
        await told;
      };
      await leave();
      await pass(27);
      expect(await page.getByRole('dialog').count()).toBe(0);
      await pass(1.5);
      const ask = page.getByRole('dialog', { name: '是否继续使用？' });
      await ask.getByText(/\d+ 秒后自动退出登录/).waitFor();
      faults.push(...(await visitor.violations()));
      await ask.getByRole('button', { name: '继续使用' }).click();
      await ask.waitFor({ state: 'hidden' });
      await leave();
      // Had it not been prolonged, this would be after its end.
      await pass(20);
      expect((await visitor.context.request.get('/api/v1/me')).status()).toBe(200);
      // An hour after signing in it ends whatever one does.
      await pass(10);
      const last = page.getByRole('dialog', { name: '登录时间将满' });
      await last.getByRole('button', { name: '知道了' }).click();
      await last.waitFor({ state: 'hidden' });
      await pass(2);
      const dialog = page.getByRole('dialog', { name: '登录已过期，请重新登录' });
      await dialog.getByLabel('账号').fill('jiushui');
      await dialog.getByLabel('密码').fill(DEMO_PASSWORD);
      await dialog.getByRole('button', { name: '登录并继续' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await visitor.close();
      expect([...faults, ...visitor.complaints]).toEqual([]);
    },
    120_000,
  );

  it('asks for the password once, also when the refusal of something asked before comes late', async () => {
    const visitor = await Visitor.open(browser, app.baseUrl, 'desktop');
    const { page } = visitor;
    await visitor.signIn('jiushui', DEMO_PASSWORD);
    const TODO = /\/api\/v1\/todo(\?|$)/;
    const refused = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    const repeated = Promise.withResolvers<void>();
    let late = false;
    await page.route(TODO, async (route) => {
      const again = late;
      const response = await route.fetch();
      if (response.status() === 401) {
        refused.resolve();
        await released.promise;
      }
      await route.fulfill({ response });
      if (again) repeated.resolve();
    });
    await visitor.answered();
    const ended = (await app.clock.now()).getTime() + 2 * 3_600_000;
    await app.clock.set(new Date(ended).toISOString());
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await refused.promise;
    const dialog = page.getByRole('dialog', { name: '登录已过期，请重新登录' });
    await dialog.getByLabel('账号').fill('jiushui');
    await dialog.getByLabel('密码').fill(DEMO_PASSWORD);
    await dialog.getByRole('button', { name: '登录并继续' }).click();
    await dialog.waitFor({ state: 'hidden' });
    late = true;
    released.resolve();
    await repeated.promise;
    expect(await dialog.count()).toBe(0);
    await page.unrouteAll({ behavior: 'wait' });
    await visitor.close();
  }, 120_000);
});
