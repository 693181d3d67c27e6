import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform';
import { lockListing } from './listing-lock.js';

/** 提问期结束: the clock's command. Questions are refused from then on whether or not this has run. */
@Injectable()
export class EndEnquiry {
  /**
   * Reports how many questions are still without an answer. They block nothing; from now on
   * everybody sees that they are open. Does nothing when the question time was moved on, or the
   * listing cancelled.
   */
  async execute(tx: Tx, listingId: string): Promise<void> {
    const listing = await lockListing(tx, listingId, 'share');
    const now = await tx.now();
    if (listing.status === 'cancelled' || now < listing.enquiryDeadline!) return;
    const [row] = await tx.manager.query<{ unanswered: number }[]>(
      `SELECT count(*)::int AS unanswered FROM question
       WHERE listing_id = $1 AND answered_at IS NULL`,
      [listingId],
    );
    await tx.emit('listing.enquiry_ended', { listingId, unanswered: row!.unanswered });
  }
}
