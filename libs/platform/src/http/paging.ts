import { DomainError } from '#kernel';
import { Field } from './fields.js';

/** Query string of every list. */
export class PageQuery {
  @Field.queryInt('每页条数', { optional: true, min: 1, max: 100 })
  limit: number = 20;

  @Field.text('翻页位置', { optional: true, max: 600, description: '上一页给出的 nextCursor' })
  cursor?: string;
}

export interface Page<T> {
  items: T[];
  /** Hand back as `cursor` for the next page; null on the last. */
  nextCursor: string | null;
}

export interface SortColumn {
  /** SQL expression; never null in the rows listed. */
  sql: string;
  /** SQL type that the cursor's value is cast to. */
  type: 'timestamptz' | 'text' | 'bigint' | 'uuid' | 'date' | 'int';
  direction: 'asc' | 'desc';
}

/** SQL that is put together with numbered values. */
export class SqlBuilder {
  readonly conditions: string[] = [];

  /** @param values of a statement that this one becomes a part of */
  constructor(readonly values: unknown[] = []) {}

  /** Adds a value and gives its placeholder. */
  value(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  /** Adds a condition; its argument gets a placeholder for each value. Skipped when the value is undefined. */
  where<T>(value: T | undefined, condition: (placeholder: string) => string): this {
    if (value !== undefined) this.conditions.push(condition(this.value(value)));
    return this;
  }

  and(condition: string): this {
    this.conditions.push(condition);
    return this;
  }

  get whereClause(): string {
    return this.conditions.length > 0 ? `WHERE ${this.conditions.join(' AND ')}` : '';
  }
}

/**
 * Keyset paging over (sort column, id): adds the cursor's condition to the builder and gives ORDER BY,
 * LIMIT and the column to select as `cursor_value`. No offset, no count.
 * @throws DomainError invalid_input for a cursor that was not given by this list
 */
export function keyset(sql: SqlBuilder, query: PageQuery, sort: SortColumn, id = 'id') {
  const compare = sort.direction === 'asc' ? '>' : '<';
  if (query.cursor !== undefined) {
    const [value, lastId] = decodeCursor(query.cursor, sort);
    sql.and(
      `(${sort.sql}, ${id}) ${compare} (${sql.value(value)}::${sort.type}, ${sql.value(lastId)}::uuid)`,
    );
  }
  return {
    select: `(${sort.sql})::text AS cursor_value, ${id} AS cursor_id`,
    tail: `ORDER BY ${sort.sql} ${sort.direction}, ${id} ${sort.direction} LIMIT ${query.limit + 1}`,
  };
}

type CursorRow = { cursor_value: string; cursor_id: string };

/** Cuts the row that was read ahead and encodes the cursor. */
export function pageOf<R extends CursorRow, T>(
  rows: R[],
  query: PageQuery,
  view: (row: R) => T,
): Page<T> {
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  const more = rows.length > query.limit && last;
  return {
    items: shown.map(view),
    nextCursor: more
      ? Buffer.from(JSON.stringify([last.cursor_value, last.cursor_id])).toString('base64url')
      : null,
  };
}

const SHAPES: Record<SortColumn['type'], RegExp> = {
  timestamptz: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/,

  text: /^[^\u0000]*$/,
  bigint: /^-?\d{1,18}$/,
  int: /^-?\d{1,9}$/,
  uuid: /^[0-9a-f-]{36}$/,
  date: /^\d{4}-\d\d-\d\d$/,
};

function decodeCursor(cursor: string, sort: SortColumn): [string, string] {
  try {
    const [value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as string[];
    if (SHAPES[sort.type].test(value!) && SHAPES.uuid.test(id!)) return [value!, id!];
  } catch {
    // falls through to the refusal
  }
  throw new DomainError('invalid_input', { fields: { cursor: '翻页位置不正确，请回到第一页' } });
}
