import type { EntityManager } from 'typeorm';

/**
 * SQL for “this organisation may see the bid `b` as its party `p`”: the lead from the first draft on,
 * others once a version was put before them for consent, and nobody who left.
 */
export const VISIBLE_PARTY = `p.state <> 'left' AND (p.lead OR EXISTS (
  SELECT 1 FROM bid_version v WHERE v.bid_id = b.id AND v.frozen_at IS NOT NULL))`;

/** The listing of a bid that the organisation may see as a party; null otherwise. */
export async function isVisibleTo(
  manager: EntityManager,
  bidId: string,
  organizationId: string,
): Promise<string | null> {
  const [row] = await manager.query<{ listing_id: string }[]>(
    `SELECT b.listing_id FROM bid b JOIN bid_party p ON p.bid_id = b.id AND p.organization_id = $2
     WHERE b.id = $1 AND ${VISIBLE_PARTY}`,
    [bidId, organizationId],
  );
  return row?.listing_id ?? null;
}
