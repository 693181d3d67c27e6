import type { FundingMode } from '#contracts';
import { addDays } from '#kernel';
import { at, type Cast } from './cast.js';
import type { Ack } from './person.js';
import type { Listing } from './publish.js';

interface Milestone extends Ack {
  dueOn: string;
  instalmentFen: number;
}

type Occasion = 'agreement' | 'payment' | 'acceptance';

/** What each way of funding asks to be on file; the instance publishes it. */
interface FundingRule {
  fundingMode: FundingMode;
  papers: Record<Occasion, { kind: string }[]>;
}

/** 承榜之后：协议、里程碑与拨付、验收、居民评价。 */
export async function work(cast: Cast, listing: Listing): Promise<void> {
  const agreement = await agree(cast, listing);
  const milestones = await cast
    .person(listing.row.street)
    .get<Milestone[]>(`/agreements/${agreement.id}/milestones`);
  for (const milestone of milestones) await reach(cast, listing, milestone);
  await accept(cast, listing, agreement);
}

async function papers(cast: Cast, { row }: Listing, occasion: Occasion) {
  const rules = await cast.public.get<FundingRule[]>('/public/funding-rules');
  const rule = rules.find(({ fundingMode }) => fundingMode === row.fundingMode)!;
  return rule.papers[occasion].map(({ kind }) => ({ kind, reference: '演示卷宗' }));
}

/** 协议：街道起草，审批人同意，双方签署。 */
async function agree(cast: Cast, listing: Listing): Promise<Ack> {
  const { row, closesOn } = listing;
  const [street, agent] = [cast.person(row.street), cast.agent(row.bidders[0]!)];
  await cast.timeline.until(at(addDays(closesOn, 20), '10:00'));
  const { amountFen } = await street.get<{ amountFen: number }>(`/listings/${listing.id}/award`);
  const first = Math.floor(amountFen / 2);
  const target = { name: '服务人次', unit: '人次', target: 300, proof: '活动记录表' };
  const drafted = await street.post(`/listings/${listing.id}/agreement`, {
    startsOn: addDays(closesOn, 30),
    endsOn: addDays(closesOn, 90),
    content: {
      tasks: '演示：按揭榜意向书开展服务。',
      indicators: [{ ...target, target: 600 }],
      unitDuties: '提供场地，协调社区，按期核查（演示）。',
      organizationDuties: '按期实施，不得转包，记录过程（演示）。',
      otherTerms: '',
    },
    milestones: [
      { title: '中期', dueOn: addDays(closesOn, 60), targets: [target], instalmentFen: first },
      {
        title: '末期',
        dueOn: addDays(closesOn, 85),
        targets: [target],
        instalmentFen: amountFen - first,
      },
    ],
    papers: await papers(cast, listing, 'agreement'),
  });
  const path = `/agreements/${drafted.id}`;
  const approved = await cast
    .person('approver1')
    .post(`${path}/approve`, { version: drafted.version, opinion: '同意（演示）' });
  const half = await agent.post(`${path}/sign`, { version: approved.version });
  return street.post(`${path}/sign`, { version: half.version });
}

/** 里程碑：承榜方填报，街道核查，达成后登记拨付。 */
async function reach(cast: Cast, listing: Listing, milestone: Milestone): Promise<void> {
  const { row } = listing;
  const street = cast.person(row.street);
  await cast.timeline.until(at(addDays(milestone.dueOn, -2), '10:00'));
  const path = `/milestones/${milestone.id}`;
  const reported = await cast.agent(row.bidders[0]!).post(`${path}/report`, {
    version: milestone.version,
    text: '演示：已按计划开展服务。',
    figures: [
      { name: '服务人次', unit: '人次', value: 310, qualifier: 'exact', cumulative: false },
    ],
    participants: 120,
    participations: 310,
  });
  await cast.timeline.until(at(milestone.dueOn, '10:00'));
  await street.post(`${path}/judge`, { version: reported.version, verdict: 'met' });
  if (milestone.instalmentFen === 0) return;
  await street.post(`${path}/payments`, {
    amountFen: milestone.instalmentFen,
    paidOn: milestone.dueOn,
    voucher: `演示-${row.no}`,
    papers: await papers(cast, listing, 'payment'),
  });
}

/** 验收：承榜方申请，街道核查并记录服务对象意见，综合党委验收；居民评价。 */
async function accept(cast: Cast, listing: Listing, agreement: Ack): Promise<void> {
  const { row, closesOn } = listing;
  await cast.timeline.until(at(addDays(closesOn, 91), '10:00'));
  const requested = await cast
    .agent(row.bidders[0]!)
    .post(`/agreements/${agreement.id}/acceptance`, {
      summary: '演示：任务完成，指标达到。',
      expenditure: [],
      papers: await papers(cast, listing, 'acceptance'),
    });
  const path = `/acceptances/${requested.id}`;
  const inspected = await cast.person(row.street).post(`${path}/inspect`, {
    version: requested.version,
    opinions: { collected: 50, satisfied: 48, note: '总体满意（演示）' },
    onSite: '现场与记录相符（演示）。',
    finding: '建议通过（演示）。',
  });
  await cast.timeline.until(at(addDays(closesOn, 94), '15:00'));
  await cast.person('officer1').post(`${path}/accept`, {
    version: inspected.version,
    conclusion: 'qualified',
    publicSummary: '任务完成，服务对象满意（演示）。',
  });
  await cast.person('resident1').post(`/listings/${listing.id}/rating`, { score: 5 });
}
