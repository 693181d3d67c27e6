import { formatDeadline, maskPersonalData } from '#kernel';
import type { Tx } from '#platform';
import type { NewsFacts } from '../../domain/news.js';

/** What may be said in public of a listing; null for one that was never published. */
export async function newsFacts(tx: Tx, listingId: string): Promise<NewsFacts | null> {
  const [row] = await tx.manager.query<
    { code: string; title: string; unit: string; bidDeadline: Date }[]
  >(
    `SELECT l.code, l.title, u.name AS unit, l.bid_deadline AS "bidDeadline"
     FROM listing l JOIN unit u ON u.id = l.posting_unit_id
     WHERE l.id = $1 AND l.published_at IS NOT NULL`,
    [listingId],
  );
  if (!row) return null;
  return {
    listingId,
    listing: `榜单 ${row.code}《${maskPersonalData(row.title)}》`,
    unit: row.unit,
    deadline: formatDeadline(row.bidDeadline),
  };
}
