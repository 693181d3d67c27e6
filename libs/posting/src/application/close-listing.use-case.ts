import { Injectable } from '@nestjs/common';
import { readRows, type Tx } from '#platform';
import { listingMachine } from '../domain/machines.js';
import { Listing } from '../persistence/listing.entity.js';
import { lapsePendingAmendments } from './lapse-amendment.js';
import { lockListing } from './listing-lock.js';

/** What closing asks of a listing. */
const CLOSING = ['id', 'status', 'version', 'bidDeadline', 'closedAt'] as const;
type ClosingListing = Pick<Listing, (typeof CLOSING)[number]>;

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
    await closeDue(tx, [listing]);
    return listing;
  }

  /**
   * The same for many, without waiting: listings that somebody holds (a bidder that came in time, say)
   * are left out.
   *
   * @returns the ids of those it saw to
   * @throws DomainError role_not_allowed for any actor but the system
   */
  async executeAll(tx: Tx, listingIds: readonly string[]): Promise<string[]> {
    const held = await readRows(
      tx.manager,
      Listing,
      'WHERE id = ANY($1) FOR UPDATE SKIP LOCKED',
      [listingIds],
      CLOSING,
    );
    await closeDue(tx, held);
    return held.map(({ id }) => id);
  }
}

/** @param held listings whose rows the caller holds; the clock is asked only now */
async function closeDue(tx: Tx, held: readonly ClosingListing[]): Promise<void> {
  const now = await tx.now();
  const due = held.filter(
    ({ status, bidDeadline }) => status === 'published' && now >= bidDeadline!,
  );
  await tx.transitionAll(listingMachine, Listing, due, 'close', {
    set: ({ bidDeadline }) => ({ closedAt: bidDeadline }),
    at: now,
  });
  await lapsePendingAmendments(
    tx,
    due.map(({ id }) => id),
  );
}
