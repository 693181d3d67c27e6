import { pickConfig, readEnvironment } from '#platform';
import { runningDatabase } from './embedded/running.js';
import { StartError } from './start/start-error.js';

/**
 * The database that a command beside the product works on: the one of the settings, or the embedded
 * one of a running instance.
 * @throws StartError where there is neither
 */
export function knownDatabaseUrl(): string {
  const env = readEnvironment();
  if (env.DATABASE_URL?.trim()) return pickConfig(['databaseUrl'], env).databaseUrl;
  const { dataDir } = pickConfig(['dataDir'], env);
  const url = runningDatabase(dataDir);
  if (!url) {
    throw new StartError(
      '没有设置 DATABASE_URL，内置数据库也没有运行；请先在另一个窗口运行 npm start。',
    );
  }
  return url;
}
