import type { Logger } from 'pino';
import type { JobQueue } from './job-queue.js';
import type { QueueConfig } from './queue-config.js';

/**
 * Connects to the queue. The queue's library is loaded here and not before, so that a process which
 * never opens the queue never loads it.
 */
export async function openQueue(config: QueueConfig, logger: Logger): Promise<JobQueue> {
  const { connectBackend } = await import('./bullmq/backends.js');
  const { BullQueue } = await import('./bullmq/bull-queue.js');
  return BullQueue.open(await connectBackend(config), logger);
}
