import { fillCalendar } from '../calendar/fill-calendar.js';
import { createDataSource } from './data-source.js';
import { declaredRoomSql } from './room-sql.js';
import { clockSql, platformSql } from './schema.sql.js';

/** What entities cannot say: the statements that stand before all tables, and those after them. */
export function foundationSql(): { before: readonly string[]; after: readonly string[] } {
  return { before: clockSql, after: [...platformSql, ...declaredRoomSql()] };
}

/**
 * Brings the database to the newest migration and fills the official calendar; safe to run from
 * several processes at once.
 * @returns the names of the migrations that ran
 */
export async function migrate(url: string): Promise<string[]> {
  const dataSource = await createDataSource(url, 2).initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query(`SELECT pg_advisory_lock(hashtext('jiebang.migrate'))`);
    const done = await dataSource.runMigrations({ transaction: 'each' });
    await fillCalendar(dataSource.manager);
    await lock.query(`SELECT pg_advisory_unlock(hashtext('jiebang.migrate'))`);
    return done.map((migration) => migration.name);
  } finally {
    await lock.release();
    await dataSource.destroy();
  }
}
