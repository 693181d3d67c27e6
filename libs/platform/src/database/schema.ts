import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { fillCalendar } from '../calendar/fill-calendar.js';
import { createDataSource } from './data-source.js';
import { migrations } from './migrations/index.js';
import { declaredRoomSql } from './room-sql.js';
import { clockSql, platformSql } from './schema.sql.js';

/** What entities cannot say: the statements that stand before all tables, and those after them. */
export function foundationSql(): { before: readonly string[]; after: readonly string[] } {
  return { before: clockSql, after: [...platformSql, ...declaredRoomSql()] };
}

/** The names of all migrations of this version, in order. */
export const knownMigrations = (): string[] => migrations.map((each) => new each().name!);

/** How long a migration may wait for a table: whatever comes to the table meanwhile waits behind it. */
const LOCK_MS = 2_000;
const ATTEMPTS = 30;
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Brings the database to the newest migration and fills the official calendar, while the product runs;
 * safe to run from several processes at once: one does it, the others wait and find it done. A
 * migration that does not get its table soon lets go and tries again.
 *
 * @param only the migrations to run, where it is to stop at an earlier structure
 * @returns the names of the migrations that ran
 */
export async function migrate(url: string, only?: readonly string[]): Promise<string[]> {
  const chosen = migrations.filter((each) => !only || only.includes(new each().name!));
  const extra = { statement_timeout: 0, lock_timeout: LOCK_MS };
  const dataSource = await createDataSource(url, 2)
    .setOptions({ migrations: chosen, extra })
    .initialize();
  const lock = dataSource.createQueryRunner();
  try {
    // Whoever comes second waits as long as it takes.
    await lock.query('SET lock_timeout = 0');
    await lock.query(`SELECT pg_advisory_lock(hashtext('jiebang.migrate'))`);
    const before = await missingMigrations(url);
    await runAll(dataSource);
    const after = new Set(await missingMigrations(url));
    if (!only) await fillCalendar(dataSource.manager);
    await lock.query(`SELECT pg_advisory_unlock(hashtext('jiebang.migrate'))`);
    return before.filter((name) => !after.has(name));
  } finally {
    await lock.release();
    await dataSource.destroy();
  }
}

/** Each migration is a transaction of its own, so that those before a refused one stay. */
async function runAll(dataSource: DataSource): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await dataSource.runMigrations({ transaction: 'each' });
      return;
    } catch (error) {
      const { code } = (error as { driverError?: { code?: string } }).driverError ?? {};
      if (code !== LOCK_NOT_AVAILABLE || attempt === ATTEMPTS) throw error;
      await delay(LOCK_MS / 2);
    }
  }
}

/** The migrations of this version that a database has not had yet. */
export async function missingMigrations(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  // Its queries tell of a lost connection; the event, unheard, would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ there: boolean }>(
      `SELECT to_regclass('schema_migration') IS NOT NULL AS there`,
    );
    if (!rows[0]!.there) return knownMigrations();
    const done = await client.query<{ name: string }>('SELECT name FROM schema_migration');
    const names = new Set(done.rows.map(({ name }) => name));
    return knownMigrations().filter((name) => !names.has(name));
  } finally {
    await client.end();
  }
}
