import type { Database } from '#platform';
import { bidderLabel } from '#bidding';
import { relatedBids, TIE_NAMES, type PartyFacts } from '../../domain/related-bids.js';
import { findEvaluation } from './access.js';
import type { RelatedBidsView } from './views.js';

type Row = Omit<PartyFacts, 'label'> & { order: number };

/**
 * Competing bids that share a person, a phone or an account, for the committee and the supervisor;
 * what is shared stays in the database.
 *
 * @throws DomainError not_found
 */
export async function listRelatedBids(
  db: Database,
  evaluationId: string,
): Promise<RelatedBidsView[]> {
  const evaluation = await findEvaluation(db, evaluationId);
  const rows = await db.query<Row>(
    `SELECT b.opening_order AS "order", o.id AS "organizationId",
            o.host_organization_id AS "hostOrganizationId",
            o.legal_representative AS "legalRepresentative", o.contact_phone AS "contactPhone",
            ARRAY(SELECT DISTINCT m.account_id FROM membership m
                  WHERE m.organization_id = o.id AND m.role = 'organization_agent') AS "accountIds"
     FROM bid b JOIN bid_party p ON p.bid_id = b.id AND p.state = 'joined'
       JOIN organization o ON o.id = p.organization_id
     WHERE b.listing_id = $1 AND b.opening_order IS NOT NULL
     ORDER BY b.opening_order, p.id`,
    [evaluation.listingId],
  );
  const parties = rows.map(({ order, ...facts }) => ({ ...facts, label: bidderLabel(order) }));
  return relatedBids(parties).map(({ labels, ties }) => ({
    labels,
    ties: ties.map((tie) => TIE_NAMES[tie]),
  }));
}
