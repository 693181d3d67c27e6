import { addDays } from '#kernel';
import { at, type Cast } from './cast.js';
import type { Ack, Person } from './person.js';
import type { Listing } from './publish.js';
import type { Row } from './rows.js';

interface BidState extends Ack {
  currentVersion: number;
}

/** 揭榜: everyone bids in turn; afterwards the incidents of the row's open period. */
export async function bid(cast: Cast, listing: Listing): Promise<void> {
  const calendar = await cast.workdays();
  const { row } = listing;
  const { incidents } = row;
  await cast.timeline.until(at(calendar.addWorkdays(row.publishOn, 2), '10:00'));
  if (row.no === 4) await askAndAnswer(cast, listing);
  const bids: { agent: Person; id: string }[] = [];
  for (const [place, number] of row.bidders.entries()) {
    const agent = cast.agent(number);
    const joint = place === 0 && row.partner !== undefined;
    const id = joint
      ? await bidJointly(cast, listing, number, row.partner!)
      : await bidAlone(agent, listing, place);
    bids.push({ agent, id });
  }
  if (incidents.includes('withdrawn')) await changeOnesMind(cast, listing);
  if (incidents.includes('amendment')) await amend(cast, listing, bids);
}

/** The first bidder asks most of the ceiling, the next ones a little more. */
export function proposalOf(row: Row, closesOn: string, place: number) {
  const amountFen = Math.round(row.budget * (0.95 + 0.01 * place)) * 100;
  return {
    strengths: {
      text: '演示：长期服务本区，团队稳定，有同类项目经验。',
      pastWork: [{ project: '演示·往年同类服务', client: '演示·某街道', period: '2025年' }],
    },
    approach: {
      text: '演示：先摸底，再分层服务，过程留痕，接受评价。',
      schedule: [
        { step: '摸底与准备', from: addDays(closesOn, 30), to: addDays(closesOn, 45) },
        { step: '实施与总结', from: addDays(closesOn, 46), to: addDays(closesOn, 90) },
      ],
      risks: '演示：备用人员与场地，极端天气顺延。',
    },
    outcome: {
      text: '演示：服务对象满意，形成可持续的做法。',
      indicators: [{ name: '服务人次', unit: '人次', target: 600, proof: '活动记录表' }],
    },
    budget:
      amountFen === 0
        ? []
        : [{ item: '服务费用', unitPriceFen: amountFen, quantity: 1, note: '演示' }],
    team: [{ role: '项目负责人', qualification: '中级社会工作师（演示）' }],
    commitments: true,
  };
}

async function bidAlone(agent: Person, listing: Listing, place: number): Promise<string> {
  const draft = await agent.post(`/listings/${listing.id}/bids`, {
    joint: false,
    proposal: proposalOf(listing.row, listing.closesOn, place),
  });
  await agent.post(`/bids/${draft.id}/submit`, { version: draft.version });
  return draft.id;
}

/** 联合揭榜：成员、分工与比例，成员对这一版逐一确认，牵头单位提交。 */
async function bidJointly(
  cast: Cast,
  listing: Listing,
  lead: number,
  member: number,
): Promise<string> {
  const agent = cast.agent(lead);
  const [leadId, memberId] = [await cast.organizationOf(lead), await cast.organizationOf(member)];
  const draft = await agent.post(`/listings/${listing.id}/bids`, {
    joint: true,
    proposal: proposalOf(listing.row, listing.closesOn, 0),
  });
  const path = `/bids/${draft.id}`;
  const parties = await agent.put(`${path}/parties`, {
    version: draft.version,
    parties: [
      { organizationId: leadId, sharePercent: 60, task: '统筹与专业服务（演示）' },
      { organizationId: memberId, sharePercent: 40, task: '志愿者组织与探访（演示）' },
    ],
  });
  const asked = await agent.post(`${path}/request-consents`, { version: parties.version });
  await agent.refused('consents_missing', agent.post(`${path}/submit`, { version: asked.version }));
  const partner = cast.agent(member);
  const seen = await partner.get<BidState>(path);
  await partner.post(`${path}/consent`, { bidVersion: seen.currentVersion, agree: true });
  const { version } = await agent.get<BidState>(path);
  await agent.post(`${path}/submit`, { version });
  return draft.id;
}

async function askAndAnswer(cast: Cast, { id, row }: Listing): Promise<void> {
  const asked = await cast
    .agent(15)
    .post(`/listings/${id}/questions`, { body: '场地水电费是否由街道承担？（演示）' });
  await cast.person(row.street).post(`/questions/${asked.id}/answer`, {
    version: asked.version,
    answer: '由街道承担，不计入预算（演示）。',
  });
}

/** 及时撤回：提交之后、截止之前。 */
async function changeOnesMind(cast: Cast, listing: Listing): Promise<void> {
  const agent = cast.agent(16);
  const id = await bidAlone(agent, listing, 2);
  await cast.timeline.until(at(listing.closesOn, '09:00'));
  const { version } = await agent.get<BidState>(`/bids/${id}`);
  await agent.post(`/bids/${id}/withdraw`, { version, reason: '人手另有安排（演示）' });
}

/** 实质变更：发榜单位提出，综合党委审核，同时延期；已提交的须重新确认。 */
async function amend(
  cast: Cast,
  listing: Listing,
  bids: { agent: Person; id: string }[],
): Promise<void> {
  const calendar = await cast.workdays();
  await cast.timeline.until(at(calendar.addWorkdays(listing.closesOn, -2), '10:00'));
  const closesOn = calendar.addWorkdays(listing.closesOn, 4);
  const proposed = await cast
    .person(listing.row.street)
    .post(`/listings/${listing.id}/amendments`, {
      changes: {
        targets: [{ name: '服务人次', unit: '人次', target: 800, proof: '活动记录表、签到表' }],
      },
      newDeadline: at(closesOn, '17:00').toISOString(),
      reason: '报名人数多于预计（演示）',
    });
  await cast
    .person('officer2')
    .post(`/amendments/${proposed.id}/approve`, { version: proposed.version });
  listing.closesOn = closesOn;
  for (const { agent, id } of bids) {
    const waiting = await cast.eventually('揭榜方收到重新确认的要求', async () => {
      const state = await agent.get<BidState>(`/bids/${id}`);
      return state.status === 'needs_confirmation' ? state : undefined;
    });
    await agent.post(`/bids/${id}/confirm`, { version: waiting.version });
  }
}

/** 来迟的一家：截止前起草，截止后才提交，被拒绝。 */
export async function comeTooLate(cast: Cast, listing: Listing): Promise<void> {
  const agent = cast.agent(13);
  await cast.timeline.until(at(listing.closesOn, '16:30'));
  const draft = await agent.post(`/listings/${listing.id}/bids`, {
    joint: false,
    proposal: proposalOf(listing.row, listing.closesOn, 0),
  });
  await cast.timeline.until(at(listing.closesOn, '17:00'));
  const late = agent.post(`/bids/${draft.id}/submit`, { version: draft.version });
  await refusedForLateness(late);
}

/** The deadline or, a moment later, the closing has shut the door. */
async function refusedForLateness(attempt: Promise<unknown>): Promise<void> {
  const refusal = await attempt.then(
    () => 'accepted',
    (error: { code?: string }) => error.code,
  );
  const expected = ['deadline_passed', 'listing_not_open', 'transition_not_allowed'];
  if (!refusal || !expected.includes(refusal)) {
    throw new Error(`截止后提交本应被拒绝，实际为 ${refusal}`);
  }
}
