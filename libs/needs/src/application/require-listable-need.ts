import { DomainError } from '#kernel';
import type { Tx } from '#platform';
import { Need } from '../persistence/need.entity.js';

/**
 * The need a listing is made from, held so that its verdict stands while the listing is written.
 *
 * @throws DomainError not_found | need_not_suitable unless it is accepted and suits social
 *         organisations
 */
export async function requireListableNeed(tx: Tx, needId: string): Promise<Need> {
  const need = await tx.lock(Need, needId, { mode: 'share', what: '需求' });
  if (need.status !== 'accepted' || need.suitable !== true) {
    throw new DomainError('need_not_suitable');
  }
  return need;
}
