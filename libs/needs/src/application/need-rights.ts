import { isUnitWithin } from '#directory';
import { notFound } from '#kernel';
import { accountOf, type Tx } from '#platform';
import { Need } from '../persistence/need.entity.js';

/**
 * Holds a need that the actor stated.
 *
 * @throws DomainError not_found for anybody else, whatever else they may see
 */
export async function lockOwnNeed(tx: Tx, id: string): Promise<Need> {
  const need = await tx.lock(Need, id, { what: '需求' });
  if (need.statedBy !== accountOf(tx.command).accountId) throw notFound('需求');
  return need;
}

/**
 * Holds a need for a step of the sorting: any that was submitted for the committee, those of the own
 * unit and below for an officer of a posting unit.
 *
 * @throws DomainError not_found
 */
export async function lockNeedToSort(tx: Tx, id: string): Promise<Need> {
  const need = await tx.lock(Need, id, { what: '需求' });
  const actor = accountOf(tx.command);
  const own = need.statedBy === actor.accountId;
  if (need.status === 'draft' && !own) throw notFound('需求');
  if (actor.role === 'committee_officer') return need;
  if (actor.unitId && (await isUnitWithin(tx, need.unitId, actor.unitId))) return need;
  throw notFound('需求');
}
