import { LIVE_BID_STATUSES, UNSUCCESSFUL_REASONS, type UnsuccessfulReason } from '#contracts';
import { OnEvent, type DeliveredEvent, type EventHandler, type Tx } from '#platform';
import { lockListing } from '#posting';
import { lapse, lockBids, stepAll } from '../application/bid-rows.js';
import { isSealed } from '../domain/bid.machine.js';

/** 撤榜或流榜：bids that were never opened lapse and stay sealed, opened ones are not awarded. */
@OnEvent(['listing.cancelled', 'listing.unsuccessful'], 'bidding-end')
export class EndWithListing implements EventHandler<'listing.cancelled' | 'listing.unsuccessful'> {
  async handle(
    tx: Tx,
    { payload }: DeliveredEvent<'listing.cancelled' | 'listing.unsuccessful'>,
  ): Promise<void> {
    const listing = await lockListing(tx, payload.listingId);
    if (listing.status !== 'cancelled' && listing.status !== 'unsuccessful') return;
    const reason =
      listing.status === 'cancelled'
        ? '榜单已撤榜'
        : `榜单流榜：${UNSUCCESSFUL_REASONS[listing.unsuccessfulReason as UnsuccessfulReason]}`;
    const bids = await lockBids(tx, listing.id, LIVE_BID_STATUSES);
    const [sealed, opened] = [true, false].map((it) =>
      bids.filter(({ status }) => isSealed(status) === it),
    );
    await lapse(tx, sealed!, reason);
    await stepAll(tx, opened!, 'not_award', { reason });
  }
}
