import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform';
import { listingMachine } from '../domain/machines.js';
import type { Listing } from '../persistence/listing.entity.js';
import { lapsePendingAmendment } from './lapse-amendment.js';
import { lockListing } from './listing-lock.js';

/** 截止: the clock's command. Bids are refused from the deadline on whether or not this has run. */
@Injectable()
export class CloseListing {
  /**
   * Closes a listing whose deadline is reached; does nothing when it was moved, or closed before.
   * `closedAt` is the deadline, however late this runs.
   *
   * @returns the listing as it now stands
   * @throws DomainError not_found | role_not_allowed for any actor but the system
   */
  async execute(tx: Tx, listingId: string): Promise<Listing> {
    const listing = await lockListing(tx, listingId);
    const now = await tx.now();
    if (listing.status !== 'published' || now < listing.bidDeadline!) return listing;
    await tx.transition(listingMachine, listing, 'close', {
      set: { closedAt: listing.bidDeadline },
    });
    await lapsePendingAmendment(tx, listingId);
    return listing;
  }
}
