import { isUnitWithin, type Source } from '#directory';
import { notFound } from '#kernel';
import type { Actor } from '#platform';

/**
 * Lets pass an officer of the listing's posting unit or of a unit above it.
 *
 * @throws DomainError not_found for everybody else: whose it is not, for them it is not there
 */
export async function requirePostingUnit(
  source: Source,
  actor: Actor,
  listing: { postingUnitId: string },
): Promise<void> {
  const unitId = actor.kind === 'account' && actor.role === 'posting_officer' ? actor.unitId : null;
  if (!unitId || !(await isUnitWithin(source, listing.postingUnitId, unitId))) {
    throw notFound('榜单');
  }
}
