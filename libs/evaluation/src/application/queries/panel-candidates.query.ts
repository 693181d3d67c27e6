import type { Database } from '#platform';
import { Listing } from '#posting';
import { CONFLICT_NAMES } from '../../domain/conflicts.js';
import { findEvaluation } from './access.js';
import { listingFacts } from './conflict-facts.query.js';
import { isFree, unitCandidates } from './unit-candidates.query.js';
import type { UnitCandidateView } from './views.js';

/** Who could sit for the posting unit, the best choice first. @throws DomainError not_found */
export async function listUnitCandidates(db: Database, id: string): Promise<UnitCandidateView[]> {
  const evaluation = await findEvaluation(db, id);
  const listing = await db.dataSource.manager.findOneByOrFail(Listing, {
    id: evaluation.listingId,
  });
  const facts = await listingFacts(db, listing, await db.now());
  return (await unitCandidates(db, listing, id, facts)).map((candidate) => ({
    accountId: candidate.accountId,
    name: candidate.name,
    unitName: candidate.unitName,
    drafter: candidate.drafter,
    eligible: isFree(candidate),
    conflicts: candidate.conflicts.map((reason) => CONFLICT_NAMES[reason]),
  }));
}
