import { ok } from '../../../test/support/client.js';
import type { Client } from '../../../test/support/client.js';
import { bid, close, declare, opened, published, score, send } from './stories.js';
import { Stage } from './stage.js';

let stage: Stage;
let listingId: string;
let bidId: string;
let evaluationId: string;
let panel: Client[];
const names: Record<string, string> = {};

beforeAll(async () => {
  stage = await Stage.open();
  stage.experts.forEach((expert, index) => (names[expert.accountId] = `专家${index + 1}`));
  names[stage.unitOfficer.accountId] = '单位评委';
  listingId = await published(stage);
  bidId = await bid(stage.agents[0]!, listingId);
  await close(stage);
  evaluationId = await opened(stage, listingId);
});
afterAll(() => stage?.stop());

const told = async (kind: string) => {
  await stage.app.drain();
  return stage.told(kind, listingId);
};
const named = (members: Client[]) =>
  members.map(({ accountId }) => names[accountId]!).sort((a, b) => a.localeCompare(b, 'zh-CN'));

describe('a panel', () => {
  it('is told that it was chosen when it convenes, not when it is drawn', async () => {
    await send(stage.officer, `/evaluations/${evaluationId}`, 'draw');
    expect(await told('evaluation.invited')).toEqual([]);
    await send(stage.officer, `/evaluations/${evaluationId}`, 'seat-posting-unit', {
      accountId: stage.unitOfficer.accountId,
    });
    expect(await told('evaluation.invited')).toEqual([]);
    await send(stage.officer, `/evaluations/${evaluationId}`, 'convene');
    panel = await seated();
    expect(panel).toHaveLength(3);
    expect(await told('evaluation.invited')).toEqual(named(panel));
  });

  it('a substitute is told, and those who knew are not told again', async () => {
    const leaving = panel.find((member) => member !== stage.unitOfficer)!;
    await ok(
      leaving.post(`/evaluations/${evaluationId}/recuse`, { reason: '与揭榜方有合作，申请回避' }),
    );
    const invited = await told('evaluation.invited');
    expect(invited).toHaveLength(4);
    expect(new Set(invited).size).toBe(4);
    expect(await told('evaluation.member_recused')).toEqual(['经办人']);
    panel = await seated();
    expect(panel).not.toContain(leaving);
  });

  it('is followed by one message when all have declared and one when all have scored', async () => {
    for (const member of panel) {
      expect(await told('evaluation.all_declared')).toEqual([]);
      await declare(member, evaluationId);
    }
    expect(await told('evaluation.all_declared')).toEqual(['经办人']);
    await send(stage.officer, `/evaluations/${evaluationId}`, 'start-scoring');
    expect(await told('evaluation.scoring')).toEqual(named(panel));
    for (const member of panel) {
      expect(await told('evaluation.all_scored')).toEqual([]);
      await score(member, evaluationId, { [bidId]: 80 });
    }
    expect(await told('evaluation.all_scored')).toEqual(['经办人']);
  });

  it('its ranking goes to approvers, a return to the members, the final one to officers', async () => {
    const path = `/evaluations/${evaluationId}`;
    await send(stage.officer, path, 'rank');
    expect(await told('evaluation.to_finalise')).toEqual(['审批人']);
    await send(stage.approver, path, 'reopen-sheets', { reason: '请核对一处笔误' });
    expect(await told('evaluation.sheets_reopened')).toEqual(named(panel));
    for (const member of panel) await score(member, evaluationId, { [bidId]: 90 });
    await send(stage.officer, path, 'rank');
    await send(stage.approver, path, 'finalise');
    expect(await told('evaluation.finalised')).toEqual(['经办人']);
  });
});

async function seated(): Promise<Client[]> {
  const rows = await stage.app.db.query<{ accountId: string }>(
    `SELECT account_id AS "accountId" FROM panel_member
     WHERE evaluation_id = $1 AND state IN ('invited', 'declared') ORDER BY seat`,
    [evaluationId],
  );
  const known = [...stage.experts, stage.unitOfficer];
  return rows.map((row) => known.find((client) => client.accountId === row.accountId)!);
}
