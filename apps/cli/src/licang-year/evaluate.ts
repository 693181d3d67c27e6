import { DEFAULT_CRITERIA } from '#contracts';
import { at, type Cast } from './cast.js';
import type { Ack, Person } from './person.js';
import type { Listing } from './publish.js';
import { ORGANIZATIONS } from '../seed/district.js';

interface Member {
  id: string;
  name: string;
  kind: 'posting_unit' | 'expert';
  state: string;
}

interface Evaluation extends Ack {
  members: Member[];
}

interface Candidate {
  bidId: string;
  inPlay: boolean;
  bidders: { name: string; lead: boolean }[];
}

const NO_TIES = {
  employment: false,
  directorship: false,
  control: false,
  kinship: false,
  otherInterest: false,
  relatedOrganizationIds: [],
  confidentiality: true,
};

/** Waits until the closing has been settled as expected: `closed`, or `unsuccessful` without bids. */
export function settled(cast: Cast, { id, row }: Listing, expected: string): Promise<string> {
  return cast.eventually(`${row.title}截止后的办理`, async () => {
    const { status } = await cast.person('officer1').get<Ack>(`/listings/${id}`);
    return status === expected ? status : undefined;
  });
}

/** 开榜与评榜：两把钥匙、抽取专家、声明、独立打分、排名、定稿。 */
export async function evaluate(cast: Cast, listing: Listing): Promise<void> {
  const calendar = await cast.workdays();
  const [officer, { row }] = [cast.person('officer1'), listing];
  const opening = `/listings/${listing.id}/opening`;
  await cast.timeline.until(at(calendar.addWorkdays(listing.closesOn, 1), '09:30'));
  await officer.post(`${opening}/first-key`);
  await cast.person('supervisor').post(`${opening}/second-key`);
  const path = await formPanel(cast, listing);
  await cast.timeline.until(at(calendar.addWorkdays(listing.closesOn, 2), '09:00'));
  await declare(cast, listing, path);
  if (row.incidents.includes('disqualified')) await disqualifyLast(cast, listing, path);
  await officer.post(`${path}/start-scoring`, await versionOf(officer, path));
  await score(cast, listing, path);
  await cast.timeline.until(at(calendar.addWorkdays(listing.closesOn, 2), '16:00'));
  await officer.post(`${path}/rank`, await versionOf(officer, path));
  await cast.person('approver1').post(`${path}/finalise`, await versionOf(officer, path));
}

const versionOf = async (person: Person, path: string) => ({
  version: (await person.get<Ack>(path)).version,
});

/** 组建评审组：随机抽取专家，发榜单位派一人，召集。 */
async function formPanel(cast: Cast, listing: Listing): Promise<string> {
  const officer = cast.person('officer1');
  const formed = await officer.get<Evaluation>(`/listings/${listing.id}/evaluation`);
  const path = `/evaluations/${formed.id}`;
  await officer.post(`${path}/draw`, { version: formed.version });
  const candidates = await officer.get<{ accountId: string; eligible: boolean }[]>(
    `${path}/panel-candidates`,
  );
  const chosen = candidates.find((candidate) => candidate.eligible);
  if (!chosen) throw new Error('发榜单位没有可担任评委的人员');
  await officer.post(`${path}/seat-posting-unit`, {
    ...(await versionOf(officer, path)),
    accountId: chosen.accountId,
  });
  await officer.post(`${path}/convene`, await versionOf(officer, path));
  return path;
}

/** The demonstration account behind a member's name. */
function memberAs(cast: Cast, listing: Listing, member: Member): Person {
  if (member.kind === 'posting_unit') return cast.person(listing.row.street);
  const number = /(\d+)$/.exec(member.name)![1]!;
  return cast.person(`expert${number.padStart(2, '0')}`);
}

async function seatedMembers(cast: Cast, path: string): Promise<Member[]> {
  const { members } = await cast.person('officer1').get<Evaluation>(path);
  return members.filter((member) => ['invited', 'declared'].includes(member.state));
}

/** 回避声明；演示回避时，第一位专家申报近亲属关系，由候补递补。 */
async function declare(cast: Cast, listing: Listing, path: string): Promise<void> {
  let toRecuse = listing.row.incidents.includes('recusal');
  for (;;) {
    const waiting = (await seatedMembers(cast, path)).find((member) => member.state === 'invited');
    if (!waiting) return;
    const person = memberAs(cast, listing, waiting);
    const conflicted = toRecuse && waiting.kind === 'expert';
    if (conflicted) toRecuse = false;
    await person.post(`${path}/declare`, {
      ...NO_TIES,
      ...(conflicted ? { kinship: true, explanation: '与一家揭榜方负责人是近亲属（演示）' } : {}),
    });
  }
}

/** Bids in the order of the row's bidders, as the committee knows them; then those of others. */
async function candidatesInOrder(cast: Cast, listing: Listing, path: string): Promise<string[]> {
  const candidates = await cast.person('officer1').get<Candidate[]>(`${path}/bids`);
  const names = listing.row.bidders.map((number) => ORGANIZATIONS[number - 1]!.name);
  const place = ({ bidders }: Candidate) => {
    const index = names.indexOf(bidders.find(({ lead }) => lead)!.name);
    return index < 0 ? names.length : index;
  };
  return candidates
    .filter(({ inPlay }) => inPlay)
    .sort((a, b) => place(a) - place(b))
    .map(({ bidId }) => bidId);
}

async function disqualifyLast(cast: Cast, listing: Listing, path: string): Promise<void> {
  const bidId = (await candidatesInOrder(cast, listing, path)).at(-1);
  await cast.person('officer1').post(`${path}/disqualify`, {
    bidId,
    reason: '团队人员资格证明与申报不符（演示）',
  });
}

/** 独立打分：名次靠前的得分高；评委之间略有不同。 */
async function score(cast: Cast, listing: Listing, path: string): Promise<void> {
  const order = await candidatesInOrder(cast, listing, path);
  const belowLine = listing.row.incidents.includes('below_line');
  for (const [seat, member] of (await seatedMembers(cast, path)).entries()) {
    const person = memberAs(cast, listing, member);
    const { version } = await person.get<Ack>(`${path}/sheet`);
    const saved = await person.put(`${path}/sheet`, {
      version,
      entries: order.map((bidId, place) => ({
        bidId,
        scores: scores(belowLine ? 48 : 92 - 6 * place, seat),
        comment: '演示评语：按评分要点逐项打分。',
      })),
    });
    await person.post(`${path}/sheet/submit`, { version: saved.version });
  }
}

/** Hundredths per criterion, in half points. */
function scores(percent: number, seat: number): Record<string, number> {
  return Object.fromEntries(
    DEFAULT_CRITERIA.map(({ id, weight }, index) => {
      const halfPoints = Math.floor((weight * percent) / 50) - ((seat + index) % 3);
      return [id, Math.max(0, halfPoints) * 50];
    }),
  );
}
