import type { Database } from '#platform';

interface Statistics {
  readUntil: number;
  shares: Map<string, number>;
  listings: number;
  dated: boolean;
}

/** Statistics change with ANALYZE, that is seldom once a table is large; they are as long as that then. */
const KEPT_MS = { small: 1_000, large: 60_000 };
const LARGE = 10_000;
const known = new WeakMap<Database, Promise<Statistics>>();

function statistics(db: Database): Promise<Statistics> {
  const kept = known.get(db);
  const fresh = (kept ?? Promise.resolve(null)).then(
    (it) => (it && it.readUntil > performance.now() ? it : read(db)),
    () => read(db),
  );
  known.set(db, fresh);
  return fresh;
}

async function read(db: Database): Promise<Statistics> {
  const [row] = await db.query<{
    lexemes: string[] | null;
    shares: number[] | null;
    listings: number;
    dated: boolean;
  }>(
    `SELECT s.most_common_elems::text::text[] AS lexemes, s.most_common_elem_freqs AS shares,
            greatest(c.reltuples, 0)::float8 AS listings,
            NOT EXISTS (SELECT FROM listing_search WHERE NOT dated) AS dated
       FROM pg_class c LEFT JOIN pg_stats s ON s.schemaname = c.relnamespace::regnamespace::text
                                           AND s.tablename = c.relname AND s.attname = 'words'
      WHERE c.oid = 'listing_search'::regclass`,
  );
  const { lexemes, shares, listings, dated } = row!;
  return {
    readUntil: performance.now() + KEPT_MS[listings < LARGE ? 'small' : 'large'],
    shares: new Map((lexemes ?? []).map((lexeme, index) => [lexeme, shares![index]!])),
    listings,
    dated,
  };
}

/** The share of listings that hold a lexeme; 0 for one that is too rare to be in the statistics. */
export const shareOf = async (db: Database, lexeme: string): Promise<number> =>
  (await statistics(db)).shares.get(lexeme) ?? 0;

/** About how many listings there are to be found. */
export const searchable = async (db: Database): Promise<number> => (await statistics(db)).listings;

/** Whether every document has its dates: not yet, while those of an earlier version are made anew. */
export const areDated = async (db: Database): Promise<boolean> => (await statistics(db)).dated;
