import { DomainError } from './domain-error.js';
import { addDays, daysBetween, isDate, shanghaiDate } from './time.js';

/** One row of the official calendar. */
export interface CalendarDay {
  /** YYYY-MM-DD */
  date: string;
  isWorkday: boolean;
}

/**
 * The Chinese working-day calendar: statutory holidays and make-up workdays (调休) as published by
 * the State Council, on date strings only. Periods follow 民法典 200–204: the starting day is not
 * counted. A year whose official data is not loaded is never guessed: whatever reaches into it
 * throws `DomainError('calendar_year_missing', {year})`.
 */
export class WorkCalendar {
  private readonly days: ReadonlyMap<string, boolean>;
  private readonly years: ReadonlySet<number>;

  /**
   * @param days rows, or a map from date to "is a working day"
   * @param officialYears the years whose data is official; every year among the rows unless told.
   *        A year with a day missing counts as having no data at all.
   */
  constructor(
    days: Iterable<CalendarDay> | ReadonlyMap<string, boolean>,
    officialYears?: Iterable<number>,
  ) {
    this.days =
      days instanceof Map
        ? new Map(days as ReadonlyMap<string, boolean>)
        : new Map(Array.from(days as Iterable<CalendarDay>, (day) => [day.date, day.isWorkday]));
    // Counting is enough, and cheap where a calendar is loaded per request: dates are unique keys.
    const known = new Map<number, number>();
    for (const date of this.days.keys())
      known.set(yearOf(date), (known.get(yearOf(date)) ?? 0) + 1);
    this.years = new Set(
      Array.from(officialYears ?? known.keys()).filter(
        (year) => known.get(year) === daysBetween(`${year}-01-01`, `${year + 1}-01-01`),
      ),
    );
  }

  /** The years that can be computed with, ascending. */
  get officialYears(): number[] {
    return [...this.years].sort((a, b) => a - b);
  }

  /** Whether a day is a working day. @throws DomainError `calendar_year_missing` */
  isWorkday(date: string): boolean {
    if (!isDate(date)) throw new RangeError(`not a date: ${String(date)}`);
    const year = yearOf(date);
    const known = this.days.get(date);
    if (known === undefined || !this.years.has(year)) {
      throw new DomainError('calendar_year_missing', { year });
    }
    return known;
  }

  /**
   * The n-th working day after `date`, which itself is not counted; with a negative `n` the n-th
   * before it. `n = 0` gives `date` back, working day or not.
   *
   * @throws DomainError `calendar_year_missing`
   */
  addWorkdays(date: string, n: number): string {
    if (!Number.isInteger(n)) throw new RangeError(`not a number of days: ${n}`);
    const step = Math.sign(n);
    let day = date;
    for (let left = Math.abs(n); left > 0;) {
      day = addDays(day, step);
      if (this.isWorkday(day)) left -= 1;
    }
    return day;
  }

  /**
   * Working days after `fromExclusive` up to and including `toInclusive`; 0 when it is not later.
   *
   * @throws DomainError `calendar_year_missing`
   */
  countWorkdays(fromExclusive: string, toInclusive: string): number {
    let count = 0;
    for (let day = fromExclusive; day < toInclusive;) {
      day = addDays(day, 1);
      if (this.isWorkday(day)) count += 1;
    }
    return count;
  }

  /** The first working day strictly after `date`. @throws DomainError `calendar_year_missing` */
  nextWorkday(date: string): string {
    return this.addWorkdays(date, 1);
  }

  /**
   * `date` itself when it is a working day, else the next one: where a period ends that is counted
   * in calendar days (民法典 203).
   *
   * @throws DomainError `calendar_year_missing`
   */
  moveToWorkday(date: string): string {
    return this.isWorkday(date) ? date : this.nextWorkday(date);
  }

  /**
   * A public notice (公示) of `n` working days: it starts on the next working day after publication
   * and includes it; it ends at 24:00 Beijing time of `end`. Both dates are printed and frozen.
   *
   * @throws DomainError `calendar_year_missing`
   */
  noticePeriod(publishedOn: string, n: number): { start: string; end: string } {
    if (!Number.isInteger(n) || n < 1) throw new RangeError(`not a notice length: ${n}`);
    return { start: this.nextWorkday(publishedOn), end: this.addWorkdays(publishedOn, n) };
  }
}

/**
 * Working days that are left until something is due: those after today up to and including its last
 * day (24:00 belongs to the day that it ends). 0 on that day and later.
 *
 * @returns null where nothing is due, or where the calendar is not known that far
 */
export function workdaysLeft(calendar: WorkCalendar, now: Date, dueAt: Date | null): number | null {
  if (!dueAt) return null;
  const lastDay = shanghaiDate(new Date(dueAt.getTime() - 1));
  return whereKnown(() => calendar.countWorkdays(shanghaiDate(now), lastDay));
}

/** What was counted, or null where it reaches a year whose calendar is not known: nothing is guessed. */
export function whereKnown<T>(count: () => T): T | null {
  try {
    return count();
  } catch (error) {
    if (error instanceof DomainError && error.code === 'calendar_year_missing') return null;
    throw error;
  }
}

/** The 365 or 366 rows of one year, from a rule that knows its holidays. */
export function officialYear(year: number, isWorkday: (date: string) => boolean): CalendarDay[] {
  return datesOf(year).map((date) => ({ date, isWorkday: isWorkday(date) }));
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function datesOf(year: number): string[] {
  const dates: string[] = [];
  for (let day = `${year}-01-01`; yearOf(day) === year; day = addDays(day, 1)) dates.push(day);
  return dates;
}
