import './all-rooms.js';
import { sealEarlier } from '#bidding';
import {
  createDataSource,
  Database,
  loadConfig,
  openContents,
  rotateMasterKey,
  SealingKeys,
  UnitOfWork,
  type Config,
} from '#platform';
import type { DataSource } from 'typeorm';
import { reachDatabase } from './start/reach.js';

/** Opens the database with its keys for one piece of work. */
async function withKeys<T>(
  config: Config,
  work: (dataSource: DataSource, keys: SealingKeys) => Promise<T>,
): Promise<T> {
  const dataSource = await createDataSource(config.databaseUrl, 3).initialize();
  try {
    return await work(dataSource, await SealingKeys.start(config, dataSource));
  } finally {
    await dataSource.destroy();
  }
}

/** Seals what an earlier version left in plain, and proves that the master key is the right one. */
export async function sealAfterMigration(config: Config): Promise<void> {
  const contents = await openContents(config);
  const { versions, files } = await withKeys(config, (dataSource, keys) =>
    sealEarlier(dataSource, keys, contents),
  );
  if (versions + files > 0) {
    console.log(`已密封此前以明文保存的意向书 ${versions} 版、文件 ${files} 个。`);
  }
}

/** Wraps all data keys under a new master key. */
export async function rotate(): Promise<void> {
  const config = loadConfig();
  await reachDatabase(config.databaseUrl);
  const done = await withKeys(config, (dataSource, keys) =>
    rotateMasterKey(dataSource, keys, new UnitOfWork(dataSource, new Database(dataSource))),
  );
  const how = done.resumed ? '接着上次未完成的更换，' : '';
  console.log(
    done.rewrapped === 0
      ? `没有需要换的密钥：都已由主密钥 ${done.masterKeyId} 包裹。`
      : `${how}已把 ${done.rewrapped} 把密钥换到主密钥 ${done.masterKeyId} 之下；旧的主密钥可以停用，请先备份新的。`,
  );
}
