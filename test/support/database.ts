import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { migrate } from '#platform';

/** A database of a test's own, cloned from a template in some milliseconds. */
export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

const server = (): string => {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error('TEST_DATABASE_URL is not set: run through `npm run jest`');
  return url;
};

const urlOf = (database: string): string => {
  const url = new URL(server());
  url.pathname = `/${database}`;
  return url.href;
};

async function onServer<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: server() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Creates a database as the migrations make it, with the official calendar and nothing else. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const template = templateName();
  const name = `test_${randomBytes(8).toString('hex')}`;
  await onServer(async (client) => {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [template]);
    const known = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (known.rowCount === 0) await buildTemplate(client, template);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  return owned(name);
}

/** Creates a database without a single table. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  const name = `empty_${randomBytes(8).toString('hex')}`;
  await onServer((client) => client.query(`CREATE DATABASE ${name}`));
  return owned(name);
}

const owned = (name: string): TestDatabase => ({
  url: urlOf(name),
  drop: () =>
    onServer(async (client) => void (await client.query(`DROP DATABASE ${name} WITH (FORCE)`))),
});

const MIGRATIONS = fileURLToPath(
  new URL('../../libs/platform/src/database/migrations/', import.meta.url),
);

/** By the migrations' content, so that a server kept between runs never serves an old schema. */
function templateName(): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(MIGRATIONS).sort()) hash.update(readFileSync(MIGRATIONS + file));
  return `template_${hash.digest('hex').slice(0, 16)}`;
}

async function buildTemplate(client: pg.Client, template: string): Promise<void> {
  const draft = `${template}_draft`;
  await client.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${draft}`);
  await migrate(urlOf(draft));
  await client.query(`ALTER DATABASE ${draft} RENAME TO ${template}`);
}
