import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { Told } from './bidders.js';

const PATIENCE_MS = 600_000;

export interface StormResult {
  /** Milliseconds from the deadline until the commit of the closing stood. */
  p50: number;
  p99: number;
  max: number;
  /** Bids confirmed before the deadline, and answers of refusal. */
  received: number;
  refused: number;
  /** What must not be, each with its number. */
  faults: string[];
}

/** Waits until every listing is closed, then reads from the database how and when. */
export async function measure(url: string, deadline: Date, told: Told): Promise<StormResult> {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  try {
    await allClosed(db, deadline);
    const { rows } = await db.query<{ p50: number; p99: number; max: number }>(
      `SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY ms) AS p50,
              percentile_disc(0.99) WITHIN GROUP (ORDER BY ms) AS p99, max(ms) AS max
         FROM (SELECT round(extract(epoch FROM pg_xact_commit_timestamp(h.xmin) - $1) * 1000)::int AS ms
                 FROM status_history h JOIN listing l ON l.id = h.subject_id AND l.bid_deadline = $1
                WHERE h.subject_type = 'listing' AND h.command = 'close') AS closing`,
      [deadline],
    );
    return {
      ...rows[0]!,
      received: told.received.size,
      refused: told.refused,
      faults: await faults(db, deadline, told),
    };
  } finally {
    await db.end();
  }
}

async function allClosed(db: pg.Client, deadline: Date): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await delay(500)) {
    const { rows } = await db.query<{ open: boolean }>(
      `SELECT EXISTS (SELECT FROM listing WHERE bid_deadline = $1 AND status = 'published') AS open`,
      [deadline],
    );
    if (!rows[0]!.open) return;
  }
  throw new Error('not all listings were closed');
}

/** Each listing's effect exactly once, nothing early, nothing late, nothing lost. */
async function faults(db: pg.Client, deadline: Date, told: Told): Promise<string[]> {
  const once = (table: string, what: string) =>
    `SELECT count(*)::int AS n FROM listing l
       LEFT JOIN (SELECT subject_id, count(*) AS times FROM ${table} WHERE ${what} GROUP BY 1) x ON x.subject_id = l.id
      WHERE l.bid_deadline = $1 AND x.times IS DISTINCT FROM 1`;
  const questions: [string, string, unknown[]][] = [
    ['closings without one history row', once('status_history', `command = 'close'`), [deadline]],
    [
      'closings without one audit entry',
      once('audit_entry', `action = 'listing.close'`),
      [deadline],
    ],
    ['closings without one event', once('outbox_event', `name = 'listing.closed'`), [deadline]],
    [
      'closed early or dated wrongly',
      `SELECT count(*)::int AS n FROM listing l JOIN status_history h ON h.subject_id = l.id
        WHERE l.bid_deadline = $1 AND h.command = 'close' AND (h.at < $1 OR l.closed_at <> $1)`,
      [deadline],
    ],
    [
      'deadlines still open',
      `SELECT count(*)::int AS n FROM deadline WHERE due_at = $1 AND done_at IS NULL`,
      [deadline],
    ],
    [
      'bids received late',
      `SELECT count(*)::int AS n FROM bid_receipt r JOIN listing l ON l.id = r.listing_id
        WHERE l.bid_deadline = $1 AND r.received_at >= $1`,
      [deadline],
    ],
    [
      'confirmed bids without their receipt',
      `SELECT count(*)::int AS n FROM unnest($1::text[]) AS s (serial)
        WHERE NOT EXISTS (SELECT FROM bid_receipt r WHERE r.serial = s.serial)`,
      [[...told.received.values()]],
    ],
  ];
  const found: string[] = [];
  for (const [name, sql, values] of questions) {
    const { rows } = await db.query<{ n: number }>(sql, values);
    if (rows[0]!.n > 0) found.push(`${name}: ${rows[0]!.n}`);
  }
  return found;
}
