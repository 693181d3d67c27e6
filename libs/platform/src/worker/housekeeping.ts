import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Every, type PeriodicTask } from './every.js';

/** A repeat that comes later than this is a new command. */
const KEEP_KEYS_DAYS = 30;
/** How much one round takes, so that it never holds anybody up. */
const BATCH = 5_000;

/**
 * Forgets the answers kept for repeated commands once no client can still be repeating them, and the
 * counts of requests whose window is over.
 */
@Injectable()
@Every('housekeeping', 600)
export class Housekeeping implements PeriodicTask {
  constructor(private readonly db: Database) {}

  async run(): Promise<boolean> {
    await this.db.query('DELETE FROM request_window WHERE ends_at < jiebang_now()');
    const forgotten = await this.db.query(
      `DELETE FROM idempotency_key WHERE ctid = ANY(ARRAY(
         SELECT ctid FROM idempotency_key
         WHERE created_at < jiebang_now() - make_interval(days => $1) LIMIT ${BATCH}))
       RETURNING 1 AS forgotten`,
      [KEEP_KEYS_DAYS],
    );
    return forgotten.length === BATCH;
  }
}
