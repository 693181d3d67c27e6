import {
  keyset,
  pageOf,
  type Database,
  type Page,
  type PageQuery,
  type SortColumn,
  type SqlBuilder,
} from '#platform';

/** A keyword as a LIKE pattern: what the user types stands for itself. */
export function containing(keyword: string | undefined): string | undefined {
  return keyword === undefined ? undefined : `%${keyword.replace(/[\\%_]/g, '\\$&')}%`;
}

/** `name` or `-name` (descending) to the column it stands for. */
export function sortBy<K extends string>(
  columns: Record<K, Omit<SortColumn, 'direction'>>,
  sort: string,
): SortColumn {
  const descending = sort.startsWith('-');
  const column = columns[(descending ? sort.slice(1) : sort) as K];
  return { ...column, direction: descending ? 'desc' : 'asc' };
}

/** The values a `sort` field admits: every column in both directions. */
export function sortsOf(columns: Record<string, unknown>): string[] {
  return Object.keys(columns).flatMap((name) => [name, `-${name}`]);
}

interface ListSpec {
  /** SQL columns named as the view's fields. */
  columns: string;
  /** Table, alias and joins. */
  from: string;
  /** The id that breaks ties, with its alias. */
  id: string;
  sort: SortColumn;
}

/** One page of a list. */
export async function listPage<T extends object>(
  db: Database,
  sql: SqlBuilder,
  query: PageQuery,
  { columns, from, id, sort }: ListSpec,
): Promise<Page<T>> {
  const page = keyset(sql, query, sort, id);
  const rows = await db.query<T & { cursor_value: string; cursor_id: string }>(
    `SELECT ${columns}, ${page.select} FROM ${from} ${sql.whereClause} ${page.tail}`,
    sql.values,
  );
  return pageOf(rows, query, ({ cursor_value: _value, cursor_id: _id, ...item }) => item as never);
}
