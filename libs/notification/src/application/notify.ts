import { isMobile, newId } from '#kernel';
import { inSpan, type Tx } from '#platform';
import { render } from '../domain/render.js';
import { isUrgent, type Facts, type MessageKind } from '../domain/templates.js';
import { secondsToWait, type Timing } from '../domain/timing.policy.js';

/** One kind of message for some accounts. */
export interface Note {
  kind: MessageKind;
  to: readonly string[];
  facts?: Facts;
  /** What differs from one account to the next. */
  own?: (accountId: string) => Facts;
}

/** What messages are about. */
export interface Occasion {
  /** The event's id; makes a repeated delivery tell nobody twice. */
  eventId: string;
  listingId?: string | null;
  facts: Facts;
}

/**
 * Writes messages and, for accounts that want to be written to and have an address, their letters and
 * texts, each with the time that the account's quiet hours or its digest ask for. They leave after
 * the commit.
 */
export function notify(tx: Tx, occasion: Occasion, notes: readonly Note[]): Promise<void> {
  const attributes = { 'jiebang.event_id': occasion.eventId };
  return inSpan('write messages', { attributes }, () => write(tx, occasion, notes));
}

async function write(tx: Tx, occasion: Occasion, notes: readonly Note[]): Promise<void> {
  for (const note of notes) {
    const written = await writeMessages(tx, occasion, note);
    if (written.length > 0) await writeDeliveries(tx, note.kind, written);
  }
}

/** @returns the ids of the messages that nobody had got before */
async function writeMessages(
  tx: Tx,
  { eventId, listingId, facts: common }: Occasion,
  { kind, to, facts, own }: Note,
): Promise<string[]> {
  const accountIds = [...new Set(to)];
  if (accountIds.length === 0) return [];
  const worded = accountIds.map((id) => render(kind, { ...common, ...facts, ...own?.(id) }));
  const ids = accountIds.map(() => newId());
  const written = await tx.manager.query<{ id: string }[]>(
    `INSERT INTO message (id, account_id, kind, title, body, link, listing_id, event_id)
     SELECT m.id, m.account_id, $6, m.title, m.body, m.link, $7, $8
     FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[])
       AS m(id, account_id, title, body, link)
     ON CONFLICT (account_id, event_id, kind) DO NOTHING RETURNING id`,
    [
      ids,
      accountIds,
      worded.map(({ title }) => title),
      worded.map(({ body }) => body),
      worded.map(({ link }) => link),
      kind,
      listingId ?? null,
      eventId,
    ],
  );
  return written.map(({ id }) => id);
}

interface Reader extends Timing {
  messageId: string;
  email: string | null;
  phone: string | null;
  texts: boolean;
  now: Date;
}

async function writeDeliveries(tx: Tx, kind: MessageKind, messageIds: string[]): Promise<void> {
  const readers = await tx.manager.query<Reader[]>(
    `SELECT m.id AS "messageId", a.phone, CASE WHEN coalesce(p.email, true) THEN a.email END AS email,
            coalesce(p.texts, false) AS texts, p.digest_at AS "digestAt",
            p.quiet_from AS "quietFrom", p.quiet_until AS "quietUntil", jiebang_now() AS now
     FROM message m JOIN account a ON a.id = m.account_id
     LEFT JOIN mail_preference p ON p.account_id = a.id WHERE m.id = ANY($1::uuid[])`,
    [messageIds],
  );
  const urgent = isUrgent(kind);
  const waits = (reader: Reader) => secondsToWait(reader.now, reader, urgent);
  const letters = readers.filter(({ email }) => email);
  if (letters.length > 0) {
    await tx.manager.query(
      `INSERT INTO mail_delivery (message_id, address, digest, next_attempt_at)
       SELECT id, address, digest, clock_timestamp() + wait * interval '1 second'
       FROM unnest($1::uuid[], $2::text[], $3::boolean[], $4::int[]) AS l(id, address, digest, wait)`,
      [
        letters.map(({ messageId }) => messageId),
        letters.map(({ email }) => email),
        letters.map(({ digestAt }) => digestAt !== null && !urgent),
        letters.map(waits),
      ],
    );
  }
  const texts = urgent ? readers.filter(({ texts, phone }) => texts && isMobile(phone ?? '')) : [];
  if (texts.length > 0) {
    await tx.manager.query(
      `INSERT INTO text_delivery (message_id, address, next_attempt_at)
       SELECT id, address, clock_timestamp() + wait * interval '1 second'
       FROM unnest($1::uuid[], $2::text[], $3::int[]) AS t(id, address, wait)`,
      [texts.map(({ messageId }) => messageId), texts.map(({ phone }) => phone), texts.map(waits)],
    );
  }
}
