import { complete } from '../../libs/notification/test/stage.js';
import { Client, ok } from '../support/client.js';
import { Desks } from './desks.js';

let desks: Desks;

beforeAll(async () => {
  desks = await Desks.open(0);
}, 120_000);
afterAll(() => desks?.close(), 120_000);

/** A listing that goes its whole way into the hall. */
async function publish(title: string): Promise<void> {
  const { drafter, officer, approver, app } = desks.scene;
  const { id } = await ok(drafter.post('/listings', complete({ title })));
  const step = async (who: Client, command: string, body = {}) => {
    const { version } = await ok(who.get(`/listings/${id}`));
    await ok(who.post(`/listings/${id}/${command}`, { version, ...body }));
  };
  await step(drafter, 'submit-for-review');
  await step(officer, 'propose-publication', { opinion: '同意' });
  await step(approver, 'approve-publication');
  await app.drain();
}

it('somebody saves what they look for in the hall, is told of what is new, and puts it away', async () => {
  await publish('演示·独居老人结对探访');
  const { app } = desks.scene;
  const visitor = await desks.at(app.visitor(), '/hall/listings?category=elderly_care');
  await visitor.getByText('共 1 项', { exact: true }).waitFor();
  await visitor.getByRole('searchbox').fill('老人');
  await visitor.getByRole('button', { name: '查找' }).click();
  await visitor.getByRole('button', { name: '保存检索' }).click();
  await visitor.waitForURL(/sign-in/);
  const back = new URL(visitor.url()).searchParams.get('then')!;

  const { id: organizationId } = await desks.scene.organization();
  const reader = await app.as('organization_agent', { organizationId });
  const page = await desks.at(reader, back);
  await page.getByLabel('给这个检索起个名称').waitFor();
  await desks.look(page, '保存检索');
  await page.getByLabel('给这个检索起个名称').fill('老人的事');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('有符合的新榜单发布时，会在消息里提醒您').waitFor();
  await desks.look(page, '已保存');
  await page.getByRole('link', { name: '查看我的检索' }).click();
  const card = page.getByRole('listitem', { name: '老人的事' });
  await card.getByText('关键词：老人；服务类别：老年养护').waitFor();
  await card.getByText('共 1 项').waitFor();

  await publish('演示·老人书画课');
  await page.reload();
  await card.getByText('共 2 项').waitFor();
  await card.getByText('《演示·老人书画课》').waitFor();
  const messages = await desks.at(reader, '/messages', 'phone');
  await messages.getByText('符合您收藏的检索“老人的事”').waitFor();
  await desks.look(messages, '消息');

  const others = [
    { name: '已办结的项目', filters: { status: ['completed'], fundingMode: ['project_fund'] } },
    { name: '两类', filters: { category: ['disability', 'legal_advice'], ceilingMax: 6_000_000 } },
  ];
  for (const body of others) await ok(reader.post('/saved-searches', body));
  await page.reload();
  await page.getByText('只作收藏').waitFor();
  await desks.look(page, '我的检索');
  const phone = await desks.at(reader, '/searches', 'phone');
  await desks.look(phone, '我的检索-手机');
  await desks.look(await desks.at(reader, back, 'phone'), '保存检索-手机');

  await card.getByRole('button', { name: '暂停提醒' }).click();
  await card.getByText('已暂停提醒').waitFor();
  await card.getByRole('link', { name: '在大厅打开' }).click();
  await page.getByText('共 2 项', { exact: true }).waitFor();
  await page.goBack();
  await card.getByRole('button', { name: '改名' }).click();
  await page.getByRole('dialog', { name: '改名' }).getByLabel('名称').fill('老人');
  await page.getByRole('button', { name: '确认改名' }).click();
  const renamed = page.getByRole('listitem', { name: '老人', exact: true });
  await renamed.getByRole('button', { name: '删除' }).click();
  await page.getByRole('button', { name: '确认删除' }).click();
  await renamed.waitFor({ state: 'detached' });
  expect((await ok(reader.get('/saved-searches'))).map(({ name }: any) => name)).toEqual([
    '两类',
    '已办结的项目',
  ]);
  expect(await desks.leave()).toEqual([]);
}, 180_000);
