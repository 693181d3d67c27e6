import { Injectable } from '@nestjs/common';
import { OnEvent, type DeliveredEvent, type EventHandler, type Tx } from '#platform';
import { lockListing } from '#posting';
import { annulAward } from '../application/annul-award.js';
import { liveAward } from '../application/hold-award.js';

/** 撤榜: an award that was still on its way ends with its listing. */
@Injectable()
@OnEvent('listing.cancelled', 'award-cancel')
export class ListingCancelledHandler implements EventHandler<'listing.cancelled'> {
  async handle(tx: Tx, { payload }: DeliveredEvent<'listing.cancelled'>): Promise<void> {
    await lockListing(tx, payload.listingId);
    const award = await liveAward(tx, payload.listingId);
    if (award) await annulAward(tx, award, 'annul', 'listing_cancelled', '榜单已撤榜');
  }
}
