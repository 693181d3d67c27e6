import 'reflect-metadata';
import { DataSource, getMetadataArgsStorage, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { SnakeNaming } from './naming.js';
import { migrations } from './migrations/index.js';

/** Every class marked @Entity that this process has imported; rooms need no registration. */
function importedEntities(): EntityTarget<ObjectLiteral>[] {
  return getMetadataArgsStorage().tables.map(
    (table) => table.target as EntityTarget<ObjectLiteral>,
  );
}

/**
 * The one way to the database for entities; never synchronises.
 * All rooms whose tables are to be known must be imported before.
 */
export function createDataSource(url: string, poolSize = 20): DataSource {
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
    extra: { statement_timeout: 30_000, idle_in_transaction_session_timeout: 30_000 },
  });
}
