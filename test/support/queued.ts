import pino from 'pino';
import { DataSource } from 'typeorm';
import { loadConfig } from '#platform';
import { Relay } from '../../libs/platform/src/outbox/relay.js';
import { openQueue } from '../../libs/platform/src/queue/open-queue.js';
import type { TestApp } from './app.js';

/**
 * Puts all that waits in the outbox into the real queue (in the app's own database, or on Redis), where
 * no worker fetches it: a dump shows what a queue holds. `drain` does the work all the same afterwards.
 */
export async function queueEverything(app: TestApp, redisUrl = ''): Promise<void> {
  const config = loadConfig({
    DATABASE_URL: app.databaseUrl,
    DATA_DIR: app.folder,
    REDIS_URL: redisUrl,
  });
  const queue = await openQueue(config, pino({ level: 'silent' }));
  try {
    const relay = new Relay(app.nest.get(DataSource), queue, app.registry);
    while (await relay.round());
  } finally {
    await queue.close();
  }
  await app.db.query('UPDATE outbox_event SET relayed_at = NULL, settled_at = NULL');
}
