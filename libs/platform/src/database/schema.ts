import type { DataSource } from 'typeorm';
import { declaredRoomSql } from './room-sql.js';
import { clockSql, platformSql } from './schema.sql.js';
import { createDataSource } from './data-source.js';

/** Builds the schema straight from the entities; for drafting migrations and checking them. */
export async function buildSchema(dataSource: DataSource): Promise<void> {
  for (const sql of clockSql) await dataSource.query(sql);
  await dataSource.synchronize();
  for (const sql of [...platformSql, ...declaredRoomSql()]) await dataSource.query(sql);
}

/** Brings the database to the newest migration; safe to run from several processes at once. */
export async function migrate(url: string): Promise<string[]> {
  const dataSource = await createDataSource(url, 2).initialize();
  try {
    await dataSource.query(`SELECT pg_advisory_lock(hashtext('jiebang.migrate'))`);
    const done = await dataSource.runMigrations({ transaction: 'each' });
    return done.map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}
