import type { DataSource } from 'typeorm';
import type { HandlerRegistry } from './registry.js';

type Periodic = HandlerRegistry['periodic'][number];

/**
 * One round of a periodic task, unless another worker is at it: whoever holds the advisory lock of
 * the task's name does it. The lock stands on a connection of its own, because the task may take
 * longer than a transaction should.
 */
export async function runPeriodic(
  dataSource: DataSource,
  { period, task }: Periodic,
): Promise<boolean> {
  const key = [`periodic ${period.name}`];
  const runner = dataSource.createQueryRunner();
  try {
    const rows: { mine: boolean }[] = await runner.query(
      'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS mine',
      key,
    );
    if (!rows[0]!.mine) return false;
    try {
      return await task.run();
    } finally {
      await runner.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', key);
    }
  } finally {
    await runner.release();
  }
}
