import { Bid, bidderOrganizations } from '#bidding';
import { eligibility, Organization, scopeNote } from '#directory';
import { finalRanking } from '#evaluation';
import { DomainError, shanghaiDate } from '#kernel';
import type { Tx } from '#platform';
import type { Listing } from '#posting';
import { In } from 'typeorm';
import { candidates, type RankedBid } from '../domain/proposal.policy.js';
import type { EligibilityAtAward } from '../persistence/award.entity.js';

/** A row of the final ranking with what a proposal needs to know of the bid today. */
export interface RankedBidToday extends RankedBid {
  leadOrganizationId: string;
  /** Every party as its record stands today. */
  eligibility: EligibilityAtAward[];
}

export interface FinalRanking {
  evaluationId: string;
  rows: RankedBidToday[];
}

/**
 * The frozen ranking of a listing that the caller holds, each bid with its parties' eligibility today.
 *
 * @throws DomainError ranking_not_final
 */
export async function rankedBids(tx: Tx, listing: Listing): Promise<FinalRanking> {
  const ranking = await finalRanking(tx, listing.id);
  if (!ranking) throw new DomainError('ranking_not_final');
  const bids = await tx.manager.findBy(Bid, { id: In(ranking.rows.map((row) => row.bidId)) });
  const byId = new Map(bids.map((bid) => [bid.id, bid]));
  const found = await eligibilityToday(tx, listing);
  return {
    evaluationId: ranking.evaluationId,
    rows: ranking.rows.map(({ bidId, rank, acceptable }) => {
      const bid = byId.get(bidId)!;
      const parties = found.get(bidId) ?? [];
      return {
        bidId,
        rank,
        acceptable,
        open: bid.status === 'ranked' || bid.status === 'reserve',
        leadOrganizationId: bid.leadOrganizationId,
        eligibility: parties.map(({ name: _, ...snapshot }) => snapshot),
        faults: parties.flatMap(({ name, reasons }) => reasons.map((it) => `${name}${it}`)),
      };
    }),
  };
}

/** Bids that an award may still go to, eligible or not; none without a final ranking. */
export async function remaining(tx: Tx, listing: Listing): Promise<RankedBidToday[]> {
  return candidates((await rankedBids(tx, listing)).rows);
}

async function eligibilityToday(tx: Tx, listing: Listing) {
  const on = shanghaiDate(await tx.now());
  const parties = await bidderOrganizations(tx, listing.id);
  const organizations = await tx.manager.findBy(Organization, {
    id: In(parties.map((party) => party.organizationId)),
  });
  const byId = new Map(organizations.map((organization) => [organization.id, organization]));
  const byBid = new Map<string, (EligibilityAtAward & { name: string })[]>();
  for (const { bidId, organizationId, name } of parties) {
    const organization = byId.get(organizationId)!;
    const together = parties.filter((party) => party.bidId === bidId);
    const verdict = eligibility(
      organization,
      {
        orgTypes: listing.conditions.orgTypes,
        minRating: listing.conditions.minRating,
        fundingMode: listing.fundingMode,
        hostTakesPart: together.some(
          (party) => party.organizationId === organization.hostOrganizationId,
        ),
      },
      on,
    );
    const list = byBid.get(bidId) ?? [];
    const { businessScope } = organization;
    const scope = { businessScope, scopeNote: scopeNote(businessScope, listing.category) };
    byBid.set(bidId, [...list, { organizationId, name, on, ...verdict, ...scope }]);
  }
  return byBid;
}
