import {
  createPostgresBackend,
  createRedisBackend,
  runMigrations,
  withBackend,
  type Processor,
  type Queue,
  type Worker,
  type WorkerOptions,
} from 'bullmq';
import { Cluster, Redis, type RedisOptions } from 'ioredis';
import pg from 'pg';
import { QUEUES } from '../job.js';
import type { QueueConfig } from '../queue-config.js';
import { survivingLosses } from '../../database/surviving-losses.js';

export type TakeOptions = Omit<WorkerOptions, 'connection' | 'prefix'>;

/** BullMQ on one store: makes queues and workers that share its connections. */
export interface Backend {
  /** @throws Error when the store could not be asked just then; nothing of it is left open */
  queue(name: string): Promise<Queue>;
  worker(name: string, process: Processor, options: TakeOptions): Worker;
  close(): Promise<void>;
}

/** Nobody listens to the library's own event stream; it is kept short. */
const streams = { events: { maxLen: 1_000 } };

/** The queue's tables stand in a schema of their own, apart from the project's. */
const SCHEMA = 'bullmq';

/** Redis where an address is set, PostgreSQL otherwise. */
export function connectBackend(config: QueueConfig): Promise<Backend> {
  const { redisUrls, queuePrefix, databaseUrl, databasePoolSize } = config;
  return redisUrls.length > 0
    ? redisBackend(redisUrls, queuePrefix)
    : postgresBackend(databaseUrl, databasePoolSize);
}

/**
 * BullMQ on PostgreSQL; brings its tables up to date first.
 *
 * @param poolSize connections for queue commands; each queue holds one more for LISTEN
 */
async function postgresBackend(url: string, poolSize: number): Promise<Backend> {
  const pool = survivingLosses(
    new pg.Pool({
      connectionString: url,
      max: Math.min(poolSize, 4) + QUEUES.length,
      application_name: 'jiebang-queue',
      options: `-c search_path=${SCHEMA}`,
      keepAlive: true,
    }),
  );
  pool.setMaxListeners(4 * QUEUES.length);
  try {
    const client = await pool.connect();
    await runMigrations(client, SCHEMA).finally(() => client.release());
  } catch (error) {
    await pool.end();
    throw error;
  }
  const made = withBackend(createPostgresBackend);
  return {
    queue: (name) => ready(new made.Queue(name, { connection: pool, streams }) as unknown as Queue),
    worker: (name, process, options) =>
      new made.Worker(name, process, { ...options, connection: pool }) as unknown as Worker,
    close: () => pool.end(),
  };
}

/**
 * BullMQ on Redis: one server, a cluster (several addresses), or Sentinel
 * (`redis-sentinel://host:port/name`, several addresses).
 * @throws Error when it does not answer
 */
async function redisBackend(urls: readonly string[], prefix: string): Promise<Backend> {
  // Adding fails soon when Redis is away, so that the relay lets go of its rows and tries again.
  const producer = connect(urls, { maxRetriesPerRequest: 1 });
  await producer.ping().catch((error: unknown) => {
    producer.disconnect();
    throw new Error('Redis 没有应答，请检查 REDIS_URL', { cause: error });
  });
  // Waiting for jobs outlasts any absence.
  const consumer = connect(urls, { maxRetriesPerRequest: null });
  const made = withBackend(createRedisBackend);
  // The braces keep all keys of a queue in one slot of a cluster.
  const keys = { prefix: `{${prefix}}` };
  return {
    queue: (name) =>
      ready(new made.Queue(name, { connection: producer, streams, ...keys }) as unknown as Queue),
    worker: (name, process, options) =>
      new made.Worker(name, process, {
        ...options,
        connection: consumer,
        ...keys,
      }) as unknown as Worker,
    close: () => {
      producer.disconnect();
      consumer.disconnect();
      return Promise.resolve();
    },
  };
}

/**
 * Ready, or not at all: the library looks once whether the store is as it should be, and a queue whose
 * connection broke in that moment would fail at everything for as long as it lives.
 */
async function ready(queue: Queue): Promise<Queue> {
  // With nobody listening the library writes to the console.
  queue.on('error', () => undefined);
  try {
    await queue.waitUntilReady();
    return queue;
  } catch (error) {
    await queue.close().catch(() => undefined);
    throw error;
  }
}

function connect(urls: readonly string[], options: RedisOptions): Redis | Cluster {
  const client = clientFor(urls, { ...options, connectTimeout: 5_000 });
  client.on('error', () => undefined);
  return client;
}

function clientFor(urls: readonly string[], options: RedisOptions): Redis | Cluster {
  const [first, ...others] = urls.map((url) => new URL(url));
  if (!first) throw new Error('no Redis address');
  const nodes = [first, ...others].map((url) => ({
    host: url.hostname,
    port: Number(url.port) || (url.protocol === 'redis-sentinel:' ? 26_379 : 6_379),
  }));
  const login = {
    ...(first.username ? { username: decodeURIComponent(first.username) } : {}),
    ...(first.password ? { password: decodeURIComponent(first.password) } : {}),
    ...(first.protocol === 'rediss:' ? { tls: {} } : {}),
  };
  const path = first.pathname.slice(1);
  if (first.protocol === 'redis-sentinel:') {
    return new Redis({ ...options, ...login, sentinels: nodes, name: path || 'mymaster' });
  }
  if (others.length > 0) {
    const { maxRetriesPerRequest } = options;
    return new Cluster(nodes, { redisOptions: { ...login, maxRetriesPerRequest } });
  }
  return new Redis({ ...options, ...login, ...nodes[0], db: Number(path) || 0 });
}
