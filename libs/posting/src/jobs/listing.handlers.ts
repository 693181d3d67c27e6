import { Injectable } from '@nestjs/common';
import {
  OnDeadline,
  OnEvent,
  type DeadlineHandler,
  type DeliveredEvent,
  type DueDeadline,
  type EventHandler,
  type Tx,
} from '#platform';
import { CloseListing } from '../application/close-listing.use-case.js';
import { EndEnquiry } from '../application/end-enquiry.use-case.js';
import { lapsePendingAmendments } from '../application/lapse-amendment.js';
import { lockListing } from '../application/listing-lock.js';

/** 截止. */
@Injectable()
@OnDeadline('listing.close')
export class CloseListingOnTime implements DeadlineHandler {
  constructor(private readonly closeListing: CloseListing) {}

  async handle(tx: Tx, { subjectId }: DueDeadline): Promise<void> {
    await this.closeListing.execute(tx, subjectId);
  }

  handleAll(tx: Tx, deadlines: readonly DueDeadline[]): Promise<string[]> {
    return this.closeListing.executeAll(
      tx,
      deadlines.map(({ subjectId }) => subjectId),
    );
  }
}

/** 提问期结束. */
@Injectable()
@OnDeadline('listing.enquiry_end')
export class EndEnquiryOnTime implements DeadlineHandler {
  constructor(private readonly endEnquiry: EndEnquiry) {}

  async handle(tx: Tx, { subjectId }: DueDeadline): Promise<void> {
    await this.endEnquiry.execute(tx, subjectId);
  }
}

/** 撤榜后，未审核的变更随之失效; the officer who cancels may not do this, the system does. */
@Injectable()
@OnEvent('listing.cancelled', 'posting-lapse-amendment')
export class LapseAmendmentOnCancel implements EventHandler<'listing.cancelled'> {
  async handle(tx: Tx, { payload }: DeliveredEvent<'listing.cancelled'>): Promise<void> {
    await lockListing(tx, payload.listingId);
    await lapsePendingAmendments(tx, [payload.listingId]);
  }
}
