import { parseArgs } from 'node:util';
import { listPublicListings, PublicListingQuery } from '#disclosure';
import { createDataSource, Database } from '#platform';
import pg from 'pg';
import { at, Cast } from '../../apps/cli/src/licang-year/cast.js';
import { Person } from '../../apps/cli/src/licang-year/person.js';
import { publish } from '../../apps/cli/src/licang-year/publish.js';
import { ROWS } from '../../apps/cli/src/licang-year/rows.js';
import { addressOf, Fleet } from '../chaos/fleet.js';
import { fillListings, TERMS } from './data/listings.js';

/**
 * How long the database takes for a page of the hall's search, beside ILIKE with trigram indexes over the same
 * text. `npm run bench:search -- [--listings 1000000] [--rounds 15]`
 */
const { values } = parseArgs({
  options: {
    listings: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '15' },
  },
});
const [listings, rounds] = [Number(values.listings), Number(values.rounds)];
const SORTS = ['relevance', 'deadline'];

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

const fleet = new Fleet();
try {
  await fleet.found(false);
  await fleet.man({ apis: 1, workers: 0, env: { LOG_LEVEL: 'warn' } });
  const modelId = await publishOne(addressOf(fleet.apis[0]!));
  await Promise.all(fleet.apis.map((it) => it.end('SIGTERM')));
  const client = new pg.Client({ connectionString: fleet.url });
  await client.connect();
  await told(`${listings} listings`, () => fillListings(client, modelId, listings));
  await told('trigram indexes', () => trigrams(client));
  await client.end();
  const dataSource = await createDataSource(fleet.url, 1).initialize();
  const db = new TimedDatabase(dataSource);
  const times = { ours: [] as number[], ilike: [] as number[] };
  console.log('term                 order        ours ms   ILIKE ms   (medians)');
  for (const term of Object.values(TERMS).flat()) {
    for (const sort of SORTS) {
      const ours: number[] = [];
      const theirs: number[] = [];
      for (let round = 0; round <= rounds; round++) {
        ours.push(await timed(db, () => listPublicListings(db, asked(term, sort))));
        // ILIKE may take seconds: its median needs fewer rounds.
        if (round % 5 === 0) theirs.push(await timed(db, () => ilike(db, term, sort)));
      }
      // The first reads what is not in memory yet, for both.
      times.ours.push(...ours.slice(1));
      times.ilike.push(...theirs.slice(1));
      console.log(
        `${term.padEnd(16)} ${sort.padEnd(12)} ${ms(median(ours.slice(1)))} ${ms(median(theirs.slice(1)))}`,
      );
    }
  }
  for (const [name, all] of Object.entries(times)) {
    console.log(
      `${name.padEnd(6)} p50 ${ms(share(all, 0.5))} ms  p99 ${ms(share(all, 0.99))} ms  max ${ms(share(all, 1))} ms`,
    );
  }
  console.log(`ratio at p50: ${(share(times.ilike, 0.5) / share(times.ours, 0.5)).toFixed(1)} x`);
  await dataSource.destroy();
} finally {
  await fleet.close();
}
process.exit(0);

function asked(keyword: string, sort: string): PublicListingQuery {
  return Object.assign(new PublicListingQuery(), { keyword, sort });
}

async function publishOne(baseUrl: string): Promise<string> {
  const visitor = new Person(baseUrl, '', '');
  const moveClock = (instant: Date | null) => visitor.put('/demonstration/clock', { now: instant });
  await moveClock(at('2026-01-05', '09:00'));
  const model = await publish(new Cast(baseUrl, { until: moveClock as never }), ROWS[3]!);
  await moveClock(null);
  return model.id;
}

/** What one would do without a search: indexes of trigrams over the same text. */
async function trigrams(client: pg.Client): Promise<void> {
  await client.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
  for (const column of ['title', 'tasks', 'code']) {
    await client.query(`CREATE INDEX ON listing USING gin (${column} gin_trgm_ops)`);
  }
  await client.query('ANALYZE listing');
}

function ilike(db: Database, keyword: string, sort: string): Promise<unknown> {
  const parts = keyword.split(' ').map((part) => `%${part}%`);
  const has = parts.map(
    (_, i) => `(l.title ILIKE $${i + 1} OR l.tasks ILIKE $${i + 1} OR l.code ILIKE $${i + 1})`,
  );
  const order = sort === 'deadline' ? 'l.bid_deadline' : 'l.published_at DESC';
  return db.query(
    `SELECT l.id, l.title, u.name FROM listing l JOIN unit u ON u.id = l.posting_unit_id
      WHERE l.published_at IS NOT NULL AND ${has.join(' AND ')} ORDER BY ${order} LIMIT 21`,
    parts,
  );
}

async function timed(db: TimedDatabase, work: () => Promise<unknown>): Promise<number> {
  db.spent = 0;
  await work();
  return db.spent;
}

async function told(what: string, work: () => Promise<void>): Promise<void> {
  const began = performance.now();
  await work();
  console.log(`${what}: ${((performance.now() - began) / 1_000).toFixed(0)} s`);
}

function share(all: number[], part: number): number {
  const sorted = [...all].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!;
}

function median(all: number[]): number {
  return share(all, 0.5);
}

function ms(value: number): string {
  return value.toFixed(2).padStart(9);
}
