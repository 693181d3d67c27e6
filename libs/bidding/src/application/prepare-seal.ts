import type { Database, SealingKeys } from '#platform';

/**
 * Sees that a listing that is open has its key, before the transaction that seals with it: a key
 * service may take its time, and a key must not go with a rollback.
 *
 * @throws DomainError seal_key_unavailable | seal_broken
 */
export async function prepareSeal(
  db: Database,
  keys: SealingKeys,
  listingId: string,
): Promise<void> {
  if (await keys.knows(listingId)) return;
  const open = await db.one(`SELECT 1 FROM listing WHERE id = $1 AND status = 'published'`, [
    listingId,
  ]);
  if (open) await keys.create(listingId);
}
