import { readFileSync } from 'node:fs';
import { pdfText } from '../support/pdf-text.js';
import type { Scene, Bidder } from '../../libs/evaluation/test/scene.js';
import { proposalOf } from '../../libs/evaluation/test/fixtures.js';
import { keepVersion } from '../../libs/posting/src/application/keep-version.js';
import { lockListing } from '#posting';
import { ok, type Client } from '../support/client.js';
import { Desks } from './desks.js';

const NINE = '2026-03-20T09:00:00+08:00';

let desks: Desks;
let scene: Scene;

beforeAll(async () => {
  desks = await Desks.open(6);
  ({ scene } = desks);
}, 120_000);
afterAll(() => desks?.close(), 120_000);
afterEach(async () => expect(await desks.leave()).toEqual([]));

async function bidder(): Promise<Bidder> {
  const organization = await scene.organization();
  const client = await scene.app.as('organization_agent', { organizationId: organization.id });
  return Object.assign(client, {
    organizationId: organization.id,
    organizationName: organization.name,
  });
}

describe('several parties before their pages', () => {
  it('bid jointly: invitation, consent, a member that leaves, another one, an amendment', async () => {
    const listingId = await scene.listing({}, { jointAllowed: true, maxMembers: 4 });
    await scene.app.write(async (tx) =>
      keepVersion(tx, await lockListing(tx, listingId), await tx.now()),
    );
    const [lead, leaving, joining] = [await bidder(), await bidder(), await bidder()];
    const page = await desks.at(lead, `/market/${listingId}`);
    await desks.press(page, '联合揭榜', { done: '成员与分工' });
    await page.waitForURL(/\/bids\/[0-9a-f-]{36}/);
    const id = new URL(page.url()).pathname.split('/').at(-1)!;
    // The text of the letter is written in the story of a single bid; here it is put in.
    const { version } = await ok(lead.get(`/bids/${id}`));
    const proposal = proposalOf(lead.organizationName);
    await ok(lead.put(`/bids/${id}`, { version, proposal }));

    const invite = async ({ organizationId, organizationName }: Bidder, share: string) => {
      const search = page.getByLabel('邀请成员单位');
      await search.fill(organizationName);
      await page.getByTitle(organizationName).first().waitFor();
      await search.press('Enter');
      await page.locator(`#share-${organizationId}`).fill(share);
      await page.locator(`#task-${organizationId}`).fill('演示：上门探访');
    };
    await page.goto(`/bids/${id}?part=members`);
    await page.locator(`#share-${lead.organizationId}`).fill('70');
    await page.locator(`#task-${lead.organizationId}`).fill('演示：牵头实施');
    await invite(leaving, '30');
    await page.getByText('承担比例合计 100%').waitFor();
    await page
      .getByText(/已自动保存|内容与服务器一致/)
      .first()
      .waitFor();
    await desks.look(page, '联合-成员');
    await page.goto(`/bids/${id}?part=check`);
    await desks.press(page, '征求成员确认', { done: '还差 1 家成员单位确认' });
    await desks.look(page, '联合-待确认-牵头');

    const member = await desks.at(leaving, `/bids/${id}`, 'phone');
    await desks.look(member, '联合-待确认-成员');
    await desks.press(member, '同意第 1 版', { done: '本单位已同意第 1 版' });
    await page.reload();
    await desks.press(page, '提交', { done: '已提交，回执如下' });
    const [receipt] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /PDF/ }).first().click(),
    ]);
    const serial = receipt.suggestedFilename().replace(/\.pdf$/, '');
    const paper = pdfText(readFileSync(await receipt.path()));
    expect(paper).toContain(serial);
    expect(paper).toContain(lead.organizationName);
    await member.reload();
    await desks.press(member, '退出联合揭榜', {
      fields: { 理由: '演示：人手不足' },
      done: '已退出',
    });

    await page.goto(`/bids/${id}`);
    await page.getByText('有成员退出').waitFor();
    await desks.look(page, '联合-成员退出');
    await page.goto(`/bids/${id}?edit=1&part=members`);
    await invite(joining, '30');
    await page.getByText('承担比例合计 100%').waitFor();
    await page.goto(`/bids/${id}?edit=1&part=check`);
    await desks.press(page, '重新征求成员确认', { done: '还差 1 家成员单位确认' });
    const next = await desks.at(joining, `/bids/${id}`, 'phone');
    await desks.press(next, '同意第 2 版', { done: '本单位已同意第 2 版' });
    await page.reload();
    await desks.press(page, '提交', { done: '已提交，回执如下' });

    const tasks = '演示任务改为每周两次上门探访';
    const change = { reason: '演示：居民要求增加次数', changes: { tasks } };
    const posted = scene.unitOfficer.post(`/listings/${listingId}/amendments`, change);
    const amendment = await ok(posted);
    const decision = { version: amendment.version };
    await ok(scene.officer.post(`/amendments/${amendment.id}/approve`, decision));
    await scene.app.drain();
    await page.goto(`/bids/${id}`);
    const difference = page.getByRole('region', { name: '第 2 版的变更' });
    await difference.locator('ins').getByText(tasks).waitFor();
    expect(await difference.locator('del').first().innerText()).toBe('演示任务');
    await desks.look(page, '联合-重新确认');
    await desks.press(page, '重新确认');
    expect(await ok(lead.get(`/bids/${id}`))).toMatchObject({
      status: 'submitted',
      confirmedListingVersion: 2,
    });
  }, 180_000);

  it('hold a road show: time and order, the clock, a question, who did not come', async () => {
    const rules = { blindNames: false, roadShow: { slotMinutes: 10, questionMinutes: 5 } };
    const { evaluationId, bidIds, bidders, panel } = await scene.scoring(2, rules);
    const officer = await desks.at(scene.officer, `/evaluations/${evaluationId}`);
    await officer.getByRole('button', { name: '抽定次序' }).waitFor();
    await desks.press(officer, '抽定次序', { done: '次序已抽定' });
    const path = `/evaluations/${evaluationId}/road-show`;
    const { version, slots } = await ok(scene.officer.get(path));
    const announced = { version, startsAt: NINE, place: '演示二楼会议室' };
    await ok(scene.officer.put(`${path}/schedule`, announced));
    const first = bidIds.indexOf(slots[0].bidId);
    const own = await desks.at(bidders[first]!, `/bids/${bidIds[first]}`, 'phone');
    await own.getByText('下一家就是贵单位').waitFor();
    await desks.look(own, '路演-本方');
    await scene.app.clock.set(NINE);
    await officer.reload();
    await desks.press(officer, '开始讲解', { done: '正在讲解' });
    await officer.getByRole('timer').waitFor();
    await officer.getByRole('heading', { name: '下一步：主持路演' }).waitFor();
    await desks.look(officer, '路演-讲解');
    const member: Client = panel[0]!;
    const seat = await desks.at(member, `/evaluations/${evaluationId}`, 'phone');
    await seat.getByRole('timer').waitFor();
    await desks.look(seat, '路演-评委');
    await desks.press(officer, '进入答问', { done: '正在答问' });
    await scene.app.clock.set('2026-03-20T09:06:00+08:00');
    await officer.reload();
    await officer.getByText('时间已到').waitFor();
    await desks.look(officer, '路演-超时');
    await desks.press(officer, '结束这一家', { done: '下一家' });
    await officer.getByRole('button', { name: '未到场', exact: true }).click();
    const dialog = officer.getByRole('dialog', { name: '未到场' });
    await dialog.getByRole('textbox').fill('演示：叫号三次未到');
    await dialog.getByRole('button', { name: '确认未到场' }).click();
    await officer.getByText('各家路演已全部结束').waitFor();
    await desks.look(officer, '路演-结束');
  }, 180_000);
});
