import { at, type Cast } from './cast.js';
import type { Ack } from './person.js';
import type { Listing } from './publish.js';

interface Award extends Ack {
  bidId: string;
  noticeEndsAt: string;
}

interface Report {
  public: { ranking: { rows: { bidId: string; rank: number }[] } };
}

/** 定榜：拟定、审批、公示；公示期满生效。 */
export async function award(cast: Cast, listing: Listing): Promise<void> {
  const calendar = await cast.workdays();
  const officer = cast.person('officer1');
  const path = `/listings/${listing.id}`;
  await cast.timeline.until(at(calendar.addWorkdays(listing.closesOn, 3), '10:00'));
  const first = await firstRanked(cast, listing);
  const proposed = await officer.post(`${path}/awards`, first);
  await cast
    .person('approver2')
    .post(`/awards/${proposed.id}/approve`, { version: proposed.version, opinion: '同意（演示）' });
  const { noticeEndsAt } = await officer.get<Award>(`/awards/${proposed.id}`);
  if (listing.row.incidents.includes('objection')) await object(cast, listing, proposed.id);
  await cast.timeline.until(new Date(Date.parse(noticeEndsAt) + 1000));
  await cast.eventually(`${listing.row.title}承榜生效`, async () => {
    const { status } = await officer.get<Ack>(path);
    return status === 'awarded' ? status : undefined;
  });
}

async function firstRanked(cast: Cast, listing: Listing) {
  const officer = cast.person('officer1');
  const evaluation = await officer.get<Ack>(`/listings/${listing.id}/evaluation`);
  const report = await officer.get<Report>(`/evaluations/${evaluation.id}/report`);
  const bidId = report.public.ranking.rows.find((row) => row.rank === 1)?.bidId;
  if (!bidId) throw new Error(`${listing.row.title}：报告里没有第一名`);
  const bid = await officer.get<{ amountFen: number }>(
    `/evaluations/${evaluation.id}/bids/${bidId}`,
  );
  return { bidId, amountFen: bid.amountFen };
}

/** 异议：公众提出，受理、答复，查无实据；承办人既未拟定也未审批。 */
async function object(cast: Cast, listing: Listing, awardId: string): Promise<void> {
  const calendar = await cast.workdays();
  await cast.timeline.until(at(calendar.addWorkdays(listing.closesOn, 5), '11:00'));
  const officer = cast.person('officer2');
  const filed = await cast.public.post(`/public/awards/${awardId}/objections`, {
    name: '演示·某居民',
    contact: '0532-80000099',
    facts: '认为承榜单位申报的同类业绩不实，请予核查（演示）。',
  });
  const path = `/objections/${filed.id}`;
  const { version } = await officer.get<Ack>(path);
  const admitted = await officer.post(`${path}/admit`, { version });
  await cast.timeline.until(at(calendar.addWorkdays(listing.closesOn, 6), '15:00'));
  const answered = await officer.post(`${path}/answer`, {
    version: admitted.version,
    answer: '已调阅合同与验收材料，业绩属实（演示）。',
  });
  await officer.post(`${path}/dismiss`, {
    version: answered.version,
    reason: '经核查，反映的问题不成立（演示）',
  });
}
