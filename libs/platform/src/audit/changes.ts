import { CLOSED_VALUE, isPlain, type LongValue, type RecordedChange } from '#contracts';
import { sha256Hex } from '#kernel';
import { isDeepStrictEqual } from 'node:util';

/** Longer values stand in the trail by their digest: it is kept for ever. */
const LONGEST = 200;

/** The changes of one row that stand in no entry yet. */
export interface Written {
  table: string;
  listingId: string | undefined;
  changes: RecordedChange[];
}

/** As JSON gives it back, so that an instant equals its text and a missing value is null. */
function asJson(value: unknown): unknown {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (value instanceof Date) return value.toJSON();
  return JSON.parse(JSON.stringify(value ?? null));
}

/**
 * What a write changes, column by column. Values of columns that are not declared plain
 * (`AUDITED_TABLES`) never come out of here.
 *
 * @param before the row as it stands
 * @param set    what is written; undefined leaves a column alone
 */
export function changesOf(table: string, before: object, set: object): RecordedChange[] {
  return Object.entries(set).flatMap(([column, value]) => {
    if (value === undefined) return [];
    const from = asJson((before as Record<string, unknown>)[column]);
    const to = asJson(value);
    if (isDeepStrictEqual(from, to)) return [];
    const shown = isPlain(table, column) ? shorten : close;
    return [{ field: `${table}.${column}`, from: shown(from), to: shown(to) }];
  });
}

const close = (value: unknown): string | null =>
  value === null || value === '' ? null : CLOSED_VALUE;

function shorten(value: unknown): unknown {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (text.length <= LONGEST) return value;
  const stand: LongValue = { length: [...text].length, sha256: sha256Hex(text) };
  return stand;
}

/** Of two changes of one column in one transaction, what it was at first and is at last. */
export function merge(
  earlier: readonly RecordedChange[],
  later: RecordedChange[],
): RecordedChange[] {
  const kept = earlier.filter(({ field }) => !later.some((it) => it.field === field));
  const joined = later.map((change) => {
    const first = earlier.find(({ field }) => field === change.field);
    return first ? { ...change, from: first.from } : change;
  });
  return [...kept, ...joined];
}
