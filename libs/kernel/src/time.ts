/** Beijing time is UTC+8 the whole year (no daylight saving since 1991, none earlier is in scope). */
const OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;
const DATE = /^([12]\d{3})-(\d{2})-(\d{2})$/;

/** Whether `s` is an existing day written `YYYY-MM-DD`. */
export function isDate(s: unknown): s is string {
  if (typeof s !== 'string' || !DATE.test(s)) return false;
  const utc = new Date(`${s}T00:00:00Z`);
  return !Number.isNaN(utc.getTime()) && utc.toISOString().slice(0, 10) === s;
}

/** The Beijing calendar day (`YYYY-MM-DD`) an instant falls on. */
export function shanghaiDate(instant: Date): string {
  return shifted(instant).slice(0, 10);
}

/** The instant at which a Beijing day begins (00:00). @throws RangeError on no such day */
export function startOfDay(date: string): Date {
  return new Date(dayNumber(date) * DAY_MS - OFFSET_MS);
}

/** The instant at which a Beijing day ends: 24:00, which is the next day's 00:00. */
export function endOfDay(date: string): Date {
  return startOfDay(addDays(date, 1));
}

/** The instant of a Beijing wall clock time `HH:mm` on a day; `24:00` is the day's end. */
export function shanghaiInstant(date: string, time: string): Date {
  const match = /^(\d{2}):([0-5]\d)$/.exec(time);
  const minutes = match ? Number(match[1]) * 60 + Number(match[2]) : Infinity;
  if (minutes > 1440) throw new RangeError(`not a time of day: ${time}`);
  return new Date(startOfDay(date).getTime() + minutes * 60_000);
}

/** The day `n` calendar days later (earlier when negative). @throws RangeError on no such day */
export function addDays(date: string, n: number): string {
  if (!Number.isInteger(n)) throw new RangeError(`not a number of days: ${n}`);
  const day = new Date((dayNumber(date) + n) * DAY_MS).toISOString().slice(0, 10);
  if (!isDate(day)) throw new RangeError(`out of range: ${date} + ${n}`);
  return day;
}

/** Calendar days from one date to another; negative when `to` is the earlier one. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** Day of the week, 1 (Monday) to 7 (Sunday). */
export function weekday(date: string): number {
  // 1970-01-01 was a Thursday.
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** The last day of a term of whole years: 2026-03-05 and one year → 2027-03-04. */
export function lastDayOfTerm(startsOn: string, years: number): string {
  const anniversary = `${Number(startsOn.slice(0, 4)) + years}${startsOn.slice(4)}`;
  // 29 February has no anniversary in a common year: the term ends with that February.
  const exists: boolean = isDate(anniversary);
  return exists ? addDays(anniversary, -1) : anniversary.replace('-29', '-28');
}

/** `2026年11月22日 13:23`, Beijing time */
export function formatShanghai(instant: Date): string {
  const text = shifted(instant);
  return `${formatDateChinese(text.slice(0, 10))} ${text.slice(11, 16)}`;
}

/** `13:23:07`, Beijing time */
export function shanghaiTime(instant: Date): string {
  return shifted(instant).slice(11, 19);
}

/** Like {@link formatShanghai}, but a midnight is the day before's `24:00`, as deadlines are printed. */
export function formatDeadline(instant: Date): string {
  if (shifted(instant).slice(11) !== '00:00:00.000Z') return formatShanghai(instant);
  return `${formatDateChinese(addDays(shanghaiDate(instant), -1))} 24:00`;
}

/** `2026-03-05` → `2026年3月5日` (GB/T 9704: no leading zeros) */
export function formatDateChinese(date: string): string {
  dayNumber(date);
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** ISO text of the instant with Beijing's clock face; only its digits are used. */
function shifted(instant: Date): string {
  return new Date(instant.getTime() + OFFSET_MS).toISOString();
}

/** Days since 1970-01-01, by UTC arithmetic alone: the process's time zone never enters. */
function dayNumber(date: string): number {
  if (!isDate(date)) throw new RangeError(`not a date: ${String(date)}`);
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}
