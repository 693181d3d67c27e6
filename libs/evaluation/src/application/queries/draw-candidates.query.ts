import { expertPool, type Source } from '#directory';
import type { Listing } from '#posting';
import { conflictsOf, type ListingFacts } from '../../domain/conflicts.js';
import type { Candidate } from '../../domain/draw.js';
import { managerOf } from '../source.js';
import { personFacts } from './conflict-facts.query.js';

/** An expert of the register with the account behind it. */
export type PoolCandidate = Candidate & { accountId: string };

/**
 * Every expert available now, with what keeps them out: conflicts, or a place on this very panel.
 * Those of earlier rounds are marked, so that the draw takes new people first.
 */
export async function drawCandidates(
  source: Source,
  listing: Listing,
  evaluationId: string,
  facts: ListingFacts,
): Promise<PoolCandidate[]> {
  const pool = await expertPool(source);
  const persons = await personFacts(
    source,
    pool.map((expert) => expert.accountId),
  );
  const sat = await managerOf(source).query<{ accountId: string; here: boolean }[]>(
    `SELECT account_id AS "accountId", bool_or(evaluation_id = $2) AS here
     FROM panel_member WHERE listing_id = $1 GROUP BY account_id`,
    [listing.id, evaluationId],
  );
  return pool.map(({ expertId, accountId, fields }) => {
    const known = sat.find((row) => row.accountId === accountId);
    return {
      expertId,
      accountId,
      inField: fields.includes(listing.category),
      servedBefore: known !== undefined,
      exclusions: [
        ...(known?.here ? (['on_panel'] as const) : []),
        ...conflictsOf(persons.get(accountId)!, facts, 'expert'),
      ],
    };
  });
}
