import pg from 'pg';
import { allChecks } from '../../apps/cli/src/doctor/doctor.js';
import type { Journal } from './journal.js';
import type { Accepted } from './receiver.js';
import { undone } from './work.js';

/** What must not be; each with what was found. */
export type Verdict = Record<
  | 'confirmed writes lost'
  | 'late bids accepted'
  | 'doubled effects'
  | 'events without effect'
  | 'deadlines missed'
  | 'findings of the doctor',
  string[]
>;

/** What left the house, as those have it who received it. */
export interface Received {
  letters: readonly Accepted[];
  news: readonly Accepted[];
}

/** Compares what clients were told, and what receivers have, with what the database holds. */
export async function judge(url: string, journal: Journal, received: Received): Promise<Verdict> {
  const ids = (all: readonly Accepted[]) => all.map(({ id }) => id);
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  try {
    const open = await undone(db);
    return {
      'confirmed writes lost': await lost(db, journal),
      'late bids accepted': await texts(db, LATE),
      'doubled effects': [...(await texts(db, DOUBLED)), ...(await doubledCommands(db, journal))],
      'events without effect': [
        ...open.events,
        ...open.letters,
        ...open.news,
        ...(await texts(db, UNSENT, [ids(received.letters)])),
        ...(await texts(db, UNTOLD, [ids(received.news)])),
        ...(await texts(db, OVERTAKEN, [first(ids(received.news))])),
      ],
      'deadlines missed': [...open.deadlines, ...(await texts(db, MISDATED))],
      'findings of the doctor': await findings(db),
    };
  } finally {
    await db.end();
  }
}

async function texts(db: pg.Client, sql: string, values: unknown[] = []): Promise<string[]> {
  const { rows } = await db.query<{ what: string }>(sql, values);
  return rows.map(({ what }) => what);
}

/**
 * The answer that a client had stands under the command's key, written by the very transaction of the
 * effect; the state it told of was entered, where states have a history (an opening's keys have none);
 * the receipt it showed is on record, word for word.
 */
async function lost(db: pg.Client, journal: Journal): Promise<string[]> {
  const told = journal.confirmed.filter(({ key, path }) => key && !UNKEPT.test(path));
  return texts(db, LOST, [
    JSON.stringify(
      told.map(({ key, path, body }) => {
        const { id, status, receipt } = body as { id?: string; status?: string; receipt?: object };
        return { key, path, id, status, receipt };
      }),
    ),
  ]);
}

/**
 * Keeps what the housekeeping forgets after thirty days, which pass within minutes here; before the load.
 */
export async function keepForgotten(url: string): Promise<void> {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  await db.query(`
    CREATE TABLE forgotten_key (LIKE idempotency_key);
    CREATE FUNCTION keep_forgotten_key() RETURNS trigger SECURITY DEFINER LANGUAGE plpgsql AS $$
      BEGIN INSERT INTO forgotten_key SELECT OLD.*; RETURN NULL; END $$;
    CREATE TRIGGER keep_forgotten_key AFTER DELETE ON idempotency_key
      FOR EACH ROW EXECUTE FUNCTION keep_forgotten_key()`);
  await db.end();
}

/** Writes that keep no answer, because nothing of the business depends on them. */
const UNKEPT = /^\/(sessions|demonstration)\b/;

const LOST = `
  WITH kept AS (SELECT key, answer FROM idempotency_key UNION ALL SELECT key, answer FROM forgotten_key)
  SELECT t.path || ' ' || coalesce(t.status, '') || ' ' || t.key AS what
    FROM jsonb_to_recordset($1) AS t (key text, path text, id text, status text, receipt jsonb)
   WHERE NOT EXISTS (SELECT FROM kept k WHERE k.key = t.key AND k.answer IS NOT NULL
                       AND k.answer->>'id' IS NOT DISTINCT FROM t.id)
      OR EXISTS (SELECT FROM status_history h WHERE h.subject_id = t.id::uuid)
         AND t.status IS NOT NULL AND NOT EXISTS (
           SELECT FROM status_history h WHERE h.subject_id = t.id::uuid AND h.to_status = t.status)
      OR t.receipt IS NOT NULL AND NOT EXISTS (
           SELECT FROM bid_receipt r WHERE r.serial = t.receipt->>'serial' AND r.bid_id = t.id::uuid
              AND r.digest = t.receipt->>'digest'
              AND r.received_at = (t.receipt->>'receivedAt')::timestamptz)`;

