import type { Page } from 'playwright-core';
import { fileObjection } from '../../libs/award/test/scene.js';
import type { Opened, Scene } from '../../libs/evaluation/test/scene.js';
import { awardedListing, judge, report, signed } from '../../libs/fulfilment/test/work-scene.js';
import { ok, type Client } from '../support/client.js';
import { Desks } from './desks.js';

/** Where pictures go when somebody wants to look at the pages. */
const SHOTS = process.env.SHOTS;

let desks: Desks;
let scene: Scene;

beforeAll(async () => {
  desks = await Desks.open(8);
  ({ scene } = desks);
}, 120_000);
afterAll(() => desks?.close(), 120_000);
afterEach(async () => expect(await desks.leave()).toEqual([]));

const at = (client: Client, path: string) => desks.at(client, path);
const press = (page: Page, label: string, fields: Record<string, string> = {}) =>
  desks.press(page, label, {
    fields,
    done: label === '抽取专家' ? '专家已抽取' : `已${label}`,
  });

const listing = (id: string) => ok(scene.officer.get(`/listings/${id}`));

/** Proposes the first that is left, has it approved, and gives the award under notice. */
async function notice({ listingId, bidIds }: Opened, place = 0): Promise<string> {
  const body = { bidId: bidIds[place]!, amountFen: 1_000_000, amountReason: '演示' };
  const { id, version } = await ok(scene.officer.post(`/listings/${listingId}/awards`, body));
  await ok(scene.approver.post(`/awards/${id}/approve`, { version }));
  return id;
}

