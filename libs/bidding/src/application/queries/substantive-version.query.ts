import type { Source } from '#directory';
import { managerOf } from '../source.js';

/**
 * The listing's content version that its last amendment of substance made; 1 when there was none.
 * A bid that answered (or confirmed) an older one has to confirm.
 */
export async function substantiveVersion(source: Source, listingId: string): Promise<number> {
  const [row] = await managerOf(source).query<{ version: number }[]>(
    `SELECT COALESCE(max(content_version), 1) AS version FROM amendment
     WHERE listing_id = $1 AND status = 'in_force' AND substantive`,
    [listingId],
  );
  return row!.version;
}
