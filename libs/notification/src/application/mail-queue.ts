import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { MAIL_ATTEMPTS, pauseAfter } from '../domain/mail.policy.js';

/** A letter that somebody has taken to send it. */
export interface TakenLetter {
  messageId: string;
  address: string;
  /** 1 for the first. */
  attempt: number;
  kind: string;
  title: string;
  body: string;
  link: string;
  /** Of the event that it tells of; not of one about a listing: how many letters leave could tell who bids. */
  traceparent: string | null;
}

/** Longer than a batch can take; whoever took letters and is silent for so long is dead. */
const LEASE = '10 minutes';

/** The deliveries as a queue: rows are the truth, and each is with one sender at a time. */
@Injectable()
export class MailQueue {
  constructor(private readonly db: Database) {}

  /** Takes letters whose time has come, the longest waiting first. */
  take(limit: number): Promise<TakenLetter[]> {
    return this.db.query<TakenLetter & Record<string, unknown>>(
      `WITH taken AS (
         UPDATE mail_delivery
            SET status = 'sending', attempts = attempts + 1,
                next_attempt_at = clock_timestamp() + interval '${LEASE}'
          WHERE message_id IN (
            SELECT message_id FROM mail_delivery
             WHERE status IN ('queued', 'sending')
               AND next_attempt_at <= (SELECT clock_timestamp())
             ORDER BY next_attempt_at, message_id LIMIT $1 FOR UPDATE SKIP LOCKED)
         RETURNING message_id, address, attempts
       )
       SELECT t.message_id AS "messageId", t.address, t.attempts AS attempt,
              m.kind, m.title, m.body, m.link,
              CASE WHEN m.listing_id IS NULL THEN e.traceparent END AS traceparent
       FROM taken t JOIN message m ON m.id = t.message_id
       LEFT JOIN outbox_event e ON e.id = m.event_id ORDER BY t.message_id`,
      [limit],
    );
  }

  /** Notes that the mail server has it. */
  async sent({ messageId }: TakenLetter): Promise<void> {
    await this.db.query(
      `UPDATE mail_delivery SET status = 'sent', sent_at = jiebang_now(), last_error = NULL
        WHERE message_id = $1 AND status = 'sending'`,
      [messageId],
    );
  }

  /** Notes a failure: it is tried again later, or stays failed for somebody to look after. */
  async failed(
    { messageId, attempt }: TakenLetter,
    error: string,
    hopeless: boolean,
  ): Promise<void> {
    const over = hopeless || attempt >= MAIL_ATTEMPTS;
    await this.db.query(
      `UPDATE mail_delivery
          SET status = $2, last_error = $3,
              next_attempt_at = clock_timestamp() + $4 * interval '1 second'
        WHERE message_id = $1 AND status = 'sending' AND attempts = $5`,
      [messageId, over ? 'failed' : 'queued', error, pauseAfter(attempt), attempt],
    );
  }
}
