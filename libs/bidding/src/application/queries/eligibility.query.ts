import { ERRORS } from '#contracts';
import { getOrganization } from '#directory';
import { DomainError, notFound, shanghaiDate } from '#kernel';
import { problemOf, type AccountActor, type Database } from '#platform';
import { Listing, requireOpen } from '#posting';
import { bidderFaults } from '../../domain/bidder.policy.js';
import type { EligibilityView } from './bid.views.js';

/**
 * Whether the agent's own organisation may bid on a listing as things stand now, and why not. Says
 * nothing of anybody else.
 *
 * @throws DomainError not_found
 */
export async function viewEligibility(
  db: Database,
  actor: AccountActor,
  listingId: string,
): Promise<EligibilityView> {
  const listing = await db.dataSource.manager.findOneBy(Listing, { id: listingId });
  if (!listing?.publishedAt || !actor.organizationId) throw notFound('榜单');
  const organization = await getOrganization(db, actor.organizationId);
  const now = await db.now();
  const faults = bidderFaults([organization], organization.id, listing, shanghaiDate(now));
  const reasons = faults.flatMap((fault) => fault.reasons);
  const place = await db.one<{ bid_id: string }>(
    'SELECT bid_id FROM bid_party WHERE listing_id = $1 AND organization_id = $2 AND live',
    [listingId, organization.id],
  );
  const others = [
    ...closedReason(listing, now),
    ...(place ? [sentence(ERRORS.bid_exists.message)] : []),
  ];
  return {
    listingId,
    mayBid: reasons.length + others.length === 0,
    eligible: reasons.length === 0,
    reasons: [...others, ...reasons],
    jointAllowed: listing.jointAllowed,
    maxMembers: listing.maxMembers,
    bidId: place?.bid_id ?? null,
  };
}

function closedReason(listing: Listing, now: Date): string[] {
  try {
    requireOpen(listing, now);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return [sentence(problemOf(error, '').detail)];
  }
}

const sentence = (message: string): string => message.replace(/。$/, '');
