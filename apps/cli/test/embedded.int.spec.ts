import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../src/embedded/embedded-postgres.js';

const folder = mkdtempSync(join(tmpdir(), 'jiebang-embedded-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** How a database in this folder is reached by its address: through its socket, or over the network. */
async function wayTo(dataDir: string): Promise<{ socket: boolean; url: URL }> {
  mkdirSync(dataDir, { recursive: true });
  const server = await startEmbeddedPostgres({ dataDir, disposable: true });
  const client = new pg.Client({ connectionString: server.url });
  try {
    await client.connect();
    const { rows } = await client.query('SELECT inet_server_addr() IS NULL AS socket');
    return { socket: rows[0].socket, url: new URL(server.url) };
  } finally {
    await client.end();
    await server.stop();
  }
}

describe('the built-in database', () => {
  it('is reached through its socket, also in a folder with spaces, commas and Chinese', async () => {
    const { socket, url } = await wayTo(join(folder, '数据, "a b"'));
    expect(socket).toBe(platform() !== 'win32');
    expect(url.hostname).toBe('127.0.0.1');
  });

  it('is reached over the network where the path is too long for a socket', async () => {
    const { socket, url } = await wayTo(join(folder, 'long'.repeat(25)));
    expect(socket).toBe(false);
    expect(url.search).toBe('');
  });
});
