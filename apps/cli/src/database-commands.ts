import { setTimeout as delay } from 'node:timers/promises';
import { recutSavedSearches } from '#notification';
import { indexPublished } from '#posting';
import {
  createDataSource,
  grantApplication,
  loadConfig,
  migrate,
  missingMigrations,
  pickConfig,
  type Config,
} from '#platform';
import { sealAfterMigration } from './keys-commands.js';
import { seedIfEmpty } from './seed/index.js';
import { reachDatabase } from './start/reach.js';
import { StartError } from './start/start-error.js';

/**
 * Brings the database to the current structure, and the processes' role to its rights where it is not
 * the owner's; safe to repeat.
 */
export async function migrateDatabase(config: Config = loadConfig()): Promise<void> {
  const { databaseUrl, databaseOwnerUrl: owner = databaseUrl } = config;
  await reachDatabase(owner);
  await bringUpToDate(config, owner);
  console.log('数据库结构已是当前版本。');
}

/** The structure, the rights of the processes' role, and what an earlier version left in another form. */
export async function bringUpToDate(config: Config, owner: string): Promise<void> {
  await migrate(owner);
  if (owner !== config.databaseUrl) await grantApplication(owner, config.databaseUrl);
  await sealAfterMigration({ ...config, databaseUrl: owner });
  await indexAfterMigration(owner);
}

/** Makes findable what an earlier version published. */
async function indexAfterMigration(url: string): Promise<void> {
  const dataSource = await createDataSource(url, 1).initialize();
  try {
    const listings = await indexPublished(dataSource);
    if (listings > 0) console.log(`已为此前发布的 ${listings} 项榜单建立查找索引。`);
    const searches = await recutSavedSearches(dataSource);
    if (searches > 0) console.log(`已按新的分词更新 ${searches} 个收藏的检索。`);
  } finally {
    await dataSource.destroy();
  }
}

/** How long a new build waits for the structure that it needs, and how often it looks. */
const STRUCTURE_PATIENCE_MS = 10 * 60_000;
const STRUCTURE_LOOK_MS = 1_000;

/** Waits until another has brought the database to the structure of this version; changes nothing. */
export async function awaitStructure(): Promise<void> {
  const { databaseUrl } = pickConfig(['databaseUrl']);
  for (const began = Date.now(); ; await delay(STRUCTURE_LOOK_MS)) {
    const missing = await missingMigrations(databaseUrl).catch((): string[] => ['—']);
    if (missing.length === 0) return;
    if (Date.now() - began > STRUCTURE_PATIENCE_MS) {
      throw new StartError(
        `数据库还不是当前版本的结构，缺 ${missing.join('、')}；请先运行 migrate。`,
      );
    }
  }
}

/** Loads the demonstration into an empty database, never outside the demonstration mode. */
export async function seedDatabase(): Promise<void> {
  const config = loadConfig();
  if (!config.demoMode) throw new StartError('载入演示数据需要设置 DEMO_MODE=true。');
  await reachDatabase(config.databaseUrl);
  const { seeded } = await seedIfEmpty(config);
  console.log(seeded ? '演示数据已载入。' : '数据库里已有数据，没有载入演示数据。');
}
