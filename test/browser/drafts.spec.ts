import type { Browser, Page } from 'playwright-core';
import { loadDistrict } from '../../apps/cli/src/seed/load-district.js';
import { DEMO_PASSWORD } from '../../apps/cli/src/seed/accounts.js';
import { ALL_ROOMS } from '../support/all-rooms.js';
import { startApp, type TestApp } from '../support/app.js';
import { openBrowser, type SIZES } from '../support/chromium.mjs';
import type { Client } from '../support/client.js';
import { Visitor } from '../support/visitor.js';

const MORNING = '2026-03-09T01:00:00Z';
const BACKGROUND = '背景与问题';
const TASKS = '任务内容';

describe('a long form loses nothing', () => {
  let app: TestApp;
  let browser: Browser;
  let colleague: Client;
  let visitor: Visitor;
  let page: Page;
  let listingId: string;

  beforeAll(async () => {
    app = await startApp(ALL_ROOMS, { SECOND_FACTOR: 'optional' });
    await app.write(loadDistrict);
    await app.clock.set(MORNING);
    const [unit] = await app.db.query<{ unit_id: string }>(
      `SELECT m.unit_id FROM membership m JOIN account a ON a.id = m.account_id WHERE a.login = 'jiushui'`,
    );
    colleague = await app.as('posting_officer', { unitId: unit!.unit_id });
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  }, 120_000);

  /** A draft on the server, and a clerk before its step 服务内容. */
  const begin = async (size: keyof typeof SIZES = 'desktop') => {
    await app.clock.set(MORNING);
    const { body, status } = await colleague.post('/listings', {
      title: '独居老人结对探访（演示）',
      category: 'elderly_care',
      fundingMode: 'gov_purchase',
      background: '原有背景',
      tasks: '原有任务',
    });
    expect(status).toBe(201);
    listingId = body.id;
    visitor = await Visitor.open(browser, app.baseUrl, size);
    page = visitor.page;
    await visitor.signIn('jiushui', DEMO_PASSWORD);
    await visitor.see(`/listings/${listingId}/edit?step=service`);
  };
  afterEach(async () => {
    const { complaints } = visitor;
    await visitor.close();
    expect(complaints).toEqual([]);
  });

  const type = (label: string, text: string) => page.getByLabel(label).first().fill(text);
  const onServer = async () => (await colleague.get(`/listings/${listingId}`)).body;
  const saved = () => page.getByText('已自动保存').first().waitFor();

  it.each(['desktop', 'phone'] as const)(
    'when the session ends in the middle of it, on a %s',
    async (size) => {
      await begin(size);
      await type(BACKGROUND, '登录还有效时写的背景');
      await saved();
      await app.clock.set('2026-03-10T01:00:00Z');
      await type(TASKS, '登录过期之后写的任务');
      const dialog = page.getByRole('dialog', { name: '登录已过期，请重新登录' });
      await dialog.waitFor();
      expect(await visitor.violations()).toEqual([]);
      await dialog.getByLabel('账号').fill('jiushui');
      await dialog.getByLabel('密码').fill('wrong-password');
      await dialog.getByRole('button', { name: '登录并继续' }).click();
      await dialog.getByRole('alert').waitFor();
      await dialog.getByLabel('密码').fill(DEMO_PASSWORD);
      await dialog.getByRole('button', { name: '登录并继续' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await saved();
      expect(await page.getByLabel(TASKS).first().inputValue()).toBe('登录过期之后写的任务');
      expect(await afresh()).toMatchObject({
        background: '登录还有效时写的背景',
        tasks: '登录过期之后写的任务',
      });
    },
  );

  /** What the server holds, asked by somebody who signs in now. */
  const afresh = async () => {
    const reply = await visitor.context.request.get(`/api/v1/listings/${listingId}`);
    return reply.json();
  };

  it('when two officers edit it: both texts are shown, and what is chosen is kept', async () => {
    await begin();
    const { version } = await onServer();
    const theirs = { version, background: '同事写的背景', tasks: '同事写的任务' };
    expect((await colleague.put(`/listings/${listingId}`, theirs)).status).toBe(200);
    await type(BACKGROUND, '我写的背景');
    await type(TASKS, '我写的任务');
    const dialog = page.getByRole('dialog', { name: /同事刚刚也修改了这份内容/ });
    await dialog.waitFor();
    for (const text of ['我写的背景', '同事写的背景', '我写的任务', '同事写的任务']) {
      await dialog.getByText(text).waitFor();
    }
    expect(await visitor.violations()).toEqual([]);
    await dialog.getByRole('radio', { name: '同事写的任务' }).check();
    await dialog.getByRole('button', { name: '按所选合并并保存' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await saved();
    expect(await onServer()).toMatchObject({ background: '我写的背景', tasks: '同事写的任务' });
  });

  it('when the page is left while it is being saved: one’s own save is no colleague’s', async () => {
    await begin();
    let arrived = () => {};
    const heard = new Promise<void>((resolve) => (arrived = resolve));
    await page.route('**/api/v1/listings/*', async (route) => {
      if (route.request().method() !== 'PUT') return route.continue();
      await route.fetch();
      arrived();
    });
    await type(BACKGROUND, '离开之前已送到的背景');
    await heard;
    await type(TASKS, '离开之前还没送的任务');
    await page.unroute('**/api/v1/listings/*');
    await page.reload();
    await saved();
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await onServer()).toMatchObject({
      background: '离开之前已送到的背景',
      tasks: '离开之前还没送的任务',
    });
  });
});