describe('what happens seldom, in the browser', () => {
  it('a winner declines, the reserve follows, and an upheld objection begins a new round', async () => {
    const story = await scene.finalised(3, [90, 80, 70]);
    const first = await notice(story);
    const winner = await at(story.bidders[0]!, `/awards/${first}`);
    await press(winner, '放弃承榜', { 放弃的理由: '演示：人手不足' });
    await winner.getByText('已撤销：承榜方放弃').waitFor();

    const officer = await at(scene.officer, `/listings/${story.listingId}/award`);
    await officer.getByText('由下一名候补递补').first().waitFor();
    await officer.getByRole('button', { name: '拟定承榜' }).click();
    await officer.waitForURL(/\/awards\/[0-9a-f-]{36}$/);
    const second = officer.url().split('/').at(-1)!;
    expect(second).not.toBe(first);
    const { version, bidId } = await ok(scene.officer.get(`/awards/${second}`));
    expect(bidId).toBe(story.bidIds[1]);
    await ok(scene.approver.post(`/awards/${second}/approve`, { version }));

    const { id } = await ok(fileObjection(scene.app, second));
    const judgeOf = await scene.app.as('committee_officer', { name: '演示裁定人' });
    await ok(judgeOf.post(`/objections/${id}/admit`, { version: 1 }));
    const answered = { version: 2, answer: '经核实，评审中有评委应回避未回避。' };
    await ok(judgeOf.post(`/objections/${id}/answer`, answered));
    const page = await at(judgeOf, `/objections/${id}`);
    await page.getByRole('button', { name: '异议成立', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '异议成立' });
    await dialog.getByLabel('重新评榜').check();
    await dialog.getByLabel('裁定理由').fill('演示：情况属实');
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/异议成立-问.png` });
    await dialog.getByRole('button', { name: '确认异议成立' }).click();
    await dialog.waitFor({ state: 'hidden' });
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/异议成立.png`, fullPage: true });
    expect((await listing(story.listingId)).status).toBe('evaluating');
    const round = await ok(scene.officer.get(`/listings/${story.listingId}/evaluation`));
    expect(round).toMatchObject({ round: 2, status: 'forming' });
    const again = await at(scene.officer, `/evaluations/${round.id}`);
    await again.getByRole('button', { name: '抽取专家' }).waitFor();
  }, 180_000);

  it('an officer fails a listing whose reserves may not take it on', async () => {
    const story = await scene.finalised(2, [90, 80]);
    const award = await notice(story);
    await scene.app.db.query('UPDATE organization SET dishonest_listed = true WHERE id = $1', [
      story.bidders[1]!.organizationId,
    ]);
    const { version } = await ok(scene.officer.get(`/awards/${award}`));
    const reason = { version, reason: '演示：人手不足' };
    await ok(story.bidders[0]!.post(`/awards/${award}/decline`, reason));
    const page = await at(scene.officer, `/listings/${story.listingId}/award`);
    await press(page, '按流榜处理', { 公告说明: '候补单位不再符合承接条件。' });
    expect((await listing(story.listingId)).status).toBe('unsuccessful');
  }, 180_000);

  it('an officer draws again when no substitute is left', async () => {
    const { evaluationId } = await scene.opened(1);
    const available = (ids: string[]) =>
      scene.app.db.query('UPDATE expert SET available = id = ANY ($1)', [ids]);
    await available(scene.experts.slice(0, 2).map(({ expertId }) => expertId));
    await scene.convene(evaluationId);
    const seated = (await scene.panel(evaluationId)).find((one) => one !== scene.unitOfficer)!;
    await ok(seated.post(`/evaluations/${evaluationId}/recuse`, { reason: '演示：身体不适' }));
    await available(scene.experts.map(({ expertId }) => expertId));
    const page = await at(scene.officer, `/evaluations/${evaluationId}`);
    await press(page, '抽取专家');
    await page.getByRole('heading', { name: /第 2 次抽取/ }).waitFor();
    expect(await scene.panel(evaluationId)).toHaveLength(3);
  }, 180_000);

  it('a unit takes a payment back, and an approver ends the agreement', async () => {
    const work = await awardedListing(scene.app);
    const id = await signed(work);
    await ok(report(work, id, 1));
    await ok(judge(work, id, 1, 'met'));
    const [milestone] = await ok<any[]>(work.unit.get(`/agreements/${id}/milestones`));
    await ok(
      work.unit.post(`/milestones/${milestone.id}/payments`, {
        amountFen: 1_000_000,
        paidOn: '2026-03-10',
        voucher: '演示凭证1号',
        papers: [{ kind: 'invoice', reference: '演示发票' }],
      }),
    );
    const unit = await at(work.unit, `/agreements/${id}/milestones/${milestone.id}`);
    await press(unit, '冲销', { 理由: '演示：金额登记有误' });
    await unit.getByText('已冲销').first().waitFor();
    const approver = await at(work.approver, `/agreements/${id}`);
    await press(approver, '终止协议', { 理由: '演示：双方协商一致' });
    expect((await ok(work.unit.get(`/agreements/${id}`))).status).toBe('terminated');
  }, 180_000);

  it('a supervisor reads by break-glass, and the organisation sees it', async () => {
    const { bidder } = await scene.bid(await scene.listing());
    await scene.app.db.query(
      `UPDATE organization SET contact_phone = '0532-80009999' WHERE id = $1`,
      [bidder.organizationId],
    );
    const page = await at(scene.supervisor, '/readings');
    await page.getByRole('button', { name: '申请紧急调阅' }).click();
    const dialog = page.getByRole('dialog', { name: '申请紧急调阅' });
    const kind = dialog.getByLabel('调阅的内容');
    await kind.click();
    await page.getByTitle('社会组织的法定代表人和联系人').waitFor();
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/调阅的内容.png` });
    // By keys: the list opens while the dialog still moves into its place.
    await kind.press('ArrowDown');
    await kind.press('Enter');
    const subject = dialog.getByLabel('调阅的对象');
    await subject.fill(bidder.organizationName);
    await page.getByTitle(bidder.organizationName).waitFor();
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/调阅的对象.png` });
    await subject.press('Enter');
    await dialog
      .getByLabel('理由')
      .fill('接到实名举报，须核对当事人身份并当面核实情况，请予同意。');
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/申请紧急调阅.png` });
    await dialog.getByRole('button', { name: '确认申请紧急调阅' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const approver = await at(scene.approver, '/todo');
    await approver.getByRole('link', { name: '去办理：请决定是否同意紧急调阅' }).click();
    await press(approver, '同意');
    await page.reload();
    await press(page, '调阅');
    await page.getByText('0532-80009999').waitFor();
    const own = await at(bidder, '/readings/mine');
    await own.getByText('演示监督员').first().waitFor();
    if (SHOTS) await own.screenshot({ path: `${SHOTS}/调阅记录.png`, fullPage: true });
    if (SHOTS) {
      const audit = await at(scene.supervisor, '/audit');
      await audit.screenshot({ path: `${SHOTS}/审计记录.png`, fullPage: true });
    }
  }, 180_000);
});
