import { unitAndBelow } from '#directory';
import type { AccountActor, Database } from '#platform';

/**
 * The posting units whose listings an account may look at as staff: its own and those below it; null
 * where there is no such limit (综合党委、纪检监督).
 */
export async function unitsWithin(db: Database, actor: AccountActor): Promise<string[] | null> {
  if (actor.role !== 'posting_officer') return null;
  return actor.unitId ? unitAndBelow(db, actor.unitId) : [];
}
