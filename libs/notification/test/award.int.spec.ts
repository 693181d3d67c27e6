import { ok } from '../../../test/support/client.js';
import {
  acceptedNeed,
  approvedAgreement,
  bid,
  close,
  evaluated,
  noticed,
  published,
  send,
} from './stories.js';
import { Stage, type Agent } from './stage.js';

let stage: Stage;
let listingId: string;
let bids: Record<string, string>;
let winner: Agent;
let loser: Agent;
let awardId: string;
let agreementId: string;

beforeAll(async () => {
  stage = await Stage.open();
  const needId = await acceptedNeed(stage);
  [winner, loser] = stage.agents as [Agent, Agent];
  listingId = await published(stage, { needId });
  bids = { winner: await bid(winner, listingId), loser: await bid(loser, listingId) };
  await close(stage);
  await evaluated(stage, listingId, { [bids.winner!]: 90, [bids.loser!]: 70 });
});
afterAll(() => stage?.stop());

const told = async (kind: string) => {
  await stage.app.drain();
  return stage.told(kind, listingId);
};
const UNIT = ['单位评委', '起草人'];

describe('an award', () => {
  it('goes to approvers, and back to the proposer alone while it is not public', async () => {
    const body = { bidId: bids.winner, amountFen: 3_000_000 };
    const { id } = await ok(stage.officer.post(`/listings/${listingId}/awards`, body));
    expect(await told('award.to_approve')).toEqual(['审批人']);
    await send(stage.approver, `/awards/${id}`, 'decline-proposal', { reason: '材料不全' });
    expect(await told('award.proposal_declined')).toEqual(['经办人']);
    expect(await told('award.annulled')).toEqual([]);
  });

  it('under notice is told to all bidders with its dates, without the winner’s name', async () => {
    awardId = await noticed(stage, listingId, bids.winner!);
    expect(await told('award.notice')).toEqual([
      '单位评委',
      '甲',
      '监督员',
      '经办人',
      '起草人',
      '乙',
    ]);
    const { items } = await ok(loser.get(`/messages?listingId=${listingId}`));
    const notice = items.find((item: any) => item.kind === 'award.notice');
    expect(notice.body).toContain('自2026年3月18日起公示，2026年3月24日 24:00 止');
    expect(notice.body).not.toContain('服务中心');
  });

  it('an objection goes to the committee, its ruling to the unit and the awardee, too', async () => {
    const filed = await ok(
      loser.post(`/public/awards/${awardId}/objections`, {
        name: '演示单位',
        contact: '0532-80000009',
        facts: '演示：公示单位的业绩材料与事实不符。',
      }),
    );
    expect(await told('objection.filed')).toEqual(['经办人']);
    const neutral = await stage.app.as('committee_officer', { name: '另一经办人' });
    const path = `/objections/${filed.id}`;
    await send(neutral, path, 'admit');
    expect(await told('objection.admitted')).toContain('甲');
    await send(neutral, path, 'answer', { answer: '演示：经核实无误。' });
    expect(await told('objection.to_rule')).toContain('审批人');
    await send(neutral, path, 'dismiss', { reason: '演示：不成立' });
    const settled = await told('objection.settled');
    expect(settled).toEqual(expect.arrayContaining(['甲', '监督员', '审批人', ...UNIT]));
    expect(settled).not.toContain('乙');
    // Filed through the agent's account: the organisation follows its own objection.
    expect(await told('objection.own')).toEqual(['乙', '乙', '乙']);
    const rows = await stage.app.db.query<{ words: string }>(
      `SELECT title || body AS words FROM message WHERE kind LIKE 'objection.%'`,
    );
    for (const { words } of rows) expect(words).not.toMatch(/演示单位|80000009|业绩/);
    // Gone again, so that the lists below name those of the stage alone.
    await stage.app.db.query('UPDATE account SET disabled = true WHERE id = $1', [
      neutral.accountId,
    ]);
  });

  it('is reminded of a day before the notice ends', async () => {
    await stage.app.clock.set('2026-03-23T23:59:00+08:00');
    expect(await told('reminder.notice_ends')).toEqual([]);
    await stage.app.clock.set('2026-03-24T00:00:01+08:00');
    expect(await told('reminder.notice_ends')).toEqual([
      '单位评委',
      '甲',
      '经办人',
      '起草人',
      '乙',
    ]);
  });

  it('taking effect, tells winner, reserve, unit and stater, each the own part', async () => {
    await stage.app.clock.set('2026-03-25T09:00:00+08:00');
    expect(await told('award.effective')).toEqual(['单位评委', '经办人', '起草人']);
    expect(await told('bid.awarded')).toEqual(['甲']);
    expect(await told('bid.kept_in_reserve')).toEqual(['乙']);
    expect(await told('need.awarded')).toEqual(['居民']);
    const { items } = await ok(stage.drafter.get(`/messages?listingId=${listingId}`));
    const effective = items.find((item: any) => item.kind === 'award.effective');
    expect(effective.body).toContain('请在2026年4月23日前签订承榜协议');
  });
});

