import { conjunction, searchQuery } from '#directory';
import { Field, SqlBuilder, type Database } from '#platform';
import { hallConditions } from './hall-conditions.js';
import type { HallFilters } from './hall-filters.js';

/** Up to here listings are counted one by one. */
const COUNTED = 10_000;
/**
 * In the planner's units. What would cost more is estimated; walking so many rows of an index costs less.
 */
const DEAR = 50_000;

/** Counted; expected, with two significant digits; only known to be more. */
const PRECISIONS = ['exact', 'about', 'over'] as const;

export class ListingTotal {
  @Field.int('榜单数') total: number;
  @Field.oneOf('榜单数是', PRECISIONS, {
    description:
      'exact 确数；about 估计数，取两位有效数字：多于一万项，或逐项清点代价过高；over 只知多于此数',
  })
  totalIs: (typeof PRECISIONS)[number];
}

/** The part that is used of what EXPLAIN answers. */
interface Plan {
  'Node Type': string;
  'Total Cost': number;
  'Plan Rows': number;
  Plans?: Plan[];
}

/** Writes the statement that counts, with its values into the builder. */
type Count = (sql: SqlBuilder) => string;
type Numbered = [index: number, count: Count];

/**
 * How many listings the hall's list has for each of some filters: one statement that plans and one that
 * counts, however many they are, and all of them together cost no more than one alone may. Exact as
 * long as that is cheap: of more than 10,000, or where counting would read through the table, it is what
 * the planner expects, or only the bound, and marked so.
 */
export async function countListings(
  db: Database,
  all: readonly HallFilters[],
): Promise<ListingTotal[]> {
  const counts = await Promise.all(all.map((filters) => countOf(db, filters)));
  const totals = counts.map((): ListingTotal => ({ total: 0, totalIs: 'exact' }));
  const asked = [...counts.entries()].filter((it): it is Numbered => it[1] !== null);
  const expected = await explain(db, asked);
  for (const [index, { rows, cost }] of expected) {
    if (cost > DEAR / asked.length) totals[index] = about(rows);
  }
  const cheap = asked.filter(([index]) => totals[index]!.totalIs === 'exact');
  if (cheap.length === 0) return totals;
  const rows = await run<{ index: number; total: number }>(db, cheap);
  for (const { index, total } of rows) {
    if (total <= COUNTED) totals[index] = { total, totalIs: 'exact' };
    else {
      const { rows: likely } = expected.get(index)!;
      // Who expects fewer than there are has nothing to say.
      totals[index] = likely > COUNTED ? about(likely) : { total: COUNTED, totalIs: 'over' };
    }
  }
  return totals;
}

/** @returns null for a keyword without a word in it, which finds nothing */
async function countOf(db: Database, filters: HallFilters): Promise<Count | null> {
  const { state, rest, fixed } = await hallConditions(db, filters);
  const asked = filters.keyword === undefined ? undefined : await searchQuery(db, filters.keyword);
  if (asked === null) return null;
  return (sql) => {
    const part = new SqlBuilder(sql.values);
    const words = asked && [
      `(${asked.anywhere})`,
      ...(fixed.length > 0 ? [conjunction(fixed)] : []),
    ];
    const from = words
      ? `(SELECT listing_id FROM listing_search
           WHERE words @@ ${part.value(words.join('&'))}::tsquery) s JOIN listing l ON l.id = s.listing_id`
      : 'listing l';
    return `SELECT FROM ${from} ${rest(state(part)).whereClause} LIMIT ${COUNTED + 1}`;
  };
}

function run<T extends object>(
  db: Database,
  counts: readonly Numbered[],
  before = '',
): Promise<T[]> {
  const sql = new SqlBuilder();
  const parts = counts.map(
    ([index, count]) =>
      `SELECT ${index} AS index, count(*)::int AS total FROM (${count(sql)}) counted`,
  );
  return db.query<T & Record<string, unknown>>(before + parts.join(' UNION ALL '), sql.values);
}

/** What the planner expects of each: rows without the bound, and the cost of counting up to it. */
async function explain(db: Database, counts: readonly Numbered[]) {
  if (counts.length === 0) return new Map<number, { rows: number; cost: number }>();
  const [answer] = await run<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
    db,
    counts,
    'EXPLAIN (FORMAT JSON) ',
  );
  const limits = limitsIn(answer!['QUERY PLAN'][0].Plan);
  return new Map(
    counts.map(([index], at) => {
      const limit = limits[at]!;
      return [index, { rows: limit.Plans![0]!['Plan Rows'], cost: limit['Total Cost'] }];
    }),
  );
}

/** The bounds, one a count, in the order of the statement. */
const limitsIn = (plan: Plan): Plan[] =>
  plan['Node Type'] === 'Limit' ? [plan] : (plan.Plans ?? []).flatMap(limitsIn);

/** Two significant digits: more would pretend to be known. */
const about = (rows: number): ListingTotal => ({
  total: Number(rows.toPrecision(2)),
  totalIs: 'about',
});
