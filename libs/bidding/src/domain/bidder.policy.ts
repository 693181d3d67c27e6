import type { FundingMode } from '#contracts';
import { eligibility, type StandingFacts } from '#directory';
import type { ListingConditions } from '#posting';

/** An organisation as its record stands, and how it takes part. */
export interface BidderFacts extends StandingFacts {
  id: string;
  name: string;
  hostOrganizationId: string | null;
}

export interface BidderFault {
  organizationId: string;
  name: string;
  reasons: string[];
}

/**
 * Who of a bid may not take the work on as their records stand, and why. Every party has to qualify by
 * itself (政府采购法 24); a filed group may take part beside its registered host, never lead.
 *
 * @param organizations all parties of the bid
 * @param leadId        the lead among them
 * @param today         Beijing date YYYY-MM-DD
 * @returns in the given order; empty when all qualify
 */
export function bidderFaults(
  organizations: readonly BidderFacts[],
  leadId: string,
  listing: {
    conditions: Pick<ListingConditions, 'orgTypes' | 'minRating'>;
    fundingMode: FundingMode;
  },
  today: string,
): BidderFault[] {
  return organizations
    .map((organization) => ({
      organizationId: organization.id,
      name: organization.name,
      reasons: reasonsAgainst(organization, organizations, leadId, listing, today),
    }))
    .filter((fault) => fault.reasons.length > 0);
}

function reasonsAgainst(
  organization: BidderFacts,
  all: readonly BidderFacts[],
  leadId: string,
  listing: Parameters<typeof bidderFaults>[2],
  today: string,
): string[] {
  const isFiledLead = organization.registrationKind === 'filed' && organization.id === leadId;
  const { reasons } = eligibility(
    organization,
    {
      orgTypes: listing.conditions.orgTypes,
      minRating: listing.conditions.minRating,
      fundingMode: listing.fundingMode,
      hostTakesPart: all.some(({ id }) => id === organization.hostOrganizationId),
    },
    today,
  );
  const leadReason = '备案社区社会组织不能牵头，须由登记的社会组织牵头';
  return isFiledLead && all.length > 1 ? [...reasons, leadReason] : reasons;
}
