import type { Browser, Page } from 'playwright-core';
import { freePort } from '../support/free-port.js';
import { DEMO_PASSWORD } from '../../apps/cli/src/seed/accounts.js';
import { loadDistrict } from '../../apps/cli/src/seed/load-district.js';
import { CLIENT, RealProvider } from '../../libs/identity/test/sso/real-provider.js';

import { ALL_ROOMS } from '../support/all-rooms.js';
import { startApp, type TestApp } from '../support/app.js';
import { openBrowser, type SIZES } from '../support/chromium.mjs';
import { Visitor } from '../support/visitor.js';

describe('three administrators and single sign-on, through the pages', () => {
  let app: TestApp;
  let browser: Browser;
  let provider: RealProvider;

  beforeAll(async () => {
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    provider = await RealProvider.start(address);
    app = await startApp(ALL_ROOMS, {
      PORT: String(port),
      PUBLIC_URL: address,
      SECOND_FACTOR: 'optional',
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_SECRET: CLIENT.secret,
      OIDC_NAME: '演示统一认证',
    });
    await app.write(loadDistrict);
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
    await provider?.stop();
  }, 120_000);

  const faults: string[] = [];
  const look = async (visitor: Visitor, name: string) => {
    await visitor.settled();
    faults.push(...(await visitor.violations()));
    const wide = await visitor.overflow();
    if (wide > 0) faults.push(`${name} is ${wide} px too wide`);
  };
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const heading = (page: Page, name: string) => page.getByRole('heading', { name }).waitFor();
  /** Leaves without a word of what was complained about at the provider's own address. */
  const close = async (visitor: Visitor) => {
    await visitor.close();
    faults.push(...visitor.complaints.filter((it) => !it.includes(provider.issuer)));
  };

  it.each([
    ['desktop', 'zhang.san'],
    ['phone', 'li.si'],
  ] as [keyof typeof SIZES, string][])(
    'open, admit and watch an account, which comes in by the organisation’s sign-on: %s',
    async (size, login) => {
      const open = () => Visitor.open(browser, app.baseUrl, size);
      const system = await open();
      await system.signIn('administrator', DEMO_PASSWORD);
      await system.see('/accounts/new');
      await system.page.getByLabel('账号名').fill(login);
      await system.page.getByLabel('姓名').fill('演示·新人');
      await look(system, 'new account');
      await button(system.page, '建立账号').click();
      await heading(system.page, '演示·新人');
      await system.page.getByText('由安全管理员办理').waitFor();
      expect(await button(system.page, '重置密码').count()).toBe(0);
      await look(system, 'account of the system administrator');
      await close(system);

      const security = await open();
      const { page } = security;
      await security.signIn('security', DEMO_PASSWORD);
      await page.getByText(`请为新账号“${login}”授予身份并给出初始密码`).waitFor();
      await look(security, 'todo');
      await security.see('/accounts?keyword=' + login);
      await look(security, 'accounts');
      await page.getByRole('link', { name: login }).first().click();
      await heading(page, '演示·新人');
      await button(page, '授予身份').click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('身份').fill('居民');
      await dialog.getByLabel('身份').press('Enter');
      await button(page, '确认授予身份').click();
      await dialog.waitFor({ state: 'hidden' });
      await button(page, '登记统一认证编号').click();
      await dialog.getByLabel('统一认证中的编号').fill(provider.knows(`sso-${login}`));
      await button(page, '确认登记统一认证编号').click();
      await dialog.waitFor({ state: 'hidden' });
      await look(security, 'account of the security administrator');

      const person = await open();
      await person.see('/sign-in');
      await look(person, 'sign-in');
      const enter = async (name: string) => {
        await button(person.page, '用演示统一认证登录').click();
        await person.page.getByLabel('工号').fill(name);
        await button(person.page, '进入').click();
      };
      await enter('nobody');
      await heading(person.page, '没有登录');
      await look(person, 'refused');
      await person.see('/sign-in');
      await enter(`sso-${login}`);
      await heading(person.page, '待办');
      await person.see('/me');
      await person.page.getByText('已于').first().waitFor();
      await look(person, 'me');

      await page.reload();
      await page.getByText('127.0.0.1').first().waitFor();
      await look(security, 'sessions');
      await button(page, '结束全部登录').click();
      await button(page, '确认结束全部登录').click();
      await page.getByText('现在没有登录。').waitFor();
      await security.see('/security');
      await look(security, 'security settings');
      await close(security);
      await person.page.reload();
      await heading(person.page, '登录');
      await close(person);

      const auditor = await open();
      await auditor.signIn('auditor', DEMO_PASSWORD);
      for (const path of ['/audit', '/sign-ins', '/audit-chain']) {
        await auditor.see(path);
        await look(auditor, path);
      }
      await auditor.page.getByText('相符').first().waitFor();
      await close(auditor);
      expect(faults).toEqual([]);
    },
    240_000,
  );
});
