import { LISTING_STATUS_NAMES, openingModeOf } from '#contracts';
import { DomainError, formatDeadline, notFound } from '#kernel';
import type { Tx } from '#platform';
import type { Listing } from '#posting';

/**
 * A listing that waits for the two keys of its opening, by its rules, its status and the database's
 * clock.
 *
 * @throws DomainError not_found for one that is not public yet | opening_automatic
 *         | deadline_not_reached | transition_not_allowed
 */
export async function requireTwoKeys(tx: Tx, listing: Listing): Promise<void> {
  if (listing.publishedAt === null) throw notFound('榜单');
  if (openingModeOf(listing.ruleSet) === 'automatic') throw new DomainError('opening_automatic');
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
