import { commitSeed, drawOrder, sha256Hex } from '#kernel';
import type { DrawRecord } from './types';

/** One candidate of a draw, as recomputed on this machine. */
export interface ReplayedRow {
  expertId: string;
  stratum: 1 | 2 | 3;
  /** SHA-256 of `seed:expertId`; ascending within a stratum */
  rank: string;
  drawn: boolean;
  /** stands at the same place in the record */
  same: boolean;
}

export interface Replay {
  commitment: string;
  commitmentHolds: boolean;
  rows: ReplayedRow[];
  orderHolds: boolean;
}

/**
 * Runs a draw again from nothing but its record: the seed's digest must be the commitment that was
 * published before, and the order must come out the same, stratum by stratum.
 *
 * @param published the commitment as the opening record printed it, before the draw
 */
export function replay(draw: DrawRecord, published: string): Replay {
  const commitment = commitSeed(draw.seed);
  const rows = ([1, 2, 3] as const).flatMap((stratum) => {
    const ids = draw.pool.filter((it) => it.stratum === stratum).map((it) => it.expertId);
    return drawOrder(draw.seed, ids).map((expertId) => ({ expertId, stratum }));
  });
  const replayed = rows.map(({ expertId, stratum }, index) => ({
    expertId,
    stratum,
    rank: sha256Hex(`${draw.seed}:${expertId}`),
    drawn: index < draw.seats,
    same: draw.order[index] === expertId,
  }));
  return {
    commitment,
    commitmentHolds: commitment === draw.commitment && commitment === published,
    rows: replayed,
    orderHolds: rows.length === draw.order.length && replayed.every((row) => row.same),
  };
}
