import { hostname } from 'node:os';
import { newId } from '#kernel';
import type { Logger } from 'pino';
import type { Database } from '../database/database.js';
import type { QueueDepths } from '../queue/job-queue.js';
import { Loop } from '../worker/loop.js';
import type { ProcessKind } from './process-heartbeat.entity.js';

/** Whoever has not been seen for three beats counts as gone. */
export const BEAT_SECONDS = 10;
/** How long those that are gone stay on the page. */
const KEEP = '1 day';

/** Tells the database every few seconds that this process is there. */
export class Heartbeat {
  private readonly id = newId();
  private readonly loop: Loop;

  /** @param queues what a worker sees of the queues */
  constructor(
    private readonly db: Database,
    private readonly self: { kind: ProcessKind; version: string },
    logger: Logger,
    private readonly queues?: () => Promise<QueueDepths>,
  ) {
    this.loop = new Loop('heartbeat', BEAT_SECONDS * 1_000, () => this.beat(), logger);
  }

  start(): void {
    this.loop.start();
  }

  async stop(): Promise<void> {
    await this.loop.stop();
    await this.db
      .query('UPDATE process_heartbeat SET ended_at = clock_timestamp() WHERE id = $1', [this.id])
      .catch(() => undefined);
  }

  private async beat(): Promise<boolean> {
    // Without the queue the process is still there.
    const queues = (await this.queues?.().catch(() => null)) ?? null;
    const { kind, version } = this.self;
    await this.db.query(
      `INSERT INTO process_heartbeat (id, kind, host, pid, version, queues) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (id) DO UPDATE SET seen_at = clock_timestamp(), queues = excluded.queues`,
      [this.id, kind, hostname(), process.pid, version, queues && JSON.stringify(queues)],
    );
    await this.db.query(
      `DELETE FROM process_heartbeat WHERE seen_at < clock_timestamp() - interval '${KEEP}'`,
    );
    return false;
  }
}