describe('the agreement and the work', () => {
  it('is approved, signed by one and by the other', async () => {
    agreementId = await approvedAgreement(stage, listingId);
    expect(await told('agreement.to_approve')).toEqual(['审批人']);
    expect(await told('agreement.drafted')).toEqual(['甲']);
    expect(await told('agreement.to_sign')).toEqual(['单位评委', '甲', '起草人']);
    await send(stage.drafter, `/agreements/${agreementId}`, 'sign');
    expect(await told('agreement.other_signed')).toEqual(['甲']);
    await send(winner, `/agreements/${agreementId}`, 'sign');
    expect(await told('agreement.signed')).toEqual(['单位评委', '甲', '经办人', '起草人']);
    expect(await told('bid.not_awarded')).toEqual(['乙']);
  });

  it('milestones are reminded of, reported, judged, and spoken of when overdue', async () => {
    await stage.app.clock.set('2026-07-28T09:00:00+08:00');
    expect(await told('reminder.milestone')).toEqual(['甲']);
    await stage.app.clock.set('2026-08-03T09:00:00+08:00');
    expect(await told('reminder.milestone_overdue')).toEqual([
      '单位评委',
      '甲',
      '经办人',
      '起草人',
    ]);
    const [agent, drafter] = await signInAgain();
    const milestones = await ok(agent.get(`/agreements/${agreementId}/milestones`));
    const [first, last] = milestones as { id: string; version: number }[];
    const report = {
      text: '演示：已探访。',
      figures: [
        { name: '上门探访', unit: '人次', value: 100, qualifier: 'exact', cumulative: false },
      ],
      participants: 40,
      participations: 100,
    };
    for (const milestone of [first!, last!]) {
      const { version } = await ok(
        agent.post(`/milestones/${milestone.id}/report`, { version: milestone.version, ...report }),
      );
      await ok(drafter.post(`/milestones/${milestone.id}/judge`, { version, verdict: 'met' }));
    }
    expect(await told('milestone.to_inspect')).toHaveLength(4);
    expect(await told('milestone.inspected')).toEqual(['甲', '甲']);
    const { items } = await ok(agent.get(`/messages?listingId=${listingId}`));
    expect(items[0].body).toMatch(/第 [12] 个里程碑已核查：达成。$/);
    await ok(
      drafter.post(`/milestones/${first!.id}/payments`, {
        amountFen: 1_500_000,
        paidOn: '2026-08-03',
        voucher: '演示凭证一号',
        papers: [{ kind: 'invoice', reference: '演示票据一号' }],
      }),
    );
    expect(await told('payment.recorded')).toEqual(['甲']);
  });

  it('acceptance goes to the unit, to the committee, and its result to both sides', async () => {
    const [agent, drafter, officer] = await signInAgain();
    const asked = await ok(
      agent.post(`/agreements/${agreementId}/acceptance`, {
        summary: '演示：任务完成。',
        expenditure: [{ item: '人员', amountFen: 3_000_000 }],
        papers: [{ kind: 'final_accounts', reference: '演示决算一号' }],
      }),
    );
    expect(await told('acceptance.to_inspect')).toEqual(UNIT);
    const inspection = {
      opinions: { collected: 20, satisfied: 19 },
      onSite: '演示：现场正常。',
      finding: '演示：达到要求。',
    };
    let { version } = await ok(
      drafter.post(`/acceptances/${asked.id}/inspect`, { version: asked.version, ...inspection }),
    );
    expect(await told('acceptance.to_accept')).toEqual(
      expect.arrayContaining(['审批人', '经办人']),
    );
    ({ version } = await ok(
      officer.post(`/acceptances/${asked.id}/ask-rectification`, {
        version,
        reason: '演示：补充台账',
        dueOn: '2026-08-10',
      }),
    ));
    expect(await told('acceptance.rectification_asked')).toEqual(['单位评委', '甲', '起草人']);
    await stage.app.clock.set('2026-08-11T09:00:00+08:00');
    expect(await told('reminder.rectification_overdue')).toContain('甲');
    await ok(
      agent.post(`/agreements/${agreementId}/acceptance`, {
        summary: '演示：已补充。',
        expenditure: [{ item: '人员', amountFen: 3_000_000 }],
        papers: [{ kind: 'final_accounts', reference: '演示决算一号' }],
      }),
    );
    const again = await ok(agent.get(`/agreements/${agreementId}/acceptance`));
    const inspected = await ok(
      drafter.post(`/acceptances/${again.id}/inspect`, { version: again.version, ...inspection }),
    );
    await ok(
      officer.post(`/acceptances/${again.id}/accept`, {
        version: inspected.version,
        conclusion: 'qualified',
        publicSummary: '演示：完成探访 200 人次。',
      }),
    );
    expect(await told('acceptance.accepted')).toEqual(['单位评委', '甲', '起草人']);
    expect(await told('need.completed')).toEqual(['居民']);
    expect(await told('listing.completed')).toEqual(expect.arrayContaining(['经办人', ...UNIT]));
  });
});

/** The clock has jumped by months: the same people with new sessions. */
async function signInAgain() {
  const { street, committee } = stage.units;
  const { organizationId } = winner;
  return [
    await stage.app.as('organization_agent', { organizationId, accountId: winner.accountId }),
    await stage.app.as('posting_officer', {
      unitId: street,
      accountId: stage.drafter.accountId,
    }),
    await stage.app.as('committee_officer', {
      unitId: committee,
      accountId: stage.officer.accountId,
    }),
  ] as const;
}
