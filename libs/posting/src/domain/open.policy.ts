import type { ListingStatus } from '#contracts';
import { DomainError, formatDeadline } from '#kernel';

export interface OpenFacts {
  status: ListingStatus;
  bidDeadline: Date | null;
}

/** Before these the deadline means nothing yet; after a cancellation it means nothing any more. */
const NEVER_OPEN: readonly ListingStatus[] = ['draft', 'under_review', 'cancelled'];

/**
 * Whether a listing takes bids, questions and amendments.
 *
 * @param now the database's clock, asked after the listing's row is held
 */
export function isOpen(listing: OpenFacts, now: Date): boolean {
  return (
    listing.status === 'published' && listing.bidDeadline !== null && now < listing.bidDeadline
  );
}

/**
 * The gate of every write that belongs to the open period. The deadline itself is outside of it,
 * whether or not the closing job has run.
 *
 * @throws DomainError listing_not_open | deadline_passed
 */
export function requireOpen(listing: OpenFacts, now: Date): void {
  if (isOpen(listing, now)) return;
  if (listing.bidDeadline && now >= listing.bidDeadline && !NEVER_OPEN.includes(listing.status)) {
    throw new DomainError('deadline_passed', { deadline: formatDeadline(listing.bidDeadline) });
  }
  throw new DomainError('listing_not_open');
}

/**
 * Whether questions may be asked: the open period up to, and without, the end of the question time.
 *
 * @param now the database's clock
 */
export function isEnquiryOpen(
  listing: OpenFacts & { enquiryDeadline: Date | null },
  now: Date,
): boolean {
  return isOpen(listing, now) && listing.enquiryDeadline !== null && now < listing.enquiryDeadline;
}
