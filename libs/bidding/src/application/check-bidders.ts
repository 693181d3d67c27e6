import { DomainError, notFound, shanghaiDate } from '#kernel';
import { chairOrganizationsOn, Organization } from '#directory';
import { readRows, type Tx } from '#platform';
import { excludeFromListing, type Listing } from '#posting';
import { bidderFaults } from '../domain/bidder.policy.js';

/**
 * Every organisation of a bid may take the listing on as its record stands now.
 *
 * @param now the database's clock
 * @throws DomainError not_found | organization_not_eligible (the lead) | member_not_eligible
 */
export async function requireEligible(
  tx: Tx,
  listing: Listing,
  leadId: string,
  organizationIds: readonly string[],
  now: Date,
): Promise<void> {
  const organizations = await readRows(tx.manager, Organization, 'WHERE id = ANY($1)', [
    organizationIds,
  ]);
  if (organizations.length < new Set(organizationIds).size) throw notFound('社会组织');
  const faults = bidderFaults(organizations, leadId, listing, shanghaiDate(now));
  const own = faults.find(({ organizationId }) => organizationId === leadId);
  if (own) throw new DomainError('organization_not_eligible', { reasons: own.reasons.join('；') });
  const [other] = faults;
  if (other) {
    throw new DomainError('member_not_eligible', {
      name: other.name,
      reasons: other.reasons.join('；'),
    });
  }
}

/**
 * 轮值主席回避: when a chair's own organisation takes part, the chair keeps out of the listing's alliance
 * work, now or when the term begins before the deadline.
 */
export async function recuseChairs(
  tx: Tx,
  listing: Listing,
  organizationIds: readonly string[],
  now: Date,
): Promise<void> {
  const days = [now, listing.bidDeadline!].map(shanghaiDate);
  const chairs = await chairOrganizationsOn(tx, ...days);
  for (const organizationId of organizationIds) {
    if (!chairs.some((chair) => chair.organizationId === organizationId)) continue;
    await excludeFromListing(tx, listing.id, organizationId, '轮值主席所在单位参与该榜单的揭榜');
  }
}
