import { notFound } from '#kernel';
import type { Tx } from '../database/tx.js';

/** Most letters that one command brings back. */
const MOST = 1_000;

interface Decided {
  id: string;
  job: string;
  listingId: string | null;
  /** About a bid: neither it nor their number shows before the opening. */
  sealed: boolean;
}

const TOLD = `RETURNING l.id, l.job,
  (SELECT (e.payload->>'listingId')::uuid FROM outbox_event e WHERE e.id = l.event_id) AS "listingId",
  l.job = 'event.deliver_sealed' AS sealed`;

/**
 * Has a letter tried again: all attempts anew, under a new job. The worker hears of it by the channel
 * `dead_letter`.
 *
 * @throws DomainError not_found when it is not open
 */
export async function redriveLetter(tx: Tx, id: string): Promise<void> {
  if ((await redrive(tx, 'l.id = $1', [id])).length === 0) throw notFound('待处理的失败任务');
}

/** The same for all open ones, the oldest first, a thousand at most. */
export async function redriveAll(tx: Tx): Promise<void> {
  await redrive(tx, 'true', []);
}

async function redrive(tx: Tx, which: string, values: unknown[]): Promise<Decided[]> {
  const [letters] = await tx.manager.query<[Decided[], number]>(
    `UPDATE dead_letter l SET status = 'redriven', redrives = redrives + 1, redriven_at = NULL
      WHERE id IN (SELECT l.id FROM dead_letter l WHERE l.status = 'open' AND ${which}
                    ORDER BY l.last_failed_at, l.id LIMIT ${MOST} FOR UPDATE)
     ${TOLD}`,
    values,
  );
  await record(tx, letters, { action: 'dead_letter.redrive' });
  if (letters.length > 0) await tx.manager.query(`SELECT pg_notify('dead_letter', '')`);
  return letters;
}

/**
 * Takes a letter off the list. What it was to bring about stays owed: an event that a subscriber lacks
 * and a deadline that is due are tried again by the platform all the same, and come back to the list
 * when they fail again.
 *
 * @throws DomainError not_found when it is not open
 */
export async function discardLetter(tx: Tx, id: string, reason: string): Promise<void> {
  const [letters] = await tx.manager.query<[Decided[], number]>(
    `UPDATE dead_letter l SET status = 'discarded', reason = $2
      WHERE id = $1 AND status = 'open' ${TOLD}`,
    [id, reason],
  );
  if (letters.length === 0) throw notFound('待处理的失败任务');
  await record(tx, letters, { action: 'dead_letter.discard', reason });
}

async function record(
  tx: Tx,
  letters: Decided[],
  done: { action: string; reason?: string },
): Promise<void> {
  for (const { id, job, listingId, sealed } of letters) {
    const about = { subjectType: 'dead_letter', subjectId: id, listingId, sealed };
    await tx.audit({ ...done, ...about, details: { job } });
  }
}
