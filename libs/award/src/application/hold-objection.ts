import { notFound } from '#kernel';
import type { Tx } from '#platform';
import type { Listing } from '#posting';
import type { Award } from '../persistence/award.entity.js';
import { Objection } from '../persistence/objection.entity.js';
import { holdAward } from './hold-award.js';

/**
 * Holds an objection together with its listing and award, so that a ruling and the end of the notice
 * take turns.
 *
 * @throws DomainError not_found
 */
export async function holdObjection(
  tx: Tx,
  id: string,
): Promise<{ listing: Listing; award: Award; objection: Objection }> {
  const found = await tx.manager.findOneBy(Objection, { id });
  if (!found) throw notFound('异议');
  const { listing, award } = await holdAward(tx, found.awardId);
  return { listing, award, objection: await tx.lock(Objection, id, { what: '异议' }) };
}
