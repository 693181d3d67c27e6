import { commitSeed, DomainError, DRAW_ALGORITHM, drawOrder } from '#kernel';
import type { ConflictReason } from './conflicts.js';

/** `on_panel`: sits in this evaluation's panel already, or has left it. */
export type ExclusionReason = ConflictReason | 'on_panel';

/** An expert of the register, as the draw sees it. */
export interface Candidate {
  expertId: string;
  /** one of the expert's fields is the listing's category */
  inField: boolean;
  /** sat on an earlier round's panel of this listing */
  servedBefore: boolean;
  exclusions: readonly ExclusionReason[];
}

/** 1: in the field; 2: other fields; 3: sat on an earlier round's panel, so that a new round has new eyes. */
export type Stratum = 1 | 2 | 3;

/** 评审专家抽取记录: with the disclosed seed anybody can run it again. */
export interface DrawRecord {
  algorithm: typeof DRAW_ALGORITHM;
  /** published before the draw: SHA-256 of the seed */
  commitment: string;
  seed: string;
  seats: number;
  pool: { expertId: string; stratum: Stratum }[];
  exclusions: { expertId: string; reasons: ExclusionReason[] }[];
  /** the whole pool in drawn order: the first `seats` are drawn, the rest are substitutes */
  order: string[];
}

/**
 * Draws experts: whoever has a conflict is taken out first, with the reasons on
 * record; then each stratum is ordered by `drawOrder(seed, ids)`, and the strata follow one another.
 *
 * @param seats how many are needed now, at least 1
 * @throws DomainError pool_too_small
 */
export function drawExperts(
  seed: string,
  candidates: readonly Candidate[],
  seats: number,
): DrawRecord {
  const free = candidates.filter((candidate) => candidate.exclusions.length === 0);
  if (free.length < seats) {
    throw new DomainError('pool_too_small', { needed: seats, available: free.length });
  }
  const pool = free
    .map((candidate) => ({ expertId: candidate.expertId, stratum: stratumOf(candidate) }))
    .sort((a, b) => a.stratum - b.stratum || (a.expertId < b.expertId ? -1 : 1));
  return {
    algorithm: DRAW_ALGORITHM,
    commitment: commitSeed(seed),
    seed,
    seats,
    pool,
    exclusions: candidates
      .filter((candidate) => candidate.exclusions.length > 0)
      .map(({ expertId, exclusions }) => ({ expertId, reasons: [...exclusions] }))
      .sort((a, b) => (a.expertId < b.expertId ? -1 : 1)),
    order: orderOf(seed, pool),
  };
}

/** Whether a record is what its own seed and pool give, and the seed the one that was committed. */
export function checkDraw(record: DrawRecord): boolean {
  return (
    commitSeed(record.seed) === record.commitment &&
    JSON.stringify(orderOf(record.seed, record.pool)) === JSON.stringify(record.order)
  );
}

/** The whole pool in drawn order, stratum by stratum. @throws RangeError see `drawOrder` */
export function orderOf(seed: string, pool: DrawRecord['pool']): string[] {
  return ([1, 2, 3] as const).flatMap((stratum) =>
    drawOrder(
      seed,
      pool.filter((entry) => entry.stratum === stratum).map((entry) => entry.expertId),
    ),
  );
}

function stratumOf({ inField, servedBefore }: Candidate): Stratum {
  if (servedBefore) return 3;
  return inField ? 1 : 2;
}
