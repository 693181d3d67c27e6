import type { Source } from '#directory';
import type { Listing } from '#posting';
import { conflictsOf, type ConflictReason, type ListingFacts } from '../../domain/conflicts.js';
import { managerOf } from '../source.js';
import { personFacts } from './conflict-facts.query.js';

/** An officer who may sit for the posting unit. */
export interface UnitCandidate {
  accountId: string;
  name: string;
  unitName: string;
  /** wrote on the draft: only with a reason when somebody else could sit */
  drafter: boolean;
  conflicts: ConflictReason[];
  /** has left this panel */
  left: boolean;
}

/**
 * Officers in office of the posting unit and of the units above it (a community often has none of its
 * own); the unit's own first, those who did not draft before those who did.
 */
export async function unitCandidates(
  source: Source,
  listing: Listing,
  evaluationId: string,
  facts: ListingFacts,
): Promise<UnitCandidate[]> {
  const rows = await managerOf(source).query<
    { accountId: string; name: string; unitName: string; left: boolean }[]
  >(
    `WITH RECURSIVE above AS (
       SELECT id, parent_id, name, 0 AS depth FROM unit WHERE id = $1
       UNION
       SELECT u.id, u.parent_id, u.name, a.depth + 1 FROM unit u JOIN above a ON u.id = a.parent_id
       WHERE a.depth < 16
     )
     SELECT DISTINCT ON (a.id) a.id AS "accountId", a.name, above.name AS "unitName", above.depth,
            EXISTS (SELECT 1 FROM panel_member p WHERE p.evaluation_id = $2
                    AND p.account_id = a.id AND p.state = 'recused') AS "left"
     FROM above
     JOIN membership m ON m.unit_id = above.id AND m.role = 'posting_officer'
     JOIN account a ON a.id = m.account_id
     WHERE NOT a.disabled AND m.valid_from <= jiebang_now()
       AND (m.valid_until IS NULL OR m.valid_until > jiebang_now())
     ORDER BY a.id, above.depth`,
    [listing.postingUnitId, evaluationId],
  );
  const persons = await personFacts(
    source,
    rows.map((row) => row.accountId),
  );
  const depth = (row: object) => (row as { depth: number }).depth;
  const drafted = ({ accountId }: { accountId: string }) =>
    listing.draftedBy === accountId || listing.preparedBy.includes(accountId);
  return rows
    .sort((a, b) => depth(a) - depth(b) || Number(drafted(a)) - Number(drafted(b)))
    .map(({ accountId, name, unitName, left }) => ({
      accountId,
      name,
      unitName,
      left,
      drafter: drafted({ accountId }),
      conflicts: conflictsOf(persons.get(accountId)!, facts, 'posting_unit'),
    }));
}

/** Whether a candidate may be seated at all. */
export const isFree = (candidate: UnitCandidate): boolean =>
  !candidate.left && candidate.conflicts.length === 0;