const LATE = `
  SELECT 'receipt ' || r.serial AS what FROM bid_receipt r JOIN listing l ON l.id = r.listing_id
   WHERE r.received_at >= l.bid_deadline
  UNION ALL
  SELECT 'bid ' || h.subject_id || ' ' || h.command || ' at ' || h.at || ', deadline ' || l.bid_deadline
    FROM status_history h JOIN listing l ON l.id = h.listing_id
   WHERE h.subject_type = 'bid' AND h.command IN ('submit', 'revise', 'withdraw', 'confirm')
     AND h.at >= l.bid_deadline`;

const DOUBLED = `
  SELECT 'listing ' || title AS what FROM listing WHERE round = 1 AND title LIKE '演示·混沌 %'
   GROUP BY title HAVING count(*) > 1
  UNION ALL
  SELECT 'need ' || title FROM need WHERE title LIKE '演示·混沌 %' GROUP BY title HAVING count(*) > 1
  UNION ALL
  SELECT 'message ' || kind || ' to ' || account_id FROM message
   GROUP BY account_id, kind, event_id HAVING count(*) > 1
  UNION ALL
  SELECT 'listing closed twice: ' || subject_id FROM status_history
   WHERE subject_type = 'listing' AND command = 'close' GROUP BY subject_id HAVING count(*) > 1
  UNION ALL
  SELECT 'event left twice: ' || name || ' of ' || subject_id FROM outbox_event
   WHERE name IN ('listing.closed', 'listing.published') GROUP BY name, subject_id HAVING count(*) > 1`;

/** Two confirmed commands of different keys never made the same record. */
async function doubledCommands(db: pg.Client, journal: Journal): Promise<string[]> {
  const made = journal.confirmed.filter(({ path }) => /^\/(needs|listings)$/.test(path));
  const ids = made.map(({ body }) => String(body.id));
  if (new Set(ids).size !== ids.length) return ['two commands were given one record'];
  return [];
}

const UNSENT = `
  SELECT 'letter noted as sent, unknown to the mail server: ' || message_id AS what
    FROM mail_delivery WHERE status = 'sent' AND message_id::text <> ALL($1)
  UNION ALL
  SELECT 'letter given up: ' || message_id FROM mail_delivery WHERE status = 'failed'`;

const UNTOLD = `
  SELECT 'news noted as sent, unknown to the webhook: ' || id AS what
    FROM channel_post WHERE status = 'sent' AND id::text <> ALL($1)
  UNION ALL
  SELECT 'news given up: ' || id || ' ' || coalesce(last_error, '') FROM channel_post WHERE status = 'failed'`;

/** News of one listing came in its order, taking what came twice where it first did. */
const OVERTAKEN = `
  SELECT 'news overtook itself: ' || p.id AS what
    FROM unnest($1::uuid[]) WITH ORDINALITY AS came (id, place) JOIN channel_post p USING (id)
    JOIN channel_post q ON q.listing_id = p.listing_id AND q.position > p.position
    JOIN unnest($1::uuid[]) WITH ORDINALITY AS later (id, place) ON later.id = q.id
   WHERE later.place < came.place`;

const first = (ids: string[]): string[] => [...new Set(ids)];

/** What closed, closed with the date of its deadline, and not before. */
const MISDATED = `
  SELECT 'listing closed with another date than its deadline: ' || l.code AS what FROM listing l
   WHERE l.closed_at IS NOT NULL AND l.closed_at <> l.bid_deadline
  UNION ALL
  SELECT 'listing closed early: ' || l.code FROM listing l JOIN status_history h ON h.subject_id = l.id
   WHERE h.command = 'close' AND h.at < l.bid_deadline`;

async function findings(db: pg.Client): Promise<string[]> {
  const checks = await allChecks(
    async (sql, values) => (await db.query(sql, values)).rows as never,
  );
  return checks.flatMap(({ name, findings }) =>
    findings.map(({ where, what }) => `${name} · ${where}: ${what}`),
  );
}
