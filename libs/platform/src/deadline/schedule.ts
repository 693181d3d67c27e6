import { newId } from '#kernel';
import type { DeadlineKind, EventPayload } from '#contracts';
import type { EntityManager } from 'typeorm';

/** The part of a transaction that scheduling needs. */
export interface SchedulingTx {
  manager: EntityManager;
  emit(name: 'deadline.scheduled', payload: EventPayload<'deadline.scheduled'>): Promise<unknown>;
}

/**
 * Sets the one deadline of its kind for a subject. Another time than before opens it again, done
 * or not; the same time again changes nothing, so that a repeated command does not repeat the
 * effect.
 *
 * Lock order: the deadline's row is locked after the subject's, here as well as when it fires.
 *
 * @param dueAt by the business clock; a moment in the past fires at once
 */
export async function scheduleDeadline(
  tx: SchedulingTx,
  kind: DeadlineKind,
  subjectId: string,
  dueAt: Date,
): Promise<void> {
  const rows: { id: string }[] = await tx.manager.query(
    `INSERT INTO deadline (id, kind, subject_id, due_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (kind, subject_id) DO UPDATE
        SET due_at = excluded.due_at, done_at = NULL, sweeps = 0, sweep_after = NULL
      WHERE deadline.due_at <> excluded.due_at
     RETURNING id`,
    [newId(), kind, subjectId, dueAt],
  );
  const set = rows[0];
  if (!set) return;
  await tx.emit('deadline.scheduled', { deadlineId: set.id, kind, dueAt: dueAt.toISOString() });
}

/** Takes an open deadline back; one that has had its effect stays on record. */
export async function unscheduleDeadline(
  tx: Pick<SchedulingTx, 'manager'>,
  kind: DeadlineKind,
  subjectId: string,
): Promise<void> {
  await tx.manager.query(
    'DELETE FROM deadline WHERE kind = $1 AND subject_id = $2 AND done_at IS NULL',
    [kind, subjectId],
  );
}
