import { IsUUID } from 'class-validator';
import type { DeadlineKind } from '#contracts';
import { systemCommand } from '../database/command.js';
import type { Tx } from '../database/tx.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { defineJob } from '../queue/job.js';
import type { HandlerRegistry } from '../worker/registry.js';

export class RunDeadlinePayload {
  @IsUUID()
  deadlineId: string;
}

/** One deadline's time has come, as far as the queue knows. */
export const runDeadline = defineJob('deadline.run', RunDeadlinePayload, {
  queue: 'deadlines',
  attempts: 4,
  backoff: 500,
  builtIn: true,
});

/**
 * What became of it: the handler took effect or had nothing to do; it asked to be asked again;
 * there was nothing to run any more; somebody else is at it; the time is yet to come.
 */
export type DeadlineOutcome = 'done' | 'not_yet' | 'gone' | 'busy' | { dueAt: Date; inMs: number };

interface Row {
  kind: DeadlineKind;
  subject_id: string;
  due_at: Date;
  in_ms: number;
}

/** Runs deadlines that are due by the database's clock. */
export class DeadlineRunner {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly registry: HandlerRegistry,
  ) {}

  /**
   * Runs one deadline, if it is open and due.
   *
   * Its row is read without a lock: a use case that holds a listing moves that listing's deadlines,
   * so holding the deadline while the handler waits for the listing would be a deadlock. In place
   * of the row's lock stands an advisory one that nobody ever waits for; and the row is only marked
   * done at the end, after the subject's lock, if it still says what was read. A deadline that was
   * moved meanwhile stays open for its new time.
   *
   * @throws whatever the handler raises; the deadline then stays open for the sweeper
   */
  run(deadlineId: string): Promise<DeadlineOutcome> {
    const command = { ...systemCommand('deadline'), requestId: deadlineId };
    return this.uow.run(command, async (tx) => {
      if (!(await claim(tx, deadlineId))) return 'busy';
      const [row] = await tx.manager.query<Row[]>(
        `SELECT kind, subject_id, due_at,
                (extract(epoch FROM due_at - jiebang_now()) * 1000)::float8 AS in_ms
           FROM deadline WHERE id = $1 AND done_at IS NULL`,
        [deadlineId],
      );
      if (!row) return 'gone';
      if (row.in_ms > 0) return { dueAt: row.due_at, inMs: row.in_ms };
      const outcome = await this.registry.deadlineHandler(row.kind).handle(tx, {
        deadlineId,
        kind: row.kind,
        subjectId: row.subject_id,
        dueAt: row.due_at,
      });
      if (outcome === 'not_yet') return 'not_yet';
      await tx.manager.query(
        `UPDATE deadline SET done_at = jiebang_now()
          WHERE id = $1 AND due_at = $2 AND done_at IS NULL`,
        [deadlineId, row.due_at],
      );
      return 'done';
    });
  }
}

/** Held to the transaction's end; false when another run of the same deadline holds it. */
async function claim(tx: Tx, deadlineId: string): Promise<boolean> {
  const [row] = await tx.manager.query<{ claimed: boolean }[]>(
    'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS claimed',
    [`deadline ${deadlineId}`],
  );
  return row!.claimed;
}
