import type { ListingStatus } from '#contracts';
import { DomainError, notFound } from '#kernel';
import { accountOf, requireVersion, type Tx } from '#platform';
import { listingMachine } from '../domain/machines.js';
import type { Listing } from '../persistence/listing.entity.js';
import { lockListing } from './listing-lock.js';
import { requirePostingUnit } from './posting-unit.js';

/**
 * Holds a draft for a change by an officer of its posting unit.
 *
 * @param version what the client saw; left out where the change does not depend on it
 * @throws DomainError not_found | stale_version | transition_not_allowed
 */
export async function lockDraft(tx: Tx, id: string, version?: number): Promise<Listing> {
  const listing = await lockListing(tx, id);
  await requirePostingUnit(tx, tx.command.actor, listing);
  if (version !== undefined) requireVersion(listing, version);
  requireStatus(listing, 'draft');
  return listing;
}

/**
 * Holds a listing in review for the committee. What was never handed to it is not there for it.
 *
 * @throws DomainError not_found | stale_version | transition_not_allowed
 */
export async function lockForReview(tx: Tx, id: string, version: number): Promise<Listing> {
  const listing = await lockListing(tx, id);
  if (listing.status === 'draft' || !listing.submittedAt) throw notFound('榜单');
  requireVersion(listing, version);
  requireStatus(listing, 'under_review');
  return listing;
}

/** @throws DomainError transition_not_allowed unless it is a draft or in review */
export function requireUnpublished(listing: Listing): void {
  requireStatus(listing, 'draft', 'under_review');
}

function requireStatus(listing: Listing, ...statuses: ListingStatus[]): void {
  if (!statuses.includes(listing.status)) {
    throw new DomainError('transition_not_allowed', {
      subject: listingMachine.name,
      status: listingMachine.statusNames[listing.status],
    });
  }
}

/** Those who prepared a listing, with whoever acts now. */
export function preparersWith(tx: Tx, listing: { preparedBy: string[] }): string[] {
  return [...new Set([...listing.preparedBy, accountOf(tx.command).accountId])];
}
