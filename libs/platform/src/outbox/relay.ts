import type { DataSource } from 'typeorm';
import { runDeadline, type RunDeadlinePayload } from '../deadline/run-deadline.js';
import { deadlineDelay } from '../deadline/delay.js';
import type { JobEntry, JobQueue } from '../queue/job-queue.js';
import type { HandlerRegistry } from '../worker/registry.js';
import { inSpan } from '../telemetry/trace.js';
import { deliveryOf, type DeliverEventPayload } from './deliver.js';

const BATCH = 200;

interface Claimed {
  id: string;
  name: string;
  payload: Record<string, unknown>;
  traceparent: string | null;
  now: Date;
}

/** Brings events from the outbox into the queue, oldest first. Any number may run side by side. */
export class Relay {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queue: JobQueue,
    private readonly registry: HandlerRegistry,
  ) {}

  /**
   * Takes one batch. The rows are held while their jobs are added, which is the one place where a
   * transaction waits for the queue: a relay that dies lets go of them, and the next adds the same
   * jobs under the same ids.
   *
   * @returns whether there may be more
   */
  round(): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      // NO KEY UPDATE lets consumption rows refer to the event while it is held here.
      const events = await manager.query<Claimed[]>(
        `SELECT id, name, payload, traceparent, jiebang_now() AS now FROM outbox_event
          WHERE relayed_at IS NULL ORDER BY occurred_at, id
          LIMIT ${BATCH} FOR NO KEY UPDATE SKIP LOCKED`,
      );
      if (events.length === 0) return false;
      await this.queue.addAll(events.flatMap((event) => this.jobsFor(event)));
      const handed = events.map(({ id, name }) => ({
        id,
        subscribers: this.registry.subscribersOf(name),
      }));
      await manager.query(
        `UPDATE outbox_event e
            SET relayed_at = clock_timestamp(), attempts = attempts + 1, subscribers = h.subscribers,
                settled_at = CASE WHEN h.subscribers = '{}' THEN clock_timestamp() END
           FROM jsonb_to_recordset($1::jsonb) AS h(id uuid, subscribers text[])
          WHERE e.id = h.id`,
        [JSON.stringify(handed)],
      );
      await Promise.all(events.map(traced));
      return events.length === BATCH;
    });
  }

  private jobsFor({ id, name, payload, now }: Claimed): JobEntry[] {
    const jobs: JobEntry[] = this.registry
      .subscribersOf(name)
      .map((subscriber) => deliveryJob({ id, name }, subscriber, 1));
    if (name === 'deadline.scheduled') {
      const { deadlineId, dueAt, kind } = payload as Record<string, string>;
      // Kinds that come in batches need no timer each.
      if (this.registry.batchKinds().includes(kind!)) return jobs;
      jobs.push({
        job: runDeadline,
        payload: { deadlineId: deadlineId! } satisfies RunDeadlinePayload,
        jobId: `${id}-timer`,
        delayMs: deadlineDelay(Date.parse(dueAt!) - now.getTime()),
      });
    }
    return jobs;
  }
}

function traced({ id, name, traceparent }: Claimed): Promise<void> {
  const attributes = { 'jiebang.event_id': id };
  const options = { kind: 'PRODUCER', parent: traceparent, attributes } as const;
  return inSpan(`relay ${name}`, options, () => Promise.resolve());
}

/** The job that brings an event to a subscriber; `time` counts the times it was handed over. */
export function deliveryJob(
  event: { id: string; name: string },
  subscriber: string,
  time: number,
): JobEntry {
  const once = `${event.id}-${subscriber}`;
  return {
    job: deliveryOf(event.name),
    payload: { eventId: event.id, subscriber } satisfies DeliverEventPayload,
    jobId: time === 1 ? once : `${once}-${time}`,
  };
}
