import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import {
  knownMigrations,
  loadConfig,
  migrate,
  openContents,
  proveMasterKeys,
  readEnvironment,
  type Config,
  type Contents,
} from '#platform';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { migrateDatabase } from '../database-commands.js';
import { runningDatabase } from '../embedded/running.js';
import { reachDatabase } from '../start/reach.js';
import { StartError } from '../start/start-error.js';
import { readArchive, type Part } from './archive.js';
import { contentOf, MANIFEST, parseManifest, tableOf, type Manifest } from './manifest.js';
import { isEmpty, withoutGuards } from './tables.js';

/**
 * 恢复: a backup into an empty database and the store of files, brought to the current structure
 * afterwards. All of the database or nothing; files are named by what they are, so that a broken-off
 * restore is simply done again.
 */
export async function restore(file: string | undefined): Promise<void> {
  if (!file) throw new StartError('请给出备份文件：npm run restore -- 文件。');
  if (!existsSync(file)) throw new StartError(`没有文件 ${file}。`);
  const { config, stop } = await target();
  try {
    const manifest = await restoreBackup(config, file);
    await migrateDatabase(config);
    console.log(
      `已恢复 ${manifest.madeAt} 的备份：${Object.keys(manifest.tables).length} 张表，${manifest.files} 个文件。请运行 npm run doctor 体检。`,
    );
  } finally {
    await stop();
  }
}

/** @throws StartError not empty | damaged | of a newer version; ConfigError without the right master key */
export async function restoreBackup(config: Config, file: string): Promise<Manifest> {
  const url = config.databaseOwnerUrl ?? config.databaseUrl;
  await reachDatabase(url);
  const client = new pg.Client({
    connectionString: url,
    application_name: 'jiebang-restore',
    options:
      '-c statement_timeout=0 -c idle_in_transaction_session_timeout=0 -c synchronous_commit=on',
  });
  await client.connect();
  try {
    if (!(await isEmpty(client))) {
      throw new StartError('要恢复到的数据库不是空的；恢复不覆盖任何数据，请给出一个新建的空库。');
    }
    const parts = readArchive(file);
    const manifest = await manifestFrom(parts, file);
    await proveMasterKeys(
      config,
      manifest.masterKeys.map((key) => ({ ...key, wrapped: Buffer.from(key.wrapped, 'base64') })),
    );
    await migrate(url, manifest.migrations);
    await load(client, manifest, parts, await openContents(config));
    return manifest;
  } finally {
    await client.end();
  }
}

async function manifestFrom(parts: AsyncGenerator<Part>, file: string): Promise<Manifest> {
  const first = await parts.next();
  const manifest =
    !first.done && first.value.name === MANIFEST
      ? parseManifest(await text(first.value.content))
      : null;
  if (!manifest) throw new StartError(`${file} 不是本系统的备份文件。`);
  const unknown = manifest.migrations.filter((name) => !knownMigrations().includes(name));
  if (unknown.length > 0) {
    throw new StartError(
      `备份来自更新的版本（${unknown.join('、')}），请用那个版本或更新的版本恢复。`,
    );
  }
  return manifest;
}

/** Commits when the archive has been proved to its end, not before. */
async function load(
  client: pg.Client,
  manifest: Manifest,
  parts: AsyncGenerator<Part>,
  contents: Contents,
): Promise<void> {
  await client.query('BEGIN');
  await withoutGuards(client, Object.keys(manifest.tables), async () => {
    for await (const { name, content } of parts) {
      const [table, file] = [tableOf(name), contentOf(name)];
      if (table) await loadTable(client, table, manifest.tables[table]!, content);
      else if (file) await contents.put(file, Readable.from(content));
    }
    for (const [name, last] of Object.entries(manifest.sequences)) {
      if (last !== null) await client.query('SELECT setval($1::regclass, $2)', [name, last]);
    }
  });
  await client.query('COMMIT');
}

async function loadTable(
  client: pg.Client,
  table: string,
  columns: readonly string[],
  content: AsyncIterable<Buffer>,
): Promise<void> {
  const names = columns.map((column) => pg.escapeIdentifier(column)).join(', ');
  const rows = client.query(copyFrom(`COPY ${pg.escapeIdentifier(table)} (${names}) FROM STDIN`));
  await pipeline(Readable.from(content), createGunzip(), rows);
}

/** The database of the settings, or the embedded one, started for the purpose. */
async function target(): Promise<{ config: Config; stop: () => Promise<void> }> {
  const env = readEnvironment();
  if (env.DATABASE_URL?.trim()) {
    return { config: loadConfig(env), stop: () => Promise.resolve() };
  }
  const { dataDir } = loadConfig({ ...env, DATABASE_URL: 'postgres://127.0.0.1/to-come' });
  const running = runningDatabase(dataDir);
  const answers =
    running &&
    (await reachDatabase(running).then(
      () => true,
      () => false,
    ));
  if (answers) throw new StartError('系统正在运行，请先停止（Ctrl-C）再恢复。');
  const { startEmbeddedPostgres } = await import('../embedded/embedded-postgres.js');
  const server = await startEmbeddedPostgres({ dataDir: join(dataDir, 'postgres') });
  const urls = { DATABASE_URL: server.applicationUrl, DATABASE_OWNER_URL: server.url };
  return { config: loadConfig({ ...env, ...urls }), stop: server.stop };
}
