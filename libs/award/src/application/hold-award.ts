import { LIVE_AWARD_STATUSES } from '#contracts';
import { notFound } from '#kernel';
import type { Tx } from '#platform';
import { lockListing, type Listing } from '#posting';
import { In } from 'typeorm';
import { Award } from '../persistence/award.entity.js';

/**
 * Holds an award and, before it, its listing: whatever changes an award waits here for its turn.
 *
 * @throws DomainError not_found
 */
export async function holdAward(tx: Tx, id: string): Promise<{ listing: Listing; award: Award }> {
  const found = await tx.manager.findOneBy(Award, { id });
  if (!found) throw notFound('承榜');
  const listing = await lockListing(tx, found.listingId);
  return { listing, award: await tx.lock(Award, id, { what: '承榜' }) };
}

/** The award that takes a listing's one place, held; null when the place is free. */
export function liveAward(tx: Tx, listingId: string): Promise<Award | null> {
  return tx.manager.findOne(Award, {
    where: { listingId, status: In([...LIVE_AWARD_STATUSES]) },
    lock: { mode: 'pessimistic_write' },
  });
}

/** The award that was proposed last on the same evaluation; null for the first. */
export function lastAward(tx: Tx, listingId: string, evaluationId: string): Promise<Award | null> {
  return tx.manager.findOne(Award, { where: { listingId, evaluationId }, order: { id: 'DESC' } });
}
