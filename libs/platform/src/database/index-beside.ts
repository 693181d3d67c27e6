import type { QueryRunner } from 'typeorm';

/**
 * Makes indexes beside what goes on, which holds nobody up and cannot be part of a transaction: for a migration
 * with `transaction = false`, which may be said again.
 *
 * @param indexes what each is on, by its name
 */
export async function indexBeside(
  runner: QueryRunner,
  indexes: Record<string, string>,
): Promise<void> {
  // It waits for transactions that began before, not for a table, and nobody waits behind it.
  await runner.query('SET lock_timeout = 0');
  try {
    for (const [name, on] of Object.entries(indexes)) {
      // What an attempt that was broken off has left is no index.
      await runner.query(`DROP INDEX CONCURRENTLY IF EXISTS "${name}"`);
      await runner.query(`CREATE INDEX CONCURRENTLY "${name}" ON ${on}`);
    }
  } finally {
    await runner.query('RESET lock_timeout');
  }
}
