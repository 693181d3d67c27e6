import 'reflect-metadata';
import { DataSource, getMetadataArgsStorage, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { SnakeNaming } from './naming.js';
import { PreparingClient } from './preparing-client.js';
import { migrations } from './migrations/index.js';

/** Every class marked @Entity that this process has imported; rooms need no registration. */
function importedEntities(): EntityTarget<ObjectLiteral>[] {
  return getMetadataArgsStorage().tables.map(
    (table) => table.target as EntityTarget<ObjectLiteral>,
  );
}

export interface DatabaseLimits {
  /** How long a statement may take. */
  statementMs?: number;
  /** How long to wait for a connection of the pool; for ever when left out. */
  waitMs?: number;
}

/**
 * The one way to the database for entities; never synchronises.
 * All rooms whose tables are to be known must be imported before.
 */
export function createDataSource(
  url: string,
  poolSize = 20,
  { statementMs = 30_000, waitMs }: DatabaseLimits = {},
): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    poolSize,
    entities: importedEntities() as never[],
    migrations,
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    logging: false,
    applicationName: 'jiebang',
    extra: {
      Client: PreparingClient,
      pipeline: true,
      statement_timeout: statementMs,
      idle_in_transaction_session_timeout: 30_000,
      ...(waitMs ? { connectionTimeoutMillis: waitMs } : {}),
    },
  });
}
