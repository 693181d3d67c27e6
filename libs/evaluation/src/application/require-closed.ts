import { LISTING_STATUS_NAMES } from '#contracts';
import { DomainError, formatDeadline, notFound } from '#kernel';
import type { Tx } from '#platform';
import type { Listing } from '#posting';

/**
 * A listing that waits for its opening, by status and by the database's clock.
 *
 * @throws DomainError not_found for one that is not public yet | deadline_not_reached
 *         | transition_not_allowed
 */
export async function requireClosed(tx: Tx, listing: Listing): Promise<void> {
  if (listing.publishedAt === null) throw notFound('榜单');
  if (listing.status === 'published' && (await tx.now()) < listing.bidDeadline!) {
    throw new DomainError('deadline_not_reached', {
      deadline: formatDeadline(listing.bidDeadline!),
    });
  }
  if (listing.status !== 'closed') {
    throw new DomainError('transition_not_allowed', {
      subject: '榜单',
      status: LISTING_STATUS_NAMES[listing.status],
    });
  }
}
