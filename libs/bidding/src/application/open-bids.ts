import { DomainError, formatDeadline } from '#kernel';
import { bySystem, type Tx } from '#platform';
import type { Listing } from '#posting';
import { bidMachine } from '../domain/bid.machine.js';
import type { Bid } from '../persistence/bid.entity.js';
import { BidParty } from '../persistence/bid-party.entity.js';
import { bidVault } from '../persistence/bid-vault.js';
import { partiesOf } from './bid-rows.js';
import { settleBids } from './settle-bids.js';

/**
 * 开榜: releases the listing's key and unseals its bids in the transaction of the opening. Each goes
 * from `submitted` to `under_evaluation` and gets its `openingOrder` (1 = earliest receipt), which is its
 * label where names are hidden. Bids that did not count stay sealed but for break-glass
 * reading (oversight).
 *
 * Settles the bids first if the worker has not come to it yet.
 *
 * @param tx      of the supervisor who turns the second key, or of the system where the rules say so
 * @param listing held for update; `closed`, or just moved to `evaluating` in this transaction
 * @returns the opened bids in order of receipt, never none
 * @throws DomainError deadline_not_reached | transition_not_allowed | concurrent_update (too few bids,
 *         and the failure of the listing is on its way)
 */
export async function openBids(tx: Tx, listing: Listing): Promise<Bid[]> {
  const deadline = listing.bidDeadline!;
  if ((await tx.now()) < deadline) {
    throw new DomainError('deadline_not_reached', { deadline: formatDeadline(deadline) });
  }
  const bids = await bySystem(tx, 'bidding-settle', (system) => settleBids(system, listing));
  if (bids.length < Math.max(1, listing.ruleSet.minimumBids)) {
    throw new DomainError('concurrent_update');
  }
  await bidVault.release(tx, listing.id);
  for (const [index, bid] of bids.entries()) {
    await showParties(tx, bid.id);
    await tx.transition(bidMachine, bid, 'open', {
      set: { openingOrder: index + 1 },
      details: { digest: bid.digest },
    });
  }
  return bids;
}

/** Shares and tasks of an opened bid stand in plain from now on: award and notice read them. */
async function showParties(tx: Tx, bidId: string): Promise<void> {
  for (const { id, sharePercent, task } of await partiesOf(tx.manager, bidId)) {
    await tx.manager.update(BidParty, { id }, { sharePercent, task, sealedTerms: null });
  }
}
