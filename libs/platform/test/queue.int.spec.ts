import { setTimeout as delay } from 'node:timers/promises';
import { openQueue } from '../src/index.js';
import { Proxy } from '../../../test/chaos/proxy.js';
import { freePort } from '../../../test/support/free-port.js';
import { createTestDatabase } from '../../../test/support/database.js';
import { findRedis, startRedis } from '../../../test/support/redis.js';
import { queueConfig, silent, until } from './job-fixture.js';
import { count, queueConformance } from './queue-conformance.js';

describe('the job queue on PostgreSQL', () => {
  queueConformance(async () => {
    const { url, drop } = await createTestDatabase();
    const connecting = `
      import pg from 'pg';
      const backend = bullmq.createPostgresBackend;
      const pool = { connectionString: '${url}', options: '-c search_path=bullmq' };
      const options = { connection: new pg.Pool(pool) };`;
    return { open: () => openQueue(queueConfig(url), silent), connecting, close: drop };
  });
});

it('is of use, or is not opened, when the database is cut off while it opens', async () => {
  const { url, drop } = await createTestDatabase();
  const address = new URL(url);
  const line = await new Proxy(Number(address.port)).open();
  Object.assign(address, { port: line.port, search: '' });
  await (await openQueue(queueConfig(url), silent)).close();
  const outcomes = new Set<string>();
  for (let ms = 0; ms <= 120; ms += 4) {
    const cutting = delay(ms).then(() => line.cut());
    const opened = await openQueue(queueConfig(address.href), silent).catch(() => undefined);
    await cutting;
    outcomes.add(opened ? 'opened' : 'refused');
    if (!opened) continue;
    // What was under way may be lost with the line; what counts is that the queue goes on.
    await until(`an answer after ${ms} ms`, () =>
      opened.depths().then(
        () => true,
        () => false,
      ),
    );
    await opened.close();
  }
  expect([...outcomes].sort()).toEqual(['opened', 'refused']);
  await line.close();
  await drop();
}, 60_000);

it('says so when Redis does not answer', async () => {
  const config = { ...queueConfig(''), redisUrls: [`redis://127.0.0.1:${await freePort()}`] };
  await expect(openQueue(config, silent)).rejects.toThrow('Redis 没有应答');
});

const redis = findRedis();
if ('unavailable' in redis) {
  it.skip(`the job queue on Redis (${redis.unavailable})`, () => undefined);
} else {
  describe('the job queue on Redis', () => {
    queueConformance(async () => {
      const server = await startRedis();
      if ('unavailable' in server) throw new Error(server.unavailable);
      const config = { ...queueConfig(''), redisUrls: [server.url] };
      const connecting = `
        import { Redis } from 'ioredis';
        const backend = bullmq.createRedisBackend;
        const connection = new Redis('${server.url}', { maxRetriesPerRequest: null });
        const options = { connection, prefix: '{test}' };`;
      return { open: () => openQueue(config, silent), connecting, close: () => server.stop() };
    });

    it('keeps what is on disk when Redis is killed, and goes on by itself', async () => {
      const server = await startRedis();
      if ('unavailable' in server) throw new Error(server.unavailable);
      const queue = await openQueue({ ...queueConfig(''), redisUrls: [server.url] }, silent);
      try {
        const seen: string[] = [];
        await queue.work(async ({ id }) => void seen.push(id));
        await queue.add(count, { n: 1 }, { jobId: 'before', delayMs: 1_500 });
        await server.kill();
        await expect(queue.add(count, { n: 1 }, { jobId: 'meanwhile' })).rejects.toThrow();
        await server.restart();
        await queue.add(count, { n: 1 }, { jobId: 'after' });
        await until('both jobs', () => seen.length >= 2);
        expect(seen.sort()).toEqual(['after', 'before']);
      } finally {
        await queue.close();
        await server.stop();
      }
    });
  });
}
