import { OnEvent, type DeliveredEvent, type EventHandler, type Tx } from '#platform';
import { failListing, lockListing } from '#posting';
import { lapse } from '../application/bid-rows.js';
import { settleBids } from '../application/settle-bids.js';

/** 截止：what was not submitted lapses; too few bids and the listing fails. */
@OnEvent('listing.closed', 'bidding-settle')
export class SettleOnClosing implements EventHandler<'listing.closed'> {
  async handle(tx: Tx, { payload }: DeliveredEvent<'listing.closed'>): Promise<void> {
    const listing = await lockListing(tx, payload.listingId);
    if (listing.status !== 'closed') return;
    const bids = await settleBids(tx, listing);
    if (bids.length >= listing.ruleSet.minimumBids && bids.length > 0) return;
    await lapse(tx, bids, '揭榜数不足，榜单流榜');
    await failListing(tx, listing, 'fail_for_bids', bids.length === 0 ? 'no_bid' : 'too_few');
  }
}
