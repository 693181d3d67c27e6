import chineseDays from 'chinese-days';
import type { EntityManager } from 'typeorm';

/**
 * The years whose official arrangement the package carries. It answers for other years too, silently
 * and wrongly, so what is not in this range is never asked for.
 */
const FIRST_YEAR = 2019;
const LAST_YEAR = 2026;
const SOURCE = 'chinese-days 1.5.7（国务院办公厅历年放假通知）';

/** Fills `calendar_day` with the official years; days that are there already are left as they are. */
export async function fillCalendar(manager: EntityManager): Promise<void> {
  const days: { date: string; is_workday: boolean; note: string }[] = [];
  const day = new Date(Date.UTC(FIRST_YEAR, 0, 1));
  for (; day.getUTCFullYear() <= LAST_YEAR; day.setUTCDate(day.getUTCDate() + 1)) {
    const date = day.toISOString().slice(0, 10);
    days.push({ date, is_workday: chineseDays.isWorkday(date), note: noteOf(date) });
  }
  await manager.query(
    `INSERT INTO calendar_day (date, is_workday, note, source)
     SELECT date, is_workday, note, $2 FROM jsonb_to_recordset($1::jsonb)
       AS day(date date, is_workday boolean, note text)
     ON CONFLICT (date) DO NOTHING`,
    [JSON.stringify(days), SOURCE],
  );
}

/** `春节` or `春节调休`; ordinary days carry nothing. */
function noteOf(date: string): string {
  const { name, work } = chineseDays.getDayDetail(date);
  const [, festival] = name.split(',');
  if (!festival) return '';
  return work ? `${festival}调休` : festival;
}
