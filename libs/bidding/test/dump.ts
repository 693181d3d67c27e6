import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Redis } from 'ioredis';
import type { TestApp } from '../../../test/support/app.js';

/** A word in every form in which it could lie about: as it is, escaped, in hexadecimal, in base64. */
export function formsOf(word: string): string[] {
  const plain = Buffer.from(word);
  const escaped = [...word].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
  // A base64 text depends on where in the bytes the word begins; what it surely contains, shows.
  const base64 = [0, 1, 2].map((offset) =>
    Buffer.concat([Buffer.alloc(offset), plain])
      .toString('base64')
      .slice(offset === 0 ? 0 : 4, -4),
  );
  const forms = [word, escaped.join(''), encodeURIComponent(word), plain.toString('hex')];
  return [...forms, plain.toString('utf16le'), ...base64].filter((form) => form.length >= 6);
}

/** Every row of every table as text, the way a dump writes it, by table. */
export async function dumpDatabase(app: TestApp): Promise<Map<string, string>> {
  const tables = await app.db.query<{ name: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
  );
  const dump = new Map<string, string>();
  for (const { name } of tables) {
    const rows = await app.db.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
    dump.set(name, rows.map(({ row }) => row).join('\n'));
  }
  return dump;
}

/** Every key of a Redis as it is serialised there, and its log of changes, by key. */
export async function dumpRedis(url: string): Promise<Map<string, Buffer>> {
  const redis = new Redis(url);
  const dump = new Map<string, Buffer>();
  try {
    for (const key of await redis.keys('*')) {
      dump.set(key, Buffer.concat([Buffer.from(key), (await redis.dumpBuffer(key))!]));
      const kind = await redis.type(key);
      // Hashes and streams lie there compressed.
      if (kind === 'hash')
        dump.set(`${key}|`, Buffer.from(JSON.stringify(await redis.hgetall(key))));
      if (kind === 'stream') {
        dump.set(`${key}|`, Buffer.from(JSON.stringify(await redis.xrange(key, '-', '+'))));
      }
    }
    return dump;
  } finally {
    redis.disconnect();
  }
}

/** Every file under a folder; what is gzipped, unpacked too. */
export function filesUnder(folder: string): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, entry);
    if (!statSync(path).isFile()) continue;
    const content = readFileSync(path);
    found.set(entry, content);
    if (content[0] === 0x1f && content[1] === 0x8b) found.set(`${entry}|`, gunzipSync(content));
  }
  return found;
}

/** Which of the words stand where, in whatever form. */
export function finds(words: readonly string[], where: Map<string, string | Buffer>): string[] {
  const wanted = words.flatMap((word) => formsOf(word).map((form) => ({ word, form })));
  return [...where].flatMap(([place, content]) =>
    wanted.filter(({ form }) => content.includes(form)).map(({ word }) => `${place}: ${word}`),
  );
}
