import type { Pool } from 'pg';

/** Pools seen before: several readers may share one. */
const surviving = new WeakSet<Pool>();

/**
 * Lets a pool's connections be lost without the process ending. A dropped connection is replaced at the
 * next use; unheard, its error would be the process's end, also in the moments in which nobody listens
 * who has just taken it from the pool.
 *
 * @returns the same pool
 */
export function survivingLosses(pool: Pool): Pool {
  if (surviving.has(pool)) return pool;
  surviving.add(pool);
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
