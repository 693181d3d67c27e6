import { execFileSync } from 'node:child_process';
import { freePort } from '../../../test/support/free-port.js';
import { newId } from '#kernel';
import { openQueue } from '../src/index.js';
import { findRedis, startRedis, type RedisServer } from '../../../test/support/redis.js';
import { queueConfig, silent, until } from './job-fixture.js';
import { count } from './queue-conformance.js';

const redis = findRedis();
if ('unavailable' in redis) {
  it.skip(`the job queue on Sentinel and on a cluster (${redis.unavailable})`, () => undefined);
} else {
  describe('the job queue on several Redis servers', () => {
    const servers: RedisServer[] = [];
    const start = async (options: Parameters<typeof startRedis>[0]): Promise<RedisServer> => {
      const server = await startRedis(options);
      if ('unavailable' in server) throw new Error(server.unavailable);
      servers.push(server);
      return server;
    };
    afterEach(async () => {
      for (const server of servers.splice(0)) await server.stop();
    });

    it('goes on through a cluster of three, all keys of a queue on one node', async () => {
      const nodes: RedisServer[] = [];
      for (const name of ['a', 'b', 'c']) {
        const settings = { 'cluster-enabled': 'yes', 'cluster-config-file': name };
        nodes.push(await start({ settings: { ...settings, 'cluster-port': await freePort() } }));
      }
      const addresses = nodes.map(({ port }) => `127.0.0.1:${port}`);
      execFileSync('redis-cli', ['--cluster', 'create', ...addresses, '--cluster-yes']);
      // One address is left out: the others tell of it.
      await works(nodes.slice(0, 2).map(({ url }) => url));
      const keys = nodes.map(({ port }) =>
        execFileSync('redis-cli', ['-p', String(port), 'KEYS', '*'], { encoding: 'utf8' }),
      );
      expect(keys.join('').match(/^\{test\}:/gm)!.length).toBeGreaterThan(0);
      expect(keys.filter((it) => it.includes('{test}'))).toHaveLength(1);
    });

    it('asks Sentinel where the primary is, and again after it has died', async () => {
      const primary = await start({});
      const replica = await start({ settings: { replicaof: `127.0.0.1 ${primary.port}` } });
      const sentinel = await start({
        sentinel: `sentinel monitor queue 127.0.0.1 ${primary.port} 1
          sentinel down-after-milliseconds queue 1000
          sentinel failover-timeout queue 3000\n`,
      });
      const url = `redis-sentinel://127.0.0.1:${sentinel.port}/queue`;
      await works([url], async () => {
        const told = () =>
          execFileSync('redis-cli', ['-p', String(sentinel.port), 'INFO', 'sentinel'], {
            encoding: 'utf8',
          });
        await until('the replica to be known', () => told().includes('slaves=1'));
        await primary.kill();
        await until('the other primary', () => told().includes(`:${replica.port},`));
      });
    });

    /** Works a job, and after what happened meanwhile another. */
    async function works(redisUrls: string[], meanwhile = () => Promise.resolve()): Promise<void> {
      const queue = await openQueue({ ...queueConfig(''), redisUrls }, silent);
      try {
        const seen: string[] = [];
        await queue.work(async ({ id }) => void seen.push(id), { concurrency: 1 });
        for (const happens of [() => Promise.resolve(), meanwhile]) {
          await happens();
          const jobId = newId();
          await until('a job added', () =>
            queue.add(count, { n: 1 }, { jobId }).then(
              () => true,
              () => false,
            ),
          );
          await until('the job', () => seen.includes(jobId));
        }
      } finally {
        await queue.close();
      }
    }
  });
}
