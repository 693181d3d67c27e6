import type { Config } from '../config/config.js';

/** The settings that say where the queue is. */
export type QueueConfig = Pick<
  Config,
  'databaseUrl' | 'databasePoolSize' | 'redisUrls' | 'queuePrefix'
>;
