import { Injectable } from '@nestjs/common';
import { Bid, transitionBids } from '#bidding';
import { OnEvent, type DeliveredEvent, type EventHandler, type Tx } from '#platform';
import { lockListing } from '#posting';

/** 已签约: nobody is kept in reserve for a place that is taken for good. */
@Injectable()
@OnEvent('listing.work_started', 'award-release-reserves')
export class WorkStartedHandler implements EventHandler<'listing.work_started'> {
  async handle(tx: Tx, { payload }: DeliveredEvent<'listing.work_started'>): Promise<void> {
    const { id: listingId } = await lockListing(tx, payload.listingId);
    const reserves = await tx.manager.findBy(Bid, { listingId, status: 'reserve' });
    await transitionBids(
      tx,
      reserves.map(({ id }) => id),
      'not_award',
      { reason: '承榜协议已签订' },
    );
  }
}
