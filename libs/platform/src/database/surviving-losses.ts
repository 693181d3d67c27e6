import type { Pool } from 'pg';

/**
 * Lets a pool's connections be lost without the process ending. A dropped connection is replaced at the
 * next use; unheard, its error would be the process's end, also in the moments in which nobody listens
 * who has just taken it from the pool.
 *
 * @returns the same pool
 */
export function survivingLosses(pool: Pool): Pool {
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
