import { DEFAULT_CRITERIA } from '#contracts';
import { addDays } from '#kernel';
import { at, type Cast } from './cast.js';
import type { Ack } from './person.js';
import type { Row } from './rows.js';

/** A listing under way, as the chapters hand it on. */
export interface Listing {
  id: string;
  row: Row;
  /** Date of the deadline, 17:00. */
  closesOn: string;
}

const BID_WORKDAYS = 10;

/** 需求：群众诉求由居民提出，上级部署由街道录入，综合党委梳理采纳。 */
async function acceptedNeed(cast: Cast, row: Row): Promise<string> {
  const resident = row.need === 'resident_appeal';
  const stater = cast.person(resident ? 'resident1' : row.street);
  const officer = cast.person('officer1');
  const stated = await stater.post('/needs', {
    title: row.title,
    body: `演示需求：${row.title}，请予研究。`,
    source: row.need,
    category: row.category,
    urgency: 2,
    beneficiaryCount: 200,
    unitId: await cast.unitOf(row.street),
  });
  const submitted = await stater.post(`/needs/${stated.id}/submit`, { version: stated.version });
  const started = await officer.post(`/needs/${stated.id}/start-review`, {
    version: submitted.version,
  });
  await officer.post(`/needs/${stated.id}/accept`, {
    version: started.version,
    suitable: true,
    suitabilityReason: '服务专业、对象明确，适由社会组织承担（演示）',
    opinion: '同意发榜（演示）',
  });
  return stated.id;
}

/** 一项需求当场解决、不再发榜，也是这一年的一部分。 */
export async function solveOneOnTheSpot(cast: Cast): Promise<void> {
  await cast.timeline.until(at('2026-01-08', '09:00'));
  const resident = cast.person('resident2');
  const stated = await resident.post('/needs', {
    title: '楼道照明灯损坏（演示）',
    body: '三单元楼道灯不亮，老人夜间出行不便（演示）。',
    source: 'resident_appeal',
    category: 'other',
    urgency: 2,
    unitId: await cast.unitOf('hushanlu'),
  });
  const submitted = await resident.post(`/needs/${stated.id}/submit`, { version: stated.version });
  const officer = cast.person('officer2');
  const started = await officer.post(`/needs/${stated.id}/start-review`, {
    version: submitted.version,
  });
  await cast.person('hushanlu').post(`/needs/${stated.id}/solve-on-spot`, {
    version: started.version,
    solvedNote: '当日更换灯具并回访（演示）',
  });
}

const content = (row: Row) => ({
  title: row.title,
  category: row.category,
  fundingMode: row.fundingMode,
  ceilingFen: row.budget * 100,
  servicePopulation: '辖区居民（演示）',
  beneficiaryCount: 200,
  serviceArea: '本街道辖区',
  background: row.fact ?? '演示背景：群众反映集中，需要专业力量参与。',
  tasks: '演示任务：按计划开展服务，记录过程，接受评价。',
  targets: [{ name: '服务人次', unit: '人次', target: 600, proof: '活动记录表、签到表' }],
  jointAllowed: true,
  maxMembers: 3,
  materials: '揭榜意向书、登记证书、近两年同类业绩（演示）',
  contactPhone: '0532-80000000',
  supervisionPhone: '0532-80000001',
  ruleSet: { criteria: DEFAULT_CRITERIA.map((criterion) => ({ ...criterion })) },
});

/** 发榜：街道起草，综合党委经办人审核提请，审批人批准。 */
export async function publish(
  cast: Cast,
  row: Row,
  publishOn = row.publishOn,
  draft?: Ack,
): Promise<Listing> {
  const calendar = await cast.workdays();
  const closesOn = calendar.addWorkdays(publishOn, BID_WORKDAYS);
  const street = cast.person(row.street);
  const dates = {
    bidDeadline: at(closesOn, '17:00').toISOString(),
    startsOn: addDays(closesOn, 30),
    endsOn: addDays(closesOn, 90),
  };
  await cast.timeline.until(at(calendar.addWorkdays(publishOn, -3), '09:00'));
  let drafted: Ack;
  if (draft) {
    drafted = await street.put(`/listings/${draft.id}`, { ...dates, version: draft.version });
  } else {
    const needId = row.need ? await acceptedNeed(cast, row) : undefined;
    drafted = await street.post('/listings', { ...content(row), ...dates, needId });
  }
  const path = `/listings/${drafted.id}`;
  const version = ({ version }: Ack) => ({ version });
  const submitted = await street.post(`${path}/submit-for-review`, version(drafted));
  await cast.timeline.until(at(calendar.addWorkdays(publishOn, -1), '15:00'));
  const proposed = await cast.person('officer1').post(`${path}/propose-publication`, {
    ...version(submitted),
    opinion: '内容完整，评分标准明确，建议发榜（演示）',
  });
  await cast.timeline.until(at(publishOn, '09:00'));
  await cast.person('approver1').post(`${path}/approve-publication`, version(proposed));
  return { id: drafted.id, row, closesOn };
}
