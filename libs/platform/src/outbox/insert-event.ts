import { newId } from '#kernel';
import type { EventName, EventPayload } from '#contracts';
import type { EntityManager } from 'typeorm';
import { isAboutBids } from '../telemetry/sealed.js';
import { currentTraceparent } from '../telemetry/trace.js';

/** What an event is about. */
export interface EventSubject {
  type: string;
  id: string;
}

/**
 * Records an event in the caller's transaction; it leaves with the commit or not at all. Whoever
 * commits should `pg_notify('outbox', '')`, so that the relay need not wait for its next poll.
 *
 * @param requestId what caused it
 * @param subject when left out, taken from the payload: `bid.submitted` is about its `bidId`
 * @returns the event's id
 */
export async function insertEvent<N extends EventName>(
  manager: EntityManager,
  name: N,
  payload: EventPayload<N>,
  requestId: string,
  subject: EventSubject | undefined = subjectOf(name, payload),
): Promise<string> {
  const id = newId();
  await manager.query(
    `INSERT INTO outbox_event
       (id, name, payload, subject_type, subject_id, request_id, traceparent, occurred_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, jiebang_now())`,
    [
      id,
      name,
      JSON.stringify(payload),
      subject?.type ?? null,
      subject?.id ?? null,
      requestId,
      isAboutBids(name) ? null : currentTraceparent(),
    ],
  );
  return id;
}

function subjectOf(name: string, payload: object): EventSubject | undefined {
  const type = name.split('.')[0]!;
  const id = (payload as Record<string, unknown>)[`${type}Id`];
  return typeof id === 'string' ? { type, id } : undefined;
}
