import { openBids, receiptsOf } from '#bidding';
import type { Tx } from '#platform';
import { listingMachine, type Listing } from '#posting';
import type { Opening } from '../persistence/opening.entity.js';
import { formEvaluation } from './form-evaluation.js';

/** What an opening puts on record, however it came about. */
export type OpeningFacts = Pick<Opening, 'openedAt' | 'receipts'>;

/**
 * The opening itself: releases the listing's key, opens the bids, puts every receipt on record and
 * forms the first round of evaluation, in one transaction: the seal is broken for all bids at once or
 * for none.
 *
 * @param tx      of whoever opens
 * @param listing held for update, closed
 * @param action  the act, as the audit trail names it
 * @param record  writes the row of the opening with these facts
 * @throws DomainError deadline_not_reached | concurrent_update (too few bids: the listing is about to
 *         fail) | seal_key_unavailable | seal_broken
 */
export async function openListing(
  tx: Tx,
  listing: Listing,
  action: 'opening.second_key' | 'opening.automatic',
  record: (facts: OpeningFacts) => Promise<Opening>,
): Promise<Opening> {
  await openBids(tx, listing);
  const receipts = (await receiptsOf(tx, listing.id)).map((receipt) => ({
    ...receipt,
    receivedAt: receipt.receivedAt.toISOString(),
  }));
  const opening = await record({ openedAt: await tx.now(), receipts });
  await tx.audit({
    action,
    subjectType: 'opening',
    subjectId: opening.id,
    listingId: listing.id,
    details: { receipts: receipts.length },
  });
  await tx.transition(listingMachine, listing, 'open_bids');
  await formEvaluation(tx, listing, 1);
  return opening;
}
