import { newId } from '#kernel';
import { inSpan, type Tx } from '#platform';
import { render } from '../domain/render.js';
import type { Facts, MessageKind } from '../domain/templates.js';

/** One wording for some accounts. */
export interface Note {
  kind: MessageKind;
  to: readonly string[];
  facts?: Facts;
}

/** What messages are about. */
export interface Occasion {
  /** The event's id; makes a repeated delivery tell nobody twice. */
  eventId: string;
  listingId?: string | null;
  facts: Facts;
}

/**
 * Writes messages and, for accounts that want e-mail and have an address, their deliveries. The letters
 * leave after the commit.
 */
export function notify(tx: Tx, occasion: Occasion, notes: readonly Note[]): Promise<void> {
  const attributes = { 'jiebang.event_id': occasion.eventId };
  return inSpan('write messages', { attributes }, () => write(tx, occasion, notes));
}

async function write(tx: Tx, occasion: Occasion, notes: readonly Note[]): Promise<void> {
  for (const { kind, to, facts } of notes) {
    const accountIds = [...new Set(to)];
    if (accountIds.length === 0) continue;
    const { title, body, link } = render(kind, { ...occasion.facts, ...facts });
    const written = await tx.manager.query<{ id: string }[]>(
      `INSERT INTO message (id, account_id, kind, title, body, link, listing_id, event_id)
       SELECT m.id, m.account_id, $3, $4, $5, $6, $7, $8
       FROM unnest($1::uuid[], $2::uuid[]) AS m(id, account_id)
       ON CONFLICT (account_id, event_id, kind) DO NOTHING RETURNING id`,
      [
        accountIds.map(() => newId()),
        accountIds,
        kind,
        title,
        body,
        link,
        occasion.listingId ?? null,
        occasion.eventId,
      ],
    );
    await tx.manager.query(
      `INSERT INTO mail_delivery (message_id, address)
       SELECT m.id, a.email FROM message m JOIN account a ON a.id = m.account_id
       LEFT JOIN mail_preference p ON p.account_id = a.id
       WHERE m.id = ANY($1::uuid[]) AND a.email <> '' AND coalesce(p.email, true)`,
      [written.map(({ id }) => id)],
    );
  }
}
