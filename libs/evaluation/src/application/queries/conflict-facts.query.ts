import { bidderOrganizations } from '#bidding';
import {
  alliancesOf,
  chairOrganizationsOn,
  Expert,
  Organization,
  unitAndBelow,
  type Source,
} from '#directory';
import { shanghaiDate } from '#kernel';
import type { Listing } from '#posting';
import { In } from 'typeorm';
import type { ListingFacts, PersonFacts } from '../../domain/conflicts.js';
import { Opening } from '../../persistence/opening.entity.js';
import { managerOf } from '../source.js';

/** Who bids, who chairs their alliances, who handled the listing: what conflicts are computed against. */
export async function listingFacts(
  source: Source,
  listing: Listing,
  now: Date,
): Promise<ListingFacts> {
  const manager = managerOf(source);
  const parties = (await bidderOrganizations(source, listing.id)).map((p) => p.organizationId);
  const organizations = await manager.findBy(Organization, { id: In(parties) });
  const hosts = organizations.flatMap(({ hostOrganizationId: host }) => (host ? [host] : []));
  const today = shanghaiDate(now);
  const alliances = new Set<string>();
  for (const id of new Set(parties)) {
    for (const alliance of await alliancesOf(source, id, today)) alliances.add(alliance.id);
  }
  const chairs = await chairOrganizationsOn(source, today);
  const opening = await manager.findOneBy(Opening, { listingId: listing.id });
  return {
    bidderOrganizationIds: [...new Set([...parties, ...hosts])],
    allianceChairAccountIds: chairs
      .filter((chair) => alliances.has(chair.allianceId))
      .map((chair) => chair.accountId),
    postingUnitIds: await unitAndBelow(source, listing.postingUnitId),
    drafterAccountIds: [listing.draftedBy, ...listing.preparedBy],
    officialAccountIds: [
      listing.publicationProposedBy,
      listing.publishedBy,
      opening?.firstKeyBy,
      opening?.secondKeyBy,
    ].filter((id): id is string => typeof id === 'string'),
  };
}

interface MembershipRow {
  accountId: string;
  organizationIds: string[];
  unitIds: string[];
}

/**
 * What is known of persons who might sit on a panel, by account: the register of experts, and the
 * memberships in force or ended within the last three years (实施条例 9).
 */
export async function personFacts(
  source: Source,
  accountIds: readonly string[],
): Promise<Map<string, PersonFacts>> {
  const manager = managerOf(source);
  const experts = await manager.findBy(Expert, { accountId: In([...accountIds]) });
  const rows = await manager.query<MembershipRow[]>(
    `SELECT m.account_id AS "accountId",
            array_remove(array_agg(m.organization_id) FILTER (
              WHERE m.role IN ('organization_agent', 'rotating_chair')), NULL) AS "organizationIds",
            array_remove(array_agg(m.unit_id) FILTER (
              WHERE m.role = 'posting_officer'
                AND (m.valid_until IS NULL OR m.valid_until > jiebang_now())), NULL) AS "unitIds"
     FROM membership m
     WHERE m.account_id = ANY ($1)
       AND (m.valid_until IS NULL OR m.valid_until > jiebang_now() - interval '3 years')
     GROUP BY m.account_id`,
    [accountIds],
  );
  const byAccount = new Map(rows.map((row) => [row.accountId, row]));
  return new Map(
    accountIds.map((accountId) => {
      const expert = experts.find((known) => known.accountId === accountId);
      const row = byAccount.get(accountId);
      return [
        accountId,
        {
          accountId,
          employerOrganizationId: expert?.employerOrganizationId ?? null,
          employerUnitId: expert?.employerUnitId ?? null,
          affiliatedOrganizationIds: expert?.affiliatedOrganizationIds ?? [],
          memberOrganizationIds: row?.organizationIds ?? [],
          memberUnitIds: row?.unitIds ?? [],
        },
      ];
    }),
  );
}
