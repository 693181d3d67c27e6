import type { JobQueue } from '../queue/job-queue.js';
import { Database } from '../database/database.js';
import { runDeadline } from './run-deadline.js';

const BATCH = 500;
/** The deadline's own job is left this long to come first. */
const HEAD_START = '2 seconds';
const FIRST_RETRY = '15 seconds';
const LONGEST_RETRY = '10 minutes';

const COUNT_TRY = `
  UPDATE deadline
     SET sweeps = sweeps + 1,
         sweep_after = clock_timestamp()
           + least(interval '${FIRST_RETRY}' * 2 ^ least(sweeps, 20), interval '${LONGEST_RETRY}')`;

interface Swept {
  id: string;
  due_at: Date;
  sweeps: number;
}

/**
 * Finds deadlines that are due and have not had their effect, whatever became of their jobs, and
 * adds a job for each: at once the first time, then less and less often. The time of the next
 * try stands in the row, so that several sweepers do not outdo each other, and each try has an id
 * of its own, so that a failed job does not stand in its way.
 */
export class Sweeper {
  constructor(
    private readonly db: Database,
    private readonly queue: JobQueue,
    /** Kinds that come in batches: left alone until a batch hands them over. */
    private readonly batchKinds: readonly string[] = [],
  ) {}

  /**
   * Takes one batch.
   *
   * @param everything also those whose next try is not yet due (when the clock was moved, at start)
   * @returns whether there may be more
   */
  async round(everything = false): Promise<boolean> {
    // The clock in a subquery is asked once, so that the index can be used. Pauses between tries
    // go by the machine's clock: they must not end or stretch when the business clock is moved.
    const due = await this.db.query<Swept>(
      `${COUNT_TRY}
        WHERE id IN (
          SELECT id FROM deadline
           WHERE done_at IS NULL
             AND due_at <= (SELECT jiebang_now()) - CASE WHEN $1 THEN interval '0' ELSE interval '${HEAD_START}' END
             AND (sweep_after IS NULL OR sweep_after <= (SELECT clock_timestamp()) OR $1)
             AND (sweeps > 0 OR kind <> ALL($2))
           ORDER BY due_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
       RETURNING id, due_at, sweeps`,
      [everything, this.batchKinds],
    );
    await this.dispatch(due);
    return due.length === BATCH;
  }

  /** Has these run one by one, from now on, if they are still open. */
  async handOver(deadlineIds: readonly string[]): Promise<void> {
    await this.dispatch(
      await this.db.query<Swept>(
        `${COUNT_TRY} WHERE id = ANY($1) AND done_at IS NULL RETURNING id, due_at, sweeps`,
        [deadlineIds],
      ),
    );
  }

  private async dispatch(due: readonly Swept[]): Promise<void> {
    await this.queue.addAll(
      due.map(({ id, due_at, sweeps }) => ({
        job: runDeadline,
        payload: { deadlineId: id },
        jobId: `${id}-${Math.floor(due_at.getTime() / 1000)}-sweep${sweeps}`,
      })),
    );
  }
}
