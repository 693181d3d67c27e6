import { conjunction, searchable, searchQuery, shareOfAll, type Share } from '#directory';
import { DomainError } from '#kernel';
import {
  keyset,
  listPage,
  pageOf,
  sortBy,
  SqlBuilder,
  type Database,
  type Page,
  type PageQuery,
  type SortColumn,
  type Sorts,
} from '#platform';
import { firstDates } from './first-dates.js';

export interface ListingSearch {
  /** Conditions on `listing l` that an index in the order of the list knows. */
  state: (sql: SqlBuilder) => SqlBuilder;
  /** The other conditions. */
  rest: (sql: SqlBuilder) => SqlBuilder;
  /** Those of them that the search document holds as lexemes: any of each. */
  fixed: readonly (readonly string[])[];
  columns: string;
  sorts: Sorts;
}

type Asked = PageQuery & { keyword?: string; sort: string };
type Piece = Pick<PageQuery, 'limit' | 'cursor'>;

const FROM = 'JOIN unit u ON u.id = l.posting_unit_id';
/**
 * A walk along the list's order is worth it where so many listings should do. It may look at more: what the other
 * conditions leave out, nobody foresees.
 */
const WALK = { worth: 2_000, most: 3_000 };
/** So many times as many are looked through as should do: what is looked for stands nowhere evenly. */
const PATIENCE = 3;
/** Where there are less than so many times more, GIN gives all of them as quickly. */
const WORTH = 4;

/**
 * One page of published listings with every word of the keyword, by all other conditions.
 * By relevance: those with the words in their name first, and of each the latest first.
 * @returns the words to mark, none without a keyword
 * @throws DomainError invalid_input for a cursor that this list did not give
 */
export async function searchListings<T extends object>(
  db: Database,
  query: Asked,
  search: ListingSearch,
): Promise<{ words: string[]; page: Page<T> }> {
  const relevant = query.sort === 'relevance';
  const sort = relevant ? sortBy(search.sorts, '-publishedAt') : sortBy(search.sorts, query.sort);
  if (query.keyword === undefined) {
    const sql = search.rest(search.state(new SqlBuilder()));
    const from = `listing l ${FROM}`;
    const spec = { columns: search.columns, from, id: 'l.id', sort, prepared: true };
    return { words: [], page: await listPage<T>(db, sql, query as PageQuery, spec) };
  }
  const asked = await searchQuery(db, query.keyword);
  if (!asked) return { words: [], page: { items: [], nextCursor: null } };
  const { words, anywhere, inName, shares } = asked;
  const others = await shareOfAll(db, search.fixed);
  const find = async ([words, share]: Sought, piece: Piece) => {
    const all = search.fixed.length > 0 ? `(${words})&${conjunction(search.fixed)}` : words;
    const both = {
      most: Math.min(share.most, others.most),
      likely: share.likely * others.likely,
    };
    return findPage<T>(db, { ...search, words: all, share: both, sort }, piece as PageQuery);
  };
  if (!relevant) return { words, page: await find([anywhere, shares.anywhere], query) };
  const lists: Sought[] = [
    [inName, shares.inName],
    [`(${anywhere})&!(${inName})`, shares.anywhere],
  ];
  return { words, page: await inTurn(lists, query, find) };
}

/** A tsquery, and how many hold it. */
type Sought = [words: string, share: Share];

/** One list after the other, as one list: the cursor tells in which it stands. */
async function inTurn<T>(
  lists: readonly Sought[],
  { limit, cursor }: Piece,
  find: (sought: Sought, piece: Piece) => Promise<Page<T>>,
): Promise<Page<T>> {
  const [, turn, within] = /^([01])\.(.*)$/.exec(cursor ?? '0.') ?? [];
  if (turn === undefined) {
    throw new DomainError('invalid_input', { fields: { cursor: '翻页位置不正确，请回到第一页' } });
  }
  const items: T[] = [];
  for (
    let list = Number(turn), at = within || undefined;
    list < lists.length;
    list++, at = undefined
  ) {
    const left = limit - items.length;
    const page = await find(lists[list]!, { limit: Math.max(left, 1), cursor: at });
    if (left === 0) return { items, nextCursor: page.items.length > 0 ? `${list}.` : null };
    items.push(...page.items);
    if (page.nextCursor) return { items, nextCursor: `${list}.${page.nextCursor}` };
  }
  return { items, nextCursor: null };
}

interface Found extends ListingSearch {
  /** A tsquery. */
  words: string;
  share: Share;
  sort: SortColumn;
}

/**
 * Words that many listings have stand soon on a walk along the order of the list; those that few have are few to
 * sort when GIN gives them. Of those between GIN is asked for the first dates of the list alone.
 */
async function findPage<T extends object>(
  db: Database,
  found: Found,
  query: PageQuery,
): Promise<Page<T>> {
  const total = await searchable(db);
  const hits = found.share.most * total;
  const wanted = (query.limit + 1) * PATIENCE;
  if (hits > WORTH * wanted) {
    const reach = wanted / found.share.likely;
    const page = await (reach <= WALK.worth
      ? walk<T>(db, found, query)
      : inFirstDates<T>(db, found, query, reach / total));
    if (page && page.nextCursor !== null) return page;
  }
  return sorted<T>(db, found, query);
}

function walk<T extends object>(db: Database, found: Found, query: PageQuery): Promise<Page<T>> {
  const { sort, columns } = found;
  const sql = found.state(new SqlBuilder());
  const page = keyset(sql, query, sort, 'l.id');
  const order = `ORDER BY ${sort.sql} ${sort.direction}, l.id ${sort.direction}`;
  const within = `(SELECT l.* FROM listing l ${sql.whereClause} ${order} LIMIT ${WALK.most}) l`;
  const values = new SqlBuilder();
  values.values.push(...sql.values);
  // As a function and not as an operator, so that no index is asked for it.
  const rest = found.rest(values).where(found.words, (p) => `ts_match_vq(s.words, ${p}::tsquery)`);
  return run<T>(
    db,
    `SELECT ${columns}, ${page.select}
       FROM ${within} JOIN listing_search s ON s.listing_id = l.id ${FROM} ${rest.whereClause} ${page.tail}`,
    rest.values,
    query,
  );
}

/** Null where it is not known in which days the page would be found. */
async function inFirstDates<T extends object>(
  db: Database,
  found: Found,
  query: PageQuery,
  share: number,
): Promise<Page<T> | null> {
  const dates = await firstDates(db, found, query, share);
  if (!dates) return null;
  return sorted<T>(db, { ...found, words: `(${found.words})&${conjunction([dates])}` }, query);
}

function sorted<T extends object>(db: Database, found: Found, query: PageQuery): Promise<Page<T>> {
  const sql = found.rest(found.state(new SqlBuilder()));
  const page = keyset(sql, query, found.sort, 'l.id');
  const words = sql.value(found.words);
  return run<T>(
    db,
    `SELECT ${found.columns}, ${page.select}
       FROM (SELECT listing_id FROM listing_search WHERE words @@ ${words}::tsquery OFFSET 0) s
            JOIN listing l ON l.id = s.listing_id ${FROM} ${sql.whereClause} ${page.tail}`,
    sql.values,
    query,
  );
}

async function run<T extends object>(
  db: Database,
  text: string,
  values: unknown[],
  query: PageQuery,
): Promise<Page<T>> {
  const rows = await db.query<T & { cursor_value: string; cursor_id: string }>(text, values);
  return pageOf(rows, query, ({ cursor_value: _value, cursor_id: _id, ...item }) => item as never);
}
