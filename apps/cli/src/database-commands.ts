import { grantApplication, loadConfig, migrate } from '#platform';
import { sealAfterMigration } from './keys-commands.js';
import { seedIfEmpty } from './seed/index.js';
import { reachDatabase } from './start/reach.js';
import { StartError } from './start/start-error.js';

/**
 * Brings the database to the current structure, and the processes' role to its rights where it is not
 * the owner's; safe to repeat.
 */
export async function migrateDatabase(): Promise<void> {
  const config = loadConfig();
  const { databaseUrl, databaseOwnerUrl: owner = databaseUrl } = config;
  await reachDatabase(owner);
  await migrate(owner);
  if (owner !== databaseUrl) await grantApplication(owner, databaseUrl);
  await sealAfterMigration({ ...config, databaseUrl: owner });
  console.log('数据库结构已是当前版本。');
}

/** Loads the demonstration into an empty database, never outside the demonstration mode. */
export async function seedDatabase(): Promise<void> {
  const config = loadConfig();
  if (!config.demoMode) throw new StartError('载入演示数据需要设置 DEMO_MODE=true。');
  await reachDatabase(config.databaseUrl);
  const { seeded } = await seedIfEmpty(config);
  console.log(seeded ? '演示数据已载入。' : '数据库里已有数据，没有载入演示数据。');
}
