import type { Source } from '#directory';
import { In } from 'typeorm';
import { Award } from '../../persistence/award.entity.js';
import { Objection } from '../../persistence/objection.entity.js';
import { managerOf } from '../source.js';

/** The award in effect on a listing; null when there is none. */
export function effectiveAward(source: Source, listingId: string): Promise<Award | null> {
  return managerOf(source).findOneBy(Award, { listingId, status: 'effective' });
}

/**
 * Objections against an award that nobody has settled yet, admitted or not: while there is one, no
 * agreement is signed on the award.
 */
export function unsettledObjections(source: Source, awardId: string): Promise<number> {
  const status = In(['filed', 'admitted', 'answered']);
  return managerOf(source).countBy(Objection, { awardId, status });
}
