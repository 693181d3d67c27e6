import { areDated, shareOf } from '#directory';
import { keyset, SqlBuilder, type Database, type PageQuery, type SortColumn } from '#platform';

/** Orders whose dates search documents hold, with the prefix of the lexemes: see `lexemesOf`. */
const PREFIXES: Record<string, string> = { 'l.published_at': 'on', 'l.bid_deadline': 'by' };
/** Of more days it is months: GIN compares each listing with each date. */
const MOST_DAYS = 10;
/** More than that is no small part of a list. */
const MOST_MONTHS = 12;
const DAY_MS = 86_400_000;

/**
 * The dates on which the first of a list's listings stand, as lexemes of their search documents: whatever holds
 * none of them comes later in the list.
 *
 * @param share of all listings: so many have those dates, as the statistics have it
 * @returns null where these are too many dates or not all are known, or the list has another order
 */
export async function firstDates(
  db: Database,
  { state, sort }: { state: (sql: SqlBuilder) => SqlBuilder; sort: SortColumn },
  query: PageQuery,
  share: number,
): Promise<string[] | null> {
  const prefix = PREFIXES[sort.sql];
  if (!prefix || !(await areDated(db))) return null;
  const sql = state(new SqlBuilder());
  const { tail } = keyset(sql, { ...query, limit: 0 }, sort, 'l.id');
  const [first] = await db.query<{ day: string }>(
    `SELECT jiebang_day(${sort.sql})::text AS day FROM listing l ${sql.whereClause} ${tail}`,
    sql.values,
  );
  if (!first) return null;
  const step = sort.direction === 'asc' ? DAY_MS : -DAY_MS;
  const [days, months] = [[] as string[], new Set<string>()];
  let passed = 0;
  for (let at = Date.parse(first.day); passed < share; at += step) {
    const day = `${prefix}:${new Date(at).toISOString().slice(0, 10)}`;
    days.push(day);
    months.add(day.slice(0, -3));
    if (months.size > MOST_MONTHS) return null;
    passed += await shareOf(db, day);
  }
  return days.length <= MOST_DAYS ? days : [...months];
}
