import type { Database } from '../database/database.js';
import {
  keyset,
  pageOf,
  type Page,
  type PageQuery,
  type SortColumn,
  type SqlBuilder,
} from './paging.js';

/** A keyword as a LIKE pattern: what the user types stands for itself. */
export function containing(keyword: string | undefined): string | undefined {
  return keyword === undefined ? undefined : `%${keyword.replace(/[\\%_]/g, '\\$&')}%`;
}

/**
 * Whether a row is there, in SQL, for a list's columns and for parts of its conditions. The planner counts
 * on every row of the table, not on the few of a page: an EXISTS it answers for all of them at once, by
 * reading the other table from end to end; this is looked up for each row shown.
 *
 * @param from what follows FROM, with its conditions
 */
export function isThere(from: string): string {
  return `((SELECT true FROM ${from} LIMIT 1) IS NOT NULL)`;
}

/** The columns a list may be sorted by, by the name that stands in `sort`. */
export type Sorts = Readonly<Record<string, Omit<SortColumn, 'direction'>>>;

/** The values a `sort` field admits: every column, and with `-` in front descending. */
export function sortsOf(columns: Sorts): string[] {
  return Object.keys(columns).flatMap((name) => [name, `-${name}`]);
}

/** `name` or `-name` (descending) to the column it stands for. */
export function sortBy(columns: Sorts, sort: string): SortColumn {
  const descending = sort.startsWith('-');
  const column = columns[descending ? sort.slice(1) : sort];
  if (!column) throw new RangeError(`not a sort: ${sort}`);
  return { ...column, direction: descending ? 'desc' : 'asc' };
}

export interface ListSpec {
  /** SQL columns named as the view's fields. */
  columns: string;
  /** Table, alias and joins. */
  from: string;
  /** The id that breaks ties, with its alias. */
  id: string;
  sort: SortColumn;
  /** Prepared once a connection: for hot lists of which one plan is as good for any values. */
  prepared?: boolean;
}

/** One page of a list: the builder's conditions, the cursor's, and the columns of the view. */
export async function listPage<T extends object>(
  db: Database,
  sql: SqlBuilder,
  query: PageQuery,
  { columns, from, id, sort, prepared = false }: ListSpec,
): Promise<Page<T>> {
  const page = keyset(sql, query, sort, id);
  const text = `SELECT ${columns}, ${page.select} FROM ${from} ${sql.whereClause} ${page.tail}`;
  const rows = await db.query<T & { cursor_value: string; cursor_id: string }>(
    text,
    sql.values,
    prepared ? nameOf(text) : undefined,
  );
  return pageOf(rows, query, ({ cursor_value: _value, cursor_id: _id, ...item }) => item as never);
}

/** Statements that are prepared, by their text: planning a list can take longer than reading it. */
const names = new Map<string, string>();
/** Every connection keeps what is prepared, so the first forms of lists that are asked for must do. */
const MOST_NAMES = 100;

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= MOST_NAMES) return known;
  const name = `list-${names.size + 1}`;
  names.set(text, name);
  return name;
}
