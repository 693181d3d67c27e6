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
  const subjects = events.map(({ payload, subject = subjectOf(name, payload) }) => subject);
  await manager.query(
    `INSERT INTO outbox_event
       (name, request_id, traceparent, occurred_at, id, payload, subject_type, subject_id)
     SELECT $1, $2, $3, (SELECT jiebang_now()), each.*
       FROM unnest($4::uuid[], $5::jsonb[], $6::text[], $7::uuid[]) AS each`,
    [
      name,
      requestId,
      isAboutBids(name) ? null : currentTraceparent(),
      events.map(() => newId()),
      events.map(({ payload }) => JSON.stringify(payload)),
      subjects.map((subject) => subject?.type ?? null),
      subjects.map((subject) => subject?.id ?? null),
    ],
  );
}

function subjectOf(name: string, payload: object): EventSubject | undefined {
  const type = name.split('.')[0]!;
  const id = (payload as Record<string, unknown>)[`${type}Id`];
  return typeof id === 'string' ? { type, id } : undefined;
}
