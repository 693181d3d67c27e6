import { transitionBids } from '#bidding';
import type { UnsuccessfulReason } from '#contracts';
import { bySystem, type Tx } from '#platform';
import { failListing, type Listing } from '#posting';
import type { Award } from '../persistence/award.entity.js';
import { remaining } from './ranked-bids.js';

/**
 * After a winner's default: its bid is out, and the reserve follows in rank order, which an officer
 * proposes. Without any reserve the listing fails at once (and bidding ends what bids are left). These
 * steps are the system's, in the transaction of whoever set them off.
 *
 * @param failure `note` is for the public, with the failure; no names
 * @returns whether a reserve is left
 */
export function makeRoomForReserve(
  tx: Tx,
  listing: Listing,
  fallen: Award,
  reason: string,
  failure: { reason: UnsuccessfulReason; note: string },
): Promise<boolean> {
  return bySystem(tx, 'award-succession', async (system) => {
    await transitionBids(system, [fallen.bidId], 'not_award', { reason });
    if ((await remaining(system, listing)).length > 0) return true;
    await failListing(system, listing, 'fail_for_award', failure.reason, failure.note);
    return false;
  });
}
