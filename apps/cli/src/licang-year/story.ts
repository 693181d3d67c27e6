import { award } from './award.js';
import { bid, comeTooLate } from './bid.js';
import type { Cast } from './cast.js';
import { at } from './cast.js';
import { evaluate, settled } from './evaluate.js';
import type { Ack } from './person.js';
import { publish, type Listing } from './publish.js';
import type { Row } from './rows.js';
import { work } from './work.js';

/** Tells one row of the year, from its need to the accepted work or to its end without an award. */
export async function tell(cast: Cast, row: Row, say: (text: string) => void): Promise<void> {
  const listing = await publish(cast, row);
  say(`发榜 ${row.no}/22 ${row.title}`);
  await bid(cast, listing);
  if (row.incidents.includes('late')) await comeTooLate(cast, listing);
  await cast.timeline.until(at(listing.closesOn, '17:01'));
  if ((await settledAsUnsuccessful(cast, listing)) === 'unsuccessful') {
    say(`流榜 ${row.no}/22 ${row.title}：无人揭榜`);
    if (row.incidents.includes('reposted')) await repost(cast, listing, say);
    return;
  }
  await evaluate(cast, listing);
  if (row.incidents.includes('below_line')) {
    await cast.person('officer1').post(`/listings/${listing.id}/fail-for-quality`, {
      note: '唯一揭榜方未达合格线（演示）',
    });
    say(`流榜 ${row.no}/22 ${row.title}：未达合格线`);
    return;
  }
  await award(cast, listing);
  say(`承榜 ${row.no}/22 ${row.title}`);
  await work(cast, listing);
  say(`办结 ${row.no}/22 ${row.title}`);
}

/** What the closing came to: closed where somebody bid, unsuccessful where nobody did. */
async function settledAsUnsuccessful(cast: Cast, listing: Listing): Promise<string> {
  const expected = listing.row.bidders.length > 0 ? 'closed' : 'unsuccessful';
  return settled(cast, listing, expected);
}

/** 重新发榜：同一榜单的第二轮，仍无人揭榜；指标只计一次。 */
async function repost(cast: Cast, listing: Listing, say: (text: string) => void): Promise<void> {
  const calendar = await cast.workdays();
  const publishOn = calendar.addWorkdays(listing.closesOn, 8);
  await cast.timeline.until(at(calendar.addWorkdays(publishOn, -4), '09:00'));
  const draft = await cast.person(listing.row.street).post<Ack>(`/listings/${listing.id}/repost`);
  const second = await publish(cast, listing.row, publishOn, draft);
  say(`重新发榜 ${listing.row.title}`);
  await cast.timeline.until(at(second.closesOn, '17:01'));
  await settled(cast, second, 'unsuccessful');
  say(`流榜 ${listing.row.no}/22 ${listing.row.title}：第二轮仍无人揭榜`);
}
