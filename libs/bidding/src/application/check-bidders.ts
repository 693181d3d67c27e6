import { DomainError, notFound, shanghaiDate } from '#kernel';
import { chairOrganizationsOn, Organization } from '#directory';
import { readRows, type Tx } from '#platform';
import { excludeFromListing, type BiddableListing } from '#posting';
import { bidderFaults, type BidderFacts } from '../domain/bidder.policy.js';

const FACTS = [
  'id',
  'name',
  'hostOrganizationId',
  'active',
  'orgType',
  'registrationKind',
  'abnormalListed',
  'dishonestListed',
  'fiscallyFunded',
  'inspectionYear',
  'inspectionResult',
  'ratingLevel',
  'ratingValidUntil',
] as const satisfies readonly (keyof BidderFacts)[];

/** Who takes a listing on together. */
export interface Bidders {
  leadId: string;
  organizationIds: readonly string[];
  /** Those of them whose part is certain with this. */
  taking: readonly string[];
}

/**
 * Every organisation of a bid may take the listing on as its record stands now. 轮值主席回避: when a
 * chair's own organisation takes part, the chair keeps out of the listing's alliance work, now or when
 * the term begins before the deadline.
 *
 * @param now the database's clock
 * @throws DomainError not_found | organization_not_eligible (the lead) | member_not_eligible
 */
export async function admitBidders(
  tx: Tx,
  listing: BiddableListing,
  { leadId, organizationIds, taking }: Bidders,
  now: Date,
): Promise<void> {
  const days = [now, listing.bidDeadline!].map(shanghaiDate);
  const [organizations, chairs] = await Promise.all([
    readRows(tx.manager, Organization, 'WHERE id = ANY($1)', [organizationIds], FACTS),
    chairOrganizationsOn(tx, ...days),
  ]);
  if (organizations.length < new Set(organizationIds).size) throw notFound('社会组织');
  requireEligible(organizations, leadId, listing, days[0]!);
  for (const id of taking) {
    if (!chairs.some(({ organizationId }) => organizationId === id)) continue;
    await excludeFromListing(tx, listing.id, id, '轮值主席所在单位参与该榜单的揭榜');
  }
}

function requireEligible(
  organizations: readonly BidderFacts[],
  leadId: string,
  listing: BiddableListing,
  today: string,
): void {
  const faults = bidderFaults(organizations, leadId, listing, today);
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
