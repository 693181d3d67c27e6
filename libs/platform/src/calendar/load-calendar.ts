import { WorkCalendar } from '#kernel';
import type { EntityManager } from 'typeorm';
import { Database } from '../database/database.js';
import { Tx } from '../database/tx.js';

interface Row {
  date: string;
  is_workday: boolean;
}

const SQL = `SELECT to_char(date, 'YYYY-MM-DD') AS date, is_workday FROM calendar_day`;

/**
 * The official working days as they stand now. Computed deadlines are kept with what they
 * belong to, so that a later edit of the calendar moves nothing that runs.
 */
export async function loadCalendar(source: Tx | Database | EntityManager): Promise<WorkCalendar> {
  const rows =
    source instanceof Database
      ? await source.query<Row>(SQL)
      : await (source instanceof Tx ? source.manager : source).query<Row[]>(SQL);
  return new WorkCalendar(rows.map((row) => ({ date: row.date, isWorkday: row.is_workday })));
}
