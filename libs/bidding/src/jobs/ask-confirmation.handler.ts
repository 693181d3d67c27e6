import { OnEvent, type DeliveredEvent, type EventHandler, type Tx } from '#platform';
import { isOpen, lockListing } from '#posting';
import { lockBids } from '../application/bid-rows.js';
import { substantiveVersion } from '../application/queries/substantive-version.query.js';
import { bidMachine } from '../domain/bid.machine.js';

/**
 * 实质变更：what was submitted for the older content is to be confirmed. After the deadline there is
 * nothing to ask any more; the settling sees for itself which bids answer the older content.
 */
@OnEvent('listing.amended', 'bidding-amended')
export class AskConfirmation implements EventHandler<'listing.amended'> {
  async handle(tx: Tx, { payload }: DeliveredEvent<'listing.amended'>): Promise<void> {
    if (!payload.substantive) return;
    const listing = await lockListing(tx, payload.listingId, 'share');
    const bids = await lockBids(tx, listing.id, ['submitted']);
    if (!isOpen(listing, await tx.now())) return;
    const asked = await substantiveVersion(tx, listing.id);
    for (const bid of bids) {
      if (bid.confirmedListingVersion! >= asked) continue;
      await tx.transition(bidMachine, bid, 'ask_confirmation', { sealed: true });
    }
  }
}
