import { contentName, ContentMissing, openContents, pickConfig, type Contents } from '#platform';
import { shanghaiDate, shanghaiTime } from '#kernel';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { StartError } from '../start/start-error.js';
import { reachDatabase } from '../start/reach.js';
import { knownDatabaseUrl } from '../known-database.js';
import { ArchiveWriter } from './archive.js';
import { filePart, MANIFEST, manifestOf, tablePart, type Manifest } from './manifest.js';
import { inventory } from './tables.js';

/**
 * 备份: database and files into one archive, while the product runs.
 * @param target a file, or a folder in which one is named by the time
 * @returns the exit code: 1 when contents of files were missing
 */
export async function backup(target: string | undefined): Promise<number> {
  if (!target) throw new StartError('请给出备份写到哪里：npm run backup -- 文件或文件夹。');
  const file = fileFor(target);
  const url = knownDatabaseUrl();
  await reachDatabase(url);
  const contents = await openContents(pickConfig(['storageUrl', 'storageDir']));
  const { manifest, missing } = await writeBackup(url, contents, file);
  console.log(report(file, manifest, missing));
  return missing.length === 0 ? 0 : 1;
}

export interface Backup {
  manifest: Manifest;
  /** Files that the database knows and the store does not. */
  missing: string[];
}

/**
 * The database as one snapshot sees it, then the content of every file that this snapshot knows:
 * contents are written before their rows are committed and never changed, so that all of them are
 * there however much is written meanwhile.
 */
export async function writeBackup(url: string, contents: Contents, file: string): Promise<Backup> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'jiebang-backup',
    options: '-c statement_timeout=0 -c idle_in_transaction_session_timeout=0',
  });
  await client.connect();
  const archive = new ArchiveWriter(file);
  try {
    // A migration waits for us, and we for it: its statements would show through the snapshot.
    await client.query(`SELECT pg_advisory_lock_shared(hashtext('jiebang.migrate'))`);
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const manifest = await describe(client);
    await archive.add(MANIFEST, [Buffer.from(JSON.stringify(manifest))]);
    for (const [table, columns] of Object.entries(manifest.tables)) {
      await archive.add(tablePart(table), rowsOf(client, table, columns));
    }
    const missing = await addFiles(client, archive, contents);
    await archive.finish();
    return { manifest, missing };
  } catch (error) {
    await archive.abandon();
    throw error;
  } finally {
    await client.end();
  }
}

async function describe(client: pg.Client): Promise<Manifest> {
  const { rows: keys } = await client.query<{
    id: string;
    masterKeyId: string;
    wrapped: string;
  }>(
    `SELECT DISTINCT ON (master_key_id) id, master_key_id AS "masterKeyId",
            encode(wrapped_key, 'base64') AS wrapped
       FROM sealing_key ORDER BY master_key_id, id`,
  );
  const { rows } = await client.query<{ madeAt: Date; files: number }>(
    `SELECT clock_timestamp() AS "madeAt", (SELECT count(*)::int FROM stored_file) AS files`,
  );
  const { madeAt, files } = rows[0]!;
  const known = await inventory(client);
  return manifestOf({ madeAt: madeAt.toISOString(), files, masterKeys: keys, ...known });
}

function rowsOf(client: pg.Client, table: string, columns: readonly string[]) {
  const names = columns.map((name) => pg.escapeIdentifier(name)).join(', ');
  const rows = client.query(copyTo(`COPY ${pg.escapeIdentifier(table)} (${names}) TO STDOUT`));
  const packed = createGzip({ level: 3 });
  rows.once('error', (error) => packed.destroy(error));
  return rows.pipe(packed);
}

/** Ids by the thousand: a list of all files need not fit into memory. */
async function addFiles(
  client: pg.Client,
  archive: ArchiveWriter,
  contents: Contents,
): Promise<string[]> {
  const missing: string[] = [];
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const { rows } = await client.query<{ id: string; keyId: string | null }>(
      `SELECT id, key_id AS "keyId" FROM stored_file WHERE id > $1 ORDER BY id LIMIT 1000`,
      [after],
    );
    for (const row of rows) {
      const name = contentName(row);
      try {
        await archive.add(filePart(name), await contents.get(name));
      } catch (error) {
        if (!(error instanceof ContentMissing)) throw error;
        missing.push(row.id);
      }
    }
    if (rows.length === 0) return missing;
    after = rows.at(-1)!.id;
  }
}

function fileFor(target: string): string {
  const folder = existsSync(target) && statSync(target).isDirectory();
  const now = new Date();
  const stamp = `${shanghaiDate(now)}-${shanghaiTime(now).replaceAll(':', '')}`;
  const file = folder ? join(target, `jiebang-${stamp}.tar`) : target;
  if (existsSync(file)) throw new StartError(`${file} 已经存在，备份不覆盖任何文件。`);
  return file;
}

function report(file: string, { tables, files, masterKeys }: Manifest, missing: string[]): string {
  const prints = masterKeys.map(({ masterKeyId }) => masterKeyId).join('、');
  return [
    `备份已写到 ${file}：${Object.keys(tables).length} 张表，${files - missing.length} 个文件。`,
    ...missing.map((id) => `缺少文件 ${id} 的内容：数据库里有它，存储里没有。`),
    `注意：备份里没有主密钥。没有指纹为 ${prints} 的主密钥，备份里密封的意向书和文件谁也打不开；`,
    '请另行保存主密钥（MASTER_KEY_FILE、MASTER_KEY 或密钥管理服务），不要与备份放在一起。',
  ].join('\n');
}
