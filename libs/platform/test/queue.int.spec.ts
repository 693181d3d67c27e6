import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openQueue } from '../src/index.js';
import { createTestDatabase } from '../../../test/support/database.js';
import { queueConfig, silent } from './job-fixture.js';
import { queueConformance, type QueuePlace } from './queue-conformance.js';

describe('the job queue on PostgreSQL', () => {
  queueConformance(async () => {
    const { url, drop } = await createTestDatabase();
    return { open: () => openQueue(queueConfig(url), silent), close: drop };
  });
});

it('says so when Redis does not answer', async () => {
  const config = { ...queueConfig(''), redisUrls: [`redis://127.0.0.1:${await freePort()}`] };
  await expect(openQueue(config, silent)).rejects.toThrow('Redis 没有应答');
});

if (hasRedis()) {
  describe('the job queue on Redis', () => queueConformance(startRedis));
} else {
  it.skip('the job queue on Redis (no redis-server on PATH)', () => undefined);
}

function hasRedis(): boolean {
  try {
    execFileSync('redis-server', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function startRedis(): Promise<QueuePlace> {
  const folder = mkdtempSync(join(tmpdir(), 'jiebang-redis-'));
  const port = await freePort();
  const settings = {
    port,
    dir: folder,
    bind: '127.0.0.1',
    save: '',
    'maxmemory-policy': 'noeviction',
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const server = spawn('redis-server', flags, { stdio: 'ignore' });
  const config = { ...queueConfig(''), redisUrls: [`redis://127.0.0.1:${port}`] };
  return {
    open: () => openQueue(config, silent),
    close: async () => {
      const ended = new Promise((done) => server.once('exit', done));
      server.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });
}
