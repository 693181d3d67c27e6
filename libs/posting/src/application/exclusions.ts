import type { Source } from '#directory';
import { newId } from '#kernel';
import { Database, Tx } from '#platform';
import type { EntityManager } from 'typeorm';

/**
 * 轮值主席回避: keeps an organisation that bids out of an alliance's work on the listing. Idempotent.
 * That there is such a row tells of a bid, so its audit entry stays sealed until the opening.
 */
export async function excludeFromListing(
  tx: Tx,
  listingId: string,
  organizationId: string,
  reason: string,
): Promise<void> {
  const rows = await tx.manager.query<unknown[]>(
    `INSERT INTO listing_exclusion (id, listing_id, organization_id, reason)
     VALUES ($1, $2, $3, $4) ON CONFLICT (listing_id, organization_id) DO NOTHING RETURNING id`,
    [newId(), listingId, organizationId, reason],
  );
  if (rows.length === 0) return;
  await tx.audit({
    action: 'listing.exclude',
    subjectType: 'listing',
    subjectId: listingId,
    listingId,
    sealed: true,
    reason,
    details: { organizationId },
  });
}

/** Whether an organisation is kept out of a listing's alliance work. */
export async function isExcluded(
  source: Source,
  listingId: string,
  organizationId: string,
): Promise<boolean> {
  const rows = await managerOf(source).query<unknown[]>(
    'SELECT 1 FROM listing_exclusion WHERE listing_id = $1 AND organization_id = $2',
    [listingId, organizationId],
  );
  return rows.length > 0;
}

function managerOf(source: Source): EntityManager {
  if (source instanceof Tx) return source.manager;
  return source instanceof Database ? source.dataSource.manager : source;
}
