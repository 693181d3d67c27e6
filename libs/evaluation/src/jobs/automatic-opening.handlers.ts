import { Injectable } from '@nestjs/common';
import { openingModeOf } from '#contracts';
import {
  OnDeadline,
  OnEvent,
  SealingKeys,
  type DeadlineHandler,
  type DeliveredEvent,
  type DueDeadline,
  type EventHandler,
  type Tx,
} from '#platform';
import { lockListing } from '#posting';
import { openListing } from '../application/open-listing.js';
import { Opening } from '../persistence/opening.entity.js';

/**
 * 截止后：what the rules open by themselves is due at once. A deadline of its own, so that a key that
 * cannot be had now is asked for again until it can.
 */
@OnEvent('listing.closed', 'evaluation-opening')
export class ScheduleAutomaticOpening implements EventHandler<'listing.closed'> {
  async handle(tx: Tx, { payload }: DeliveredEvent<'listing.closed'>): Promise<void> {
    const listing = await lockListing(tx, payload.listingId);
    if (listing.status !== 'closed' || openingModeOf(listing.ruleSet) !== 'automatic') return;
    await tx.schedule('listing.open', listing.id, listing.bidDeadline!);
  }
}

/** 到期自动开榜. */
@Injectable()
@OnDeadline('listing.open')
export class OpenAutomatically implements DeadlineHandler {
  constructor(private readonly keys: SealingKeys) {}

  /**
   * Opens a closed listing whose published rules ask for nobody's key.
   *
   * @throws DomainError, and is tried again later: seal_key_unavailable | seal_broken | concurrent_update
   *         (too few bids: the settling is about to fail the listing)
   */
  async handle(tx: Tx, { subjectId }: DueDeadline): Promise<void> {
    // Fetched while nothing is held: a key service may take its time.
    await this.keys.knows(subjectId);
    const listing = await lockListing(tx, subjectId);
    if (listing.status !== 'closed' || openingModeOf(listing.ruleSet) !== 'automatic') return;
    await openListing(tx, listing, 'opening.automatic', (facts) =>
      tx.insert(Opening, {
        ...facts,
        listingId: listing.id,
        firstKeyBy: null,
        firstKeyAt: null,
        secondKeyBy: null,
        version: 1,
      }),
    );
  }
}
