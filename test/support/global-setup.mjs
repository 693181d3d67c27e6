import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * One real PostgreSQL for the whole run, thrown away afterwards. TEST_DATABASE_URL names another
 * server whose account may create databases.
 */
export default async function globalSetup() {
  // Where the tests of the run leave what others of them look at (noted-statements.ts).
  if (!process.env.TEST_NOTES) {
    process.env.TEST_NOTES = mkdtempSync(join(tmpdir(), 'jiebang-notes-'));
    globalThis.__testNotes = process.env.TEST_NOTES;
  }
  if (process.env.TEST_DATABASE_URL) return;
  const { startEmbeddedPostgres } = await import('../../apps/cli/src/embedded/load.mjs');
  const server = await startEmbeddedPostgres({
    dataDir: mkdtempSync(join(tmpdir(), 'jiebang-test-')),
    disposable: true,
    maxConnections: 300,
  });
  process.env.TEST_DATABASE_URL = server.url;
  globalThis.__testPostgres = server;
}
