import type { Source } from '#directory';
import { managerOf } from '../source.js';

/**
 * The listing's content version that its last amendment of substance made; 1 when there was none.
 * A bid that answered (or confirmed) an older one has to confirm.
 */
export async function substantiveVersion(source: Source, listingId: string): Promise<number> {
  const [row] = await managerOf(source).query<{ version: number }[]>(
    `SELECT COALESCE(max((payload->>'listingVersion')::int), 1) AS version FROM outbox_event
     WHERE subject_type = 'listing' AND subject_id = $1 AND name = 'listing.amended'
       AND (payload->>'substantive')::boolean`,
    [listingId],
  );
  return row!.version;
}
