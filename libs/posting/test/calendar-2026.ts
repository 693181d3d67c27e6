import { officialYear, weekday, WorkCalendar } from '#kernel';

/** 国务院办公厅 2026 年放假安排. */
const OFF: [string, string][] = [
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
  ['2026-04-04', '2026-04-06'],
  ['2026-05-01', '2026-05-05'],
  ['2026-06-19', '2026-06-21'],
  ['2026-09-25', '2026-09-27'],
  ['2026-10-01', '2026-10-07'],
];
const MAKE_UP = [
  '2026-01-04',
  '2026-02-14',
  '2026-02-28',
  '2026-05-09',
  '2026-09-20',
  '2026-10-10',
];

export const calendar2026 = new WorkCalendar(
  officialYear(2026, (date) => {
    if (MAKE_UP.includes(date)) return true;
    if (OFF.some(([from, to]) => date >= from && date <= to)) return false;
    return weekday(date) < 6;
  }),
);
