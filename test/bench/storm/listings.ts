import { newId } from '#kernel';
import pg from 'pg';
import { publishOne } from '../data/publish-one.js';

/**
 * Publishes one listing as people do, then lays as many like it into the database, all with one
 * deadline, each with its row in `deadline` and the event that announces it, with ids as they are given:
 * ascending in time.
 *
 * @returns the deadline
 */
export async function layListings(
  url: string,
  baseUrl: string,
  count: number,
  aheadSeconds: number,
): Promise<Date> {
  const model = await publishOne(baseUrl);
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  try {
    // Whole seconds: that is what offices set, and what makes a storm.
    const { rows } = await db.query<{ deadline: Date }>(
      `SELECT date_trunc('second', clock_timestamp()) + $1 * interval '1 second' AS deadline`,
      [aheadSeconds],
    );
    const { deadline } = rows[0]!;
    await db.query('BEGIN');
    await db.query(
      `CREATE TEMP TABLE laid ON COMMIT DROP AS
       SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) WITH ORDINALITY
           AS ids (id, deadline_id, event_id, n)`,
      [0, 1, 2].map(() => Array.from({ length: count }, newId)),
    );
    await db.query(
      `INSERT INTO listing SELECT laid_row.* FROM laid, listing l,
         LATERAL jsonb_populate_record(l, jsonb_build_object(
           'id', laid.id, 'root_id', laid.id, 'need_id', null, 'code', 'STORM-' || laid.n,
           'status', 'published', 'closed_at', null, 'unsuccessful_reason', null,
           'title', '演示·风暴 ' || laid.n, 'published_at', $2::timestamptz - interval '20 days',
           'bid_deadline', $2::timestamptz, 'enquiry_deadline', $2::timestamptz - interval '9 days',
           'starts_on', ($2::timestamptz + interval '30 days')::date,
           'ends_on', ($2::timestamptz + interval '90 days')::date)) AS laid_row
        WHERE l.id = $1`,
      [model, deadline],
    );
    await db.query(
      `INSERT INTO deadline (id, kind, subject_id, due_at)
       SELECT deadline_id, 'listing.close', id, $1 FROM laid`,
      [deadline],
    );
    await db.query(
      `INSERT INTO outbox_event (id, name, payload, occurred_at)
       SELECT event_id, 'deadline.scheduled',
              jsonb_build_object('deadlineId', deadline_id, 'kind', 'listing.close', 'dueAt', $1::timestamptz),
              clock_timestamp()
         FROM laid`,
      [deadline],
    );
    await db.query('COMMIT');
    await db.query('ANALYZE');
    await db.query(`SELECT pg_notify('outbox', ''), pg_notify('clock', '')`);
    return deadline;
  } finally {
    await db.end();
  }
}
