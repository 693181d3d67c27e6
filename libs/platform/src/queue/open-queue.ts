import type { Logger } from 'pino';
import type { Config } from '../config/config.js';
import type { JobQueue } from './job-queue.js';

export type QueueConfig = Pick<
  Config,
  'databaseUrl' | 'databasePoolSize' | 'redisUrls' | 'queuePrefix'
>;

/**
 * Connects to the queue: Redis where an address is set, PostgreSQL otherwise. The queue's library
 * is loaded here and not before, so that a process which never opens the queue never loads it.
 */
export async function openQueue(config: QueueConfig, logger: Logger): Promise<JobQueue> {
  const { BullQueue, postgresBackend, redisBackend } = await import('./bullmq/bull-queue.js');
  const backend =
    config.redisUrls.length > 0
      ? await redisBackend(config.redisUrls, config.queuePrefix)
      : await postgresBackend(config.databaseUrl, config.databasePoolSize);
  return new BullQueue(backend, logger);
}
