import type { RawDesk } from './bullmq/raw-desk.js';
import type { QueueConfig } from './queue-config.js';

export type { RawDesk };

/** Connects to the queue for looking at it; the library is loaded here and not before. */
export async function openRawDesk(config: QueueConfig, basePath: string): Promise<RawDesk> {
  const { connectBackend } = await import('./bullmq/backends.js');
  const { bullBoard } = await import('./bullmq/raw-desk.js');
  return bullBoard(await connectBackend(config), basePath);
}
