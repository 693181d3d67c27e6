import type { DataSource } from 'typeorm';
import type { JobQueue } from '../queue/job-queue.js';
import type { HandlerRegistry } from '../worker/registry.js';
import { deliveryJob } from './relay.js';

const BATCH = 200;
const LONGEST_WAIT = '6 hours';

interface Unsettled {
  id: string;
  name: string;
  attempts: number;
  consumed: string[];
}

/**
 * Looks after what was handed to the queue: an event that all its subscribers have consumed is
 * settled; one that a subscriber still lacks though no job waits for its turn (an emptied Redis, a
 * failure that outlasted all attempts, a worker that died) is handed over again, less and less often.
 */
export class Settler {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queue: JobQueue,
    private readonly registry: HandlerRegistry,
    /** How long an event is left to its first jobs. */
    private readonly patienceSeconds = 60,
  ) {}

  /** Takes one batch. @returns whether there may be more */
  round(): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      const events = await manager.query<Unsettled[]>(
        `SELECT id, name, attempts,
                ARRAY(SELECT subscriber FROM event_consumption c WHERE c.event_id = e.id) AS consumed
           FROM outbox_event e
          WHERE relayed_at IS NOT NULL AND settled_at IS NULL
            AND relayed_at < clock_timestamp() - least(
                  $1 * interval '1 second' * 2 ^ least(attempts - 1, 20), interval '${LONGEST_WAIT}')
          ORDER BY relayed_at LIMIT ${BATCH} FOR NO KEY UPDATE SKIP LOCKED`,
        [this.patienceSeconds],
      );
      const again: string[] = [];
      const settled: string[] = [];
      const waiting: string[] = [];
      for (const event of events) {
        const lacking = this.registry
          .subscribersOf(event.name)
          .filter((subscriber) => !event.consumed.includes(subscriber));
        const lost = await this.withoutJob(event, lacking);
        await this.queue.addAll(
          lost.map((subscriber) => deliveryJob(event, subscriber, event.attempts + 1)),
        );
        (lacking.length === 0 ? settled : lost.length > 0 ? again : waiting).push(event.id);
      }
      if (events.length === 0) return false;
      await manager.query(
        `UPDATE outbox_event
            SET settled_at = CASE WHEN id = ANY($1) THEN clock_timestamp() END,
                relayed_at = CASE WHEN id = ANY($1) THEN relayed_at ELSE clock_timestamp() END,
                attempts = attempts + CASE WHEN id = ANY($2) THEN 1 ELSE 0 END
          WHERE id = ANY($1) OR id = ANY($2) OR id = ANY($3)`,
        [settled, again, waiting],
      );
      return events.length === BATCH;
    });
  }

  private async withoutJob(event: Unsettled, subscribers: string[]): Promise<string[]> {
    const lost: string[] = [];
    for (const subscriber of subscribers) {
      // Every earlier time counts: a subscriber may have been spared when others were served again.
      const states = await Promise.all(
        Array.from({ length: event.attempts }, (_, index) => {
          const { job, jobId } = deliveryJob(event, subscriber, index + 1);
          return this.queue.state(job, jobId);
        }),
      );
      // What was put off, or is held by a worker, goes by the clock of whoever did so, which may be
      // wrong by hours: the event has waited long enough to be handed over once more.
      if (!states.includes('waiting')) lost.push(subscriber);
    }
    return lost;
  }
}
