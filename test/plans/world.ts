import { FUNDING_MODES, SERVICE_CATEGORIES } from '#contracts';
import pg from 'pg';
import { growByCopies, type Growth } from '../bench/data/copies.js';
import type { TestApp } from '../support/app.js';
import { playModel } from './model.js';
import { seedEmpty } from './seeds.js';

/** Rows of a table that has no entry in {@link ROWS}. */
const MANY = 8_000;
/** Rows, where more or fewer tell more. */
const ROWS: Record<string, number> = {
  listing: 100_000,
  listing_search: 40_000,
  bid: 60_000,
  bid_version: 60_000,
  audit_entry: 40_000,
  audit_link: 40_000,
  status_history: 40_000,
  outbox_event: 40_000,
  event_consumption: 40_000,
  message: 40_000,
  mail_delivery: 40_000,
  need: 20_000,
  organization: 20_000,
  account: 20_000,
};

/** What there are few of by nature, and how many. */
const FEW: Record<string, number> = {
  alliance: 60,
  alliance_event: 1_000,
  chair_term: 600,
  expert: 300,
  second_factor: 100,
  sign_on: 500,
  unit: 2_400,
};

/** What a district has a handful of, or one, whatever it does. */
const HANDFULS = [
  'audit_digest',
  'audit_head',
  'calendar_day',
  'channel',
  'demonstration_clock',
  'listing_code_counter',
  'posting_settings',
  'process_heartbeat',
  'schema_migration',
];

/** Tables that may be read whole. */
export const SMALL = [...Object.keys(FEW), ...HANDFULS];

/** So many copies of each thing are under way; all others have come to their end. */
const UNDER_WAY = 60;
const ENDED: Record<string, Record<string, string>> = {
  acceptance: { status: `'accepted'` },
  agreement: { status: `'completed'` },
  alliance_member: { left_on: 'NULL' },
  amendment: { status: `'approved'`, decided_at: 'created_at' },
  award: { status: `'effective'`, notice_start: 'created_at::date' },
  channel_post: { status: `'sent'` },
  dead_letter: { status: `'resolved'` },
  deadline: { done_at: 'due_at' },
  evaluation: { status: `'finalised'` },
  listing: {
    status: `CASE WHEN status IN ('awarded', 'in_progress') THEN 'completed' ELSE 'unsuccessful' END`,
    published_at: 'coalesce(published_at, created_at)',
    closed_at: 'coalesce(closed_at, bid_deadline)',
  },
  milestone: { status: `'met'`, overdue_since: 'NULL' },
  need: { status: `'accepted'` },
  objection: { status: `'dismissed'`, closed_at: 'filed_at' },
  opening: { opened_at: 'coalesce(opened_at, created_at)' },
  procurement: { recorded_at: 'created_at' },
  question: { answered_at: 'asked_at' },
  reading: { status: `'confirmed'` },
  road_show_slot: { status: `'done'` },
  session: { ended_at: 'created_at' },
  text_delivery: { status: `'sent'` },
};
/** What copies differ in, where every choice is common. */
const SPREAD: Record<string, Record<string, string>> = {
  listing: {
    category: `('{${SERVICE_CATEGORIES.join()}}'::text[])[n % ${SERVICE_CATEGORIES.length} + 1]`,
    funding_mode: `('{${FUNDING_MODES.join()}}'::text[])[n % ${FUNDING_MODES.length} + 1]`,
    ceiling_fen: '(n % 300 + 1) * 100000',
    joint_allowed: 'n % 3 > 0',
  },
  need: {
    category: `('{${SERVICE_CATEGORIES.join()}}'::text[])[n % ${SERVICE_CATEGORIES.length} + 1]`,
    urgency: 'n % 3 + 1',
    source: `CASE WHEN n % 5 = 0 THEN 'superior_decision' ELSE 'resident_appeal' END`,
  },
};
/** Residents, organisations and experts are many; whoever serves is counted in dozens. */
const MANY_PEOPLE = `'resident', 'organization_agent', 'expert'`;
const STAFF = 20;
const people = (many: number, membership: string): string =>
  `CASE WHEN EXISTS (SELECT FROM membership m WHERE m.${membership} AND m.role IN (${MANY_PEOPLE})) THEN ${many} ELSE ${STAFF} END`;

/** A database in which every table is as large as after years, and an api over it. */
export interface LargeWorld {
  app: TestApp;
  db: pg.Client;
  drop(): Promise<void>;
}

export async function largeWorld(): Promise<LargeWorld> {
  const { app } = await playModel();
  const db = new pg.Client({ connectionString: app.databaseUrl });
  const drop = async () => {
    await db.end();
    await app.stop();
  };
  await db.connect();
  try {
    await grow(db);
  } catch (error) {
    await drop();
    throw error;
  }
  return { app, db, drop };
}

async function grow(db: pg.Client): Promise<void> {
  await db.query(`SET maintenance_work_mem = '256MB'`);
  await db.query('SET synchronous_commit = off');
  // Copies are much alike: a smaller sample tells as much of them, in a fifth of the time.
  await db.query('SET default_statistics_target = 20');
  const empty = [...(await rowCounts(db))].filter(([, rows]) => rows === 0);
  await seedEmpty(
    db,
    empty.map(([table]) => table),
  );
  const growths: Record<string, Growth> = {};
  for (const [table, rows] of await rowCounts(db)) {
    growths[table] = growthOf(table, Math.ceil((ROWS[table] ?? FEW[table] ?? MANY) / rows));
  }
  await growByCopies(db, growths);
}

function growthOf(table: string, copies: number): Growth {
  const set = Object.fromEntries(
    Object.entries(ENDED[table] ?? {}).map(([column, ended]) => [
      column,
      `CASE WHEN n > ${UNDER_WAY} THEN ${ended} ELSE ${table}."${column}" END`,
    ]),
  );
  Object.assign(set, SPREAD[table]);
  if (table === 'account') return { copies: people(copies, `account_id = account.id`), set };
  if (table === 'membership') return { copies: people(copies, `id = membership.id`), set };
  return { copies, set };
}

async function rowCounts(db: pg.Client): Promise<Map<string, number>> {
  const { rows: tables } = await db.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
      WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> ALL($1) ORDER BY 1`,
    [HANDFULS],
  );
  const counts = new Map<string, number>();
  for (const { name } of tables) {
    const { rows } = await db.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${name}`);
    counts.set(name, rows[0]!.n);
  }
  return counts;
}
