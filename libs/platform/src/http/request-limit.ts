import { Injectable } from '@nestjs/common';
import { DomainError, sha256Hex } from '#kernel';
import { Database } from '../database/database.js';

export interface RequestLimitRule {
  /** What is counted, such as `sign_in`. */
  kind: string;
  /** How many within one window. */
  most: number;
  /** Length of a window; it begins with its first request. */
  seconds: number;
}

/** Fixed windows per address, counted in the database, so that all api processes count together. */
@Injectable()
export class RequestLimit {
  constructor(private readonly db: Database) {}

  /**
   * Counts one request.
   *
   * @throws DomainError too_many_requests, with the seconds until the window ends
   */
  async count(rule: RequestLimitRule, address: string): Promise<void> {
    const row = await this.db.one<{ count: number; seconds: number }>(
      `INSERT INTO request_window AS w (key, count, ends_at)
       SELECT $1, 1, clock.now + make_interval(secs => $2)
       FROM (SELECT jiebang_now() AS now) clock
       ON CONFLICT (key) DO UPDATE SET
         count = CASE WHEN w.ends_at <= jiebang_now() THEN 1 ELSE w.count + 1 END,
         ends_at = CASE WHEN w.ends_at <= jiebang_now() THEN excluded.ends_at ELSE w.ends_at END
       RETURNING count, ceil(extract(epoch FROM ends_at - jiebang_now()))::int AS seconds`,
      [keyOf(rule, address), rule.seconds],
    );
    if (row!.count > rule.most) {
      throw new DomainError('too_many_requests', { seconds: Math.max(1, row!.seconds) });
    }
  }

  /** Takes one request back that turned out to be what it should, where failures alone count. */
  async forgive(rule: RequestLimitRule, address: string): Promise<void> {
    await this.db.query('UPDATE request_window SET count = greatest(count - 1, 0) WHERE key = $1', [
      keyOf(rule, address),
    ]);
  }
}

const keyOf = ({ kind }: RequestLimitRule, address: string) => sha256Hex(`${kind} ${address}`);
