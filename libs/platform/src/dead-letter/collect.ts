import { newId } from '#kernel';
import type { DataSource } from 'typeorm';
import { runDeadline } from '../deadline/run-deadline.js';
import { deliverEvent, deliverSealedEvent } from '../outbox/deliver.js';
import { keptWords } from '../queue/errors.js';
import { checkPayload, jobNamed } from '../queue/job.js';
import type { FailedJob, JobEntry, JobQueue } from '../queue/job-queue.js';

const BATCH = 100;

interface Redriven {
  id: string;
  job: string;
  payload: object;
  redrives: number;
}

/**
 * Moves what failed for good out of the queue and onto record, where an operator reads it whatever
 * becomes of the queue, and brings back what the operator wants tried again. An event that reached its
 * subscriber after all, or a deadline that took effect, is marked as recovered.
 */
export class DeadLetterCollector {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queue: JobQueue,
  ) {}

  /** Takes one batch. @returns whether there may be more */
  async round(): Promise<boolean> {
    const failed = await this.queue.failed(BATCH);
    if (failed.length > 0) await this.record(failed);
    await this.queue.forget(failed);
    await this.dataSource.query(RECOVERED);
    return (await this.redrive()) || failed.length >= BATCH;
  }

  private async record(failed: readonly FailedJob[]): Promise<void> {
    // One statement a row: the same work may have failed twice in a batch.
    for (const job of failed) {
      const { event_id, subscriber, deadline_id, work } = whatFor(job);
      await this.dataSource.query(RECORD, [
        newId(),
        work,
        job.name,
        job.id,
        JSON.stringify(job.payload ?? {}),
        event_id,
        subscriber,
        deadline_id,
        job.attempts,
        job.error,
        job.failedAt,
      ]);
    }
  }

  /** The rows are held while their jobs are added, as the relay does it. */
  private redrive(): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      const letters = await manager.query<Redriven[]>(
        `SELECT id, job, payload, redrives FROM dead_letter
          WHERE status = 'redriven' AND redriven_at IS NULL
          ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
      );
      const entries: JobEntry[] = [];
      for (const letter of letters) {
        try {
          entries.push(entryOf(letter));
        } catch (error) {
          await manager.query(`UPDATE dead_letter SET status = 'open', error = $2 WHERE id = $1`, [
            letter.id,
            keptWords(error),
          ]);
        }
      }
      await this.queue.addAll(entries);
      await manager.query(
        `UPDATE dead_letter SET redriven_at = clock_timestamp()
          WHERE id = ANY($1) AND status = 'redriven'`,
        [letters.map(({ id }) => id)],
      );
      return letters.length === BATCH;
    });
  }
}

const RECORD = `
  INSERT INTO dead_letter AS known (id, work, job, job_id, payload, event_id, subscriber, deadline_id,
                                    attempts, error, first_failed_at, last_failed_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)
  ON CONFLICT (work) DO UPDATE
     SET job_id = excluded.job_id, attempts = known.attempts + excluded.attempts,
         failures = known.failures + 1, error = excluded.error,
         last_failed_at = excluded.last_failed_at, status = 'open', redriven_at = NULL
   WHERE known.job_id <> excluded.job_id`;

const RECOVERED = `
  UPDATE dead_letter l SET status = 'recovered'
   WHERE status IN ('open', 'redriven')
     AND (EXISTS (SELECT FROM event_consumption c
                   WHERE c.event_id = l.event_id AND c.subscriber = l.subscriber)
          OR l.deadline_id IS NOT NULL AND NOT EXISTS (
               SELECT FROM deadline d WHERE d.id = l.deadline_id AND d.done_at IS NULL))`;

/** What the job was for; one whose payload is not what its name says stands for itself. */
function whatFor({ name, payload, id }: FailedJob) {
  const none = { event_id: null, subscriber: null, deadline_id: null, work: `job ${id}` };
  try {
    if (name === deliverEvent.name || name === deliverSealedEvent.name) {
      const { eventId, subscriber } = checkPayload(deliverEvent, payload);
      const work = `event ${eventId} ${subscriber}`;
      return { ...none, event_id: eventId, subscriber, work };
    }
    if (name === runDeadline.name) {
      const { deadlineId } = checkPayload(runDeadline, payload);
      return { ...none, deadline_id: deadlineId, work: `deadline ${deadlineId}` };
    }
  } catch {
    // as above
  }
  return none;
}

/** @throws FatalJobError when nobody knows such a job any more, or its payload is not its own */
function entryOf({ id, job: name, payload, redrives }: Redriven): JobEntry {
  const job = jobNamed(name);
  return { job, payload: checkPayload(job, payload), jobId: `${id}-redrive${redrives}` };
}
