import { COMPETITION_TABLES } from './competition.js';
import { DIRECTORY_TABLES } from './directory.js';
import { OPERATION_TABLES } from './operation.js';
import { POSTING_TABLES } from './posting.js';
import type { AuditedTables } from './table.js';
import { WORK_TABLES } from './work.js';

/**
 * Every table that changes by `Tx.save` or `Tx.transition`, with every column of it but those that any
 * write changes. A column that is missing here is treated as closed, and a test fails.
 */
export const AUDITED_TABLES: AuditedTables = {
  ...DIRECTORY_TABLES,
  ...POSTING_TABLES,
  ...COMPETITION_TABLES,
  ...WORK_TABLES,
  ...OPERATION_TABLES,
};

/** One column before and after, as an entry of the trail keeps it in `details.changes`. */
export interface RecordedChange {
  /** `<table>.<column>` */
  field: string;
  from: RecordedValue;
  to: RecordedValue;
}

/** A closed value that is there; null where there is none. */
export const CLOSED_VALUE = '***';

/** A value too long for the trail: its size in characters and the SHA-256 of its text. */
export interface LongValue {
  length: number;
  sha256: string;
}

/** JSON as the column holds it, or a stand-in. */
export type RecordedValue = unknown;

/** May the trail keep this column's values? */
export const isPlain = (table: string, column: string): boolean =>
  Object.hasOwn(AUDITED_TABLES[table]?.plain ?? {}, column);

/** The column's name as users read it; the code itself for one that an older page does not know. */
export function fieldName(field: string): string {
  const [table = '', column = ''] = field.split('.');
  const { plain = {}, closed = {} } = AUDITED_TABLES[table] ?? {};
  return plain[column] ?? closed[column] ?? field;
}
