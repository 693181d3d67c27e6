import { sha256Hex } from './sha256.js';

/** Names the procedure below in every published draw; a changed procedure gets a new name. */
export const DRAW_ALGORITHM = 'sha256-order/1';

/** The commitment to a seed, published before the draw: SHA-256 of the seed's text. */
export function commitSeed(seed: string): string {
  return sha256Hex(seed);
}

/**
 * The drawn order of candidates: ascending by SHA-256 of `seed:id` (hexadecimal). Anybody who holds
 * the disclosed seed and the list of ids gets the same order, whatever order the ids came in; the
 * first n are drawn, the rest are substitutes in this order.
 *
 * @throws RangeError on an empty seed or an id that is listed twice
 */
export function drawOrder(seed: string, ids: readonly string[]): string[] {
  if (seed === '') throw new RangeError('a draw needs a seed');
  if (new Set(ids).size !== ids.length) throw new RangeError('an id is listed twice');
  return ids
    .map((id) => ({ id, rank: sha256Hex(`${seed}:${id}`) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ id }) => id);
}
