import { SERVICE_CATEGORIES, SERVICE_CATEGORY_NAMES } from '#contracts';
import { listPublicListings, PublicListingQuery } from '#disclosure';
import { createDataSource, Database, SqlBuilder } from '#platform';
import pg from 'pg';
import { TERMS } from '../data/listings.js';
import { quantile } from '../speed/figures.js';

const SORTS = ['relevance', 'deadline'] as const;

/** Milliseconds in the database for a page of the hall's search, over all terms and orders. */
export interface SearchTimes {
  p50: number;
  p99: number;
  max: number;
}

export interface SearchResult {
  ours: SearchTimes;
  ilike: SearchTimes;
  /** ILIKE's median as a multiple of ours. */
  ratio: number;
  /** Medians by term and order. */
  terms: { term: string; sort: string; ours: number; ilike: number }[];
}

/** Time spent in the database, not in cutting words. */
class TimedDatabase extends Database {
  spent = 0;
  override async query<T extends pg.QueryResultRow>(...args: [string, unknown[]?, string?]) {
    const began = performance.now();
    try {
      return await super.query<T>(...args);
    } finally {
      this.spent += performance.now() - began;
    }
  }
}

/**
 * How long the database takes for a page of the hall's search, for usual, rare and absent terms, beside ILIKE with
 * trigram indexes over the same text, which are made for it.
 *
 * @param url of the tables' owner; the listings are those of `fillListings`
 */
export async function measureSearch(url: string, rounds: number): Promise<SearchResult> {
  await withTrigrams(url);
  const dataSource = await createDataSource(url, 1, { statementMs: 120_000 }).initialize();
  const db = new TimedDatabase(dataSource);
  const all = { ours: [] as number[], ilike: [] as number[] };
  const terms: SearchResult['terms'] = [];
  try {
    for (const term of Object.values(TERMS).flat()) {
      for (const sort of SORTS) {
        const [ours, theirs] = [[] as number[], [] as number[]];
        for (let round = 0; round <= rounds; round += 1) {
          ours.push(await timed(db, () => listPublicListings(db, asked(term, sort))));
          // ILIKE may take seconds: once more than the first time must do.
          if (round === 0 || round === rounds)
            theirs.push(await timed(db, () => ilike(db, term, sort)));
        }
        // The first reads what is not in memory yet, for both.
        all.ours.push(...ours.slice(1));
        all.ilike.push(...theirs.slice(1));
        const [own, beside] = [ours, theirs].map((times) => quantile(times.slice(1), 0.5));
        terms.push({ term, sort, ours: own!, ilike: beside! });
      }
    }
  } finally {
    await dataSource.destroy();
  }
  const [ours, trigrams] = [timesOf(all.ours), timesOf(all.ilike)];
  return { ours, ilike: trigrams, ratio: trigrams.p50 / ours.p50, terms };
}

/** In words, a line each. */
export function searchLines({ ours, ilike: theirs, ratio, terms }: SearchResult): string[] {
  const ms = (value: number) => value.toFixed(2).padStart(9);
  return [
    'search: term     order        ours ms   ILIKE ms   (medians, in the database)',
    ...terms.map(
      (it) => `${it.term.padEnd(16)} ${it.sort.padEnd(12)} ${ms(it.ours)} ${ms(it.ilike)}`,
    ),
    ...Object.entries({ ours, ILIKE: theirs }).map(
      ([name, it]) =>
        `${name.padEnd(6)} p50 ${ms(it.p50)} ms  p99 ${ms(it.p99)} ms  max ${ms(it.max)} ms`,
    ),
    `ILIKE's p50 is ${ratio.toFixed(1)} × ours`,
  ];
}

const timesOf = (all: number[]): SearchTimes => ({
  p50: quantile(all, 0.5),
  p99: quantile(all, 0.99),
  max: quantile(all, 1),
});

function asked(keyword: string, sort: string): PublicListingQuery {
  return Object.assign(new PublicListingQuery(), { keyword, sort });
}

const TEXTS = ['title', 'code', 'tasks', 'background', 'service_population', 'service_area'];

/** What one would do without a search: indexes of trigrams over the same text. */
async function withTrigrams(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`SET maintenance_work_mem = '1GB'`);
    await client.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    for (const column of TEXTS) {
      await client.query(`CREATE INDEX ON listing USING gin (${column} gin_trgm_ops)`);
    }
    await client.query('VACUUM ANALYZE listing');
  } finally {
    await client.end();
  }
}

/**
 * The same question to the same text (the copies have no attachments): all words, by relevance those first that
 * have them in the name, code or unit. Units and classes are looked up before, so that indexes serve for them too.
 */
async function ilike(db: Database, keyword: string, sort: string): Promise<unknown> {
  const sql = new SqlBuilder();
  const [anywhere, inName] = [[] as string[], [] as string[]];
  for (const part of keyword.split(' ')) {
    const like = sql.value(`%${part}%`);
    const units = await db.query<{ id: string }>('SELECT id FROM unit WHERE name ILIKE $1', [
      `%${part}%`,
    ]);
    const ofUnit = `l.posting_unit_id = ANY(${sql.value(units.map(({ id }) => id))}::uuid[])`;
    const classes = SERVICE_CATEGORIES.filter((it) => SERVICE_CATEGORY_NAMES[it].includes(part));
    const has = (column: string) => `l.${column} ILIKE ${like}`;
    inName.push(`(${[has('title'), has('code'), ofUnit].join(' OR ')})`);
    anywhere.push(
      `(${[...TEXTS.map(has), ofUnit, `l.category = ANY(${sql.value(classes)})`].join(' OR ')})`,
    );
  }
  const order =
    sort === 'deadline'
      ? 'l.bid_deadline, l.id'
      : `(${inName.join(' AND ')}) DESC, l.published_at DESC, l.id DESC`;
  return db.query(
    `SELECT l.id, l.title, u.name FROM listing l JOIN unit u ON u.id = l.posting_unit_id
      WHERE l.published_at IS NOT NULL AND ${anywhere.join(' AND ')} ORDER BY ${order} LIMIT 21`,
    sql.values,
  );
}

async function timed(db: TimedDatabase, work: () => Promise<unknown>): Promise<number> {
  db.spent = 0;
  await work();
  return db.spent;
}
