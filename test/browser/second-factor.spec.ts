import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { loadDistrict } from '../../apps/cli/src/seed/load-district.js';
import { DEMO_PASSWORD } from '../../apps/cli/src/seed/accounts.js';
import { Authenticator } from '../../libs/identity/test/authenticator.js';
import { ALL_ROOMS } from '../support/all-rooms.js';
import { startApp, type TestApp } from '../support/app.js';
import { openBrowser, type SIZES } from '../support/chromium.mjs';
import { Visitor } from '../support/visitor.js';

const MORNING = '2026-03-09T01:00:00Z';

/** The whole register leaves only with somebody who proved a moment ago who it is. */
async function takeRegister(visitor: Visitor, look: (name: string) => Promise<void>) {
  const { page } = visitor;
  await visitor.see('/organizations');
  await page.getByRole('button', { name: '导出 Excel' }).click();
  const dialog = page.getByRole('dialog', { name: '请再次确认是您本人' });
  await dialog.getByLabel('登录密码').fill('Not-the-one-1');
  await dialog.getByRole('button', { name: '确认并继续' }).click();
  await dialog.getByRole('alert').waitFor();
  await look('proof');
  await dialog.getByLabel('登录密码').fill(DEMO_PASSWORD);
  const [taken] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: '确认并继续' }).click(),
  ]);
  expect(taken.suggestedFilename()).toMatch(/^社会组织.*\.xlsx$/);
  // A workbook is a zip.
  expect(
    readFileSync(await taken.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
}

describe('signing in with a second factor, through the pages', () => {
  let app: TestApp;
  let browser: Browser;

  beforeAll(async () => {
    app = await startApp(ALL_ROOMS);
    await app.write(loadDistrict);
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  }, 120_000);

  const enter = async (page: Page, login: string) => {
    await page.goto('/sign-in');
    await page.getByLabel('账号').fill(login);
    await page.getByLabel('密码').fill(DEMO_PASSWORD);
    await page.getByRole('button', { name: '登录', exact: true }).click();
  };
  /** Half a minute passes for the app on the phone. */
  const laterOn = () => app.db.query('UPDATE second_factor SET last_step = 0');
  const heading = (page: Page, name: string) => page.getByRole('heading', { name }).waitFor();

  it.each([
    ['desktop', 'officer1', takeRegister],
    ['phone', 'expert01', undefined],
  ] as [keyof typeof SIZES, string, typeof takeRegister | undefined][])(
    'is set up at the first sign-in, then asked for, also in the middle of work: %s',
    async (size, login, next) => {
      await app.clock.set(MORNING);
      const visitor = await Visitor.open(browser, app.baseUrl, size);
      const { page } = visitor;
      const faults: string[] = [];
      const look = async (name: string) => {
        faults.push(...(await visitor.violations()));
        const wide = await visitor.overflow();
        if (wide > 0) faults.push(`${name} is ${wide} px too wide`);
      };

      await enter(page, login);
      await heading(page, '第一步：确认是您本人');
      await look('first');
      // Nothing else is open until it is done.
      await page.goto('/todo');
      await heading(page, '第一步：确认是您本人');
      await page.getByLabel('登录密码').fill('Not-the-one-1');
      await page.getByRole('button', { name: '取得二维码' }).click();
      await page.getByRole('alert').getByText('密码不正确').waitFor();
      await page.getByLabel('登录密码').fill(DEMO_PASSWORD);
      await page.getByRole('button', { name: '取得二维码' }).click();
      await heading(page, '第二步：用验证器应用扫描');
      await page.getByRole('img', { name: /二维码/ }).waitFor();
      await look('secret');
      const secret = await page.locator('.secret-text').innerText();
      const phone = new Authenticator(secret.replaceAll(' ', ''));
      await page.getByLabel('验证码').fill(phone.code());
      await page.getByRole('button', { name: '确认启用' }).click();
      await heading(page, '请保存这十个恢复码');
      const codes = await page.locator('.recovery-codes code').allInnerTexts();
      expect(codes).toHaveLength(10);
      await look('codes');
      await page.getByLabel('我已经保存好').check();
      await page.getByRole('button', { name: '完成' }).click();
      await page.getByRole('heading', { name: '待办', level: 1 }).waitFor();

      await laterOn();
      await enter(page, login);
      await heading(page, '输入验证码');
      await look('code');
      await page.getByLabel('验证码').fill(phone.wrongCode());
      await page.getByRole('button', { name: '登录', exact: true }).click();
      await page.getByRole('alert').getByText('验证码不正确').waitFor();
      await page.getByLabel('验证码').fill(phone.code());
      await page.getByRole('button', { name: '登录', exact: true }).click();
      await page.getByRole('heading', { name: '待办', level: 1 }).waitFor();

      await visitor.see('/me');
      await page.getByText('剩余恢复码 10 个').waitFor();
      await look('me');
      await app.clock.set('2026-03-10T01:00:00Z');
      // The page may notice by itself before the click: then the dialog is in its way.
      await page.getByRole('link', { name: '待办' }).first().click({ force: true });
      const dialog = page.getByRole('dialog', { name: '登录已过期，请重新登录' });
      await dialog.getByLabel('账号').fill(login);
      await dialog.getByLabel('密码').fill(DEMO_PASSWORD);
      await dialog.getByRole('button', { name: '登录并继续' }).click();
      await dialog.getByLabel('验证码').fill(codes[0]!);
      await look('dialog');
      await dialog.getByRole('button', { name: '登录并继续' }).click();
      await dialog.waitFor({ state: 'hidden' });
      if (next) {
        await app.clock.set('2026-03-10T01:11:00Z');
        await next(visitor, look);
      }

      await visitor.see('/second-factor');
      await page.getByText('9 个').waitFor();
      await look('in-use');
      expect(await page.getByRole('button', { name: '停用' }).isDisabled()).toBe(true);
      await page.getByRole('button', { name: '换手机或验证器' }).click();
      await page.getByLabel('登录密码').fill(DEMO_PASSWORD);
      await page.getByLabel('现用的验证码').fill(codes[1]!);
      await look('replace');
      await page.getByRole('button', { name: '取得新的二维码' }).click();
      await heading(page, '第二步：用验证器应用扫描');
      expect(await page.locator('.secret-text').innerText()).not.toBe(secret);
      await visitor.close();
      expect([...faults, ...visitor.complaints]).toEqual([]);
    },
    180_000,
  );
});
