import { Bid, transitionBids } from '#bidding';
import type { UnsuccessfulReason } from '#contracts';
import type { Tx } from '#platform';
import { failListing, type Listing } from '#posting';
import { In } from 'typeorm';
import type { Award } from '../persistence/award.entity.js';
import { bySystem } from './by-system.js';
import { remaining } from './ranked-bids.js';

/**
 * After a winner's default: its bid is out, and the reserve follows in rank order, which an officer
 * proposes. Without any reserve the listing fails at once. These steps are the system's, in the
 * transaction of whoever set them off.
 *
 * @param note for the public, with the failure; no names
 * @returns whether a reserve is left
 */
export function succeed(
  tx: Tx,
  listing: Listing,
  fallen: Award,
  reason: string,
  failure: { reason: UnsuccessfulReason; note: string },
): Promise<boolean> {
  return bySystem(tx, 'award-succession', async (system) => {
    await transitionBids(system, [fallen.bidId], 'not_award', { reason });
    if ((await remaining(system, listing)).length > 0) return true;
    await failForAward(system, listing, failure);
    return false;
  });
}

/** 流榜 for want of an awardee: whatever bids are left get nothing. */
export async function failForAward(
  tx: Tx,
  listing: Listing,
  { reason, note }: { reason: UnsuccessfulReason; note: string },
): Promise<void> {
  const left = await tx.manager.findBy(Bid, {
    listingId: listing.id,
    status: In(['ranked', 'reserve', 'awarded']),
  });
  await failListing(tx, listing, 'fail_for_award', reason, note);
  await transitionBids(
    tx,
    left.map(({ id }) => id),
    'not_award',
    { reason: '榜单流榜' },
  );
}
