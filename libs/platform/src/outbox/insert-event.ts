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

/** One event of a kind. */
export interface EventFacts<N extends EventName> {
  payload: EventPayload<N>;
  /** When left out, taken from the payload: `bid.submitted` is about its `bidId`. */
  subject?: EventSubject;
}

/**
 * Records events in the caller's transaction, in one statement; they leave with the commit or not at
 * all. Whoever commits should `pg_notify('outbox', '')`, so that the relay need not wait for its next
 * poll.
 *
 * @param requestId what caused them
 */
export async function insertEvents<N extends EventName>(
  manager: EntityManager,
  name: N,
  requestId: string,
  events: readonly EventFacts<N>[],
): Promise<void> {
  const rows = events.map(({ payload, subject = subjectOf(name, payload) }) => ({
    id: newId(),
    payload,
    type: subject?.type ?? null,
    subject: subject?.id ?? null,
  }));
  await manager.query(
    `INSERT INTO outbox_event
       (id, name, payload, subject_type, subject_id, request_id, traceparent, occurred_at)
     SELECT id, $1, payload, type, subject, $2, $3, (SELECT jiebang_now())
       FROM json_to_recordset($4) AS event (id uuid, payload jsonb, type text, subject uuid)`,
    [name, requestId, isAboutBids(name) ? null : currentTraceparent(), JSON.stringify(rows)],
  );
}

function subjectOf(name: string, payload: object): EventSubject | undefined {
  const type = name.split('.')[0]!;
  const id = (payload as Record<string, unknown>)[`${type}Id`];
  return typeof id === 'string' ? { type, id } : undefined;
}
