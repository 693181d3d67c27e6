import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { ATTEMPTS, pauseAfter } from '../domain/delivery.policy.js';

/** Tables whose rows are deliveries, with what a row is known by. */
const KEYS = {
  mail_delivery: 'message_id',
  text_delivery: 'message_id',
  channel_post: 'id',
} as const;
export type DeliveryTable = keyof typeof KEYS;

/** One delivery that somebody has taken to send it. */
export interface Taken {
  id: string;
  /** 1 for the first. */
  attempt: number;
}

/** A message that is to go to one person's address. */
export interface TakenLetter extends Taken {
  accountId: string;
  address: string;
  digest: boolean;
  kind: string;
  title: string;
  body: string;
  link: string;
  /** Of the event that it tells of; not of one about a listing: how many letters leave could tell who bids. */
  traceparent: string | null;
}

/**
 * Well over what a batch takes at a server that says nothing. Whoever took deliveries and has noted
 * nothing for so long counts as dead: others send them, at worst once more.
 */
export const LEASE = '2 minutes';

/** Deliveries as a queue: rows are the truth, and each is with one sender at a time. */
@Injectable()
export class DeliveryQueue {
  constructor(private readonly db: Database) {}

  /** Takes what is due to persons, the longest waiting first. */
  takeLetters(table: 'mail_delivery' | 'text_delivery', limit: number): Promise<TakenLetter[]> {
    const digest = table === 'mail_delivery' ? 't.digest' : 'false';
    return this.db.query<TakenLetter & Record<string, unknown>>(
      `WITH t AS (
         UPDATE ${table}
            SET status = 'sending', attempts = attempts + 1,
                next_attempt_at = clock_timestamp() + interval '${LEASE}'
          WHERE message_id IN (
            SELECT message_id FROM ${table}
             WHERE status IN ('queued', 'sending')
               AND next_attempt_at <= (SELECT clock_timestamp())
             ORDER BY next_attempt_at, message_id LIMIT $1 FOR UPDATE SKIP LOCKED)
         RETURNING *
       )
       SELECT t.message_id AS id, t.address, t.attempts AS attempt, ${digest} AS digest,
              m.account_id AS "accountId", m.kind, m.title, m.body, m.link,
              CASE WHEN m.listing_id IS NULL THEN e.traceparent END AS traceparent
       FROM t JOIN message m ON m.id = t.message_id
       LEFT JOIN outbox_event e ON e.id = m.event_id ORDER BY t.message_id`,
      [limit],
    );
  }

  /** Notes that the other side has it. */
  async sent(table: DeliveryTable, taken: readonly Taken[]): Promise<void> {
    await this.db.query(
      `UPDATE ${table} SET status = 'sent', sent_at = jiebang_now(), last_error = NULL
        WHERE ${KEYS[table]} = ANY($1::uuid[]) AND status = 'sending'`,
      [taken.map(({ id }) => id)],
    );
  }

  /** Notes a failure: it is tried again later, or stays failed for somebody to look after. */
  async failed(
    table: DeliveryTable,
    taken: readonly Taken[],
    error: string,
    hopeless: boolean,
  ): Promise<void> {
    for (const { id, attempt } of taken) {
      const over = hopeless || attempt >= ATTEMPTS;
      await this.db.query(
        `UPDATE ${table}
            SET status = $2, last_error = $3,
                next_attempt_at = clock_timestamp() + $4 * interval '1 second'
          WHERE ${KEYS[table]} = $1 AND status = 'sending' AND attempts = $5`,
        [id, over ? 'failed' : 'queued', error, pauseAfter(attempt), attempt],
      );
    }
  }
}
