import type { RuleSet } from '#contracts';
import {
  addDays,
  DomainError,
  endOfDay,
  formatDateChinese,
  shanghaiDate,
  shanghaiInstant,
  type WorkCalendar,
} from '#kernel';

const DAY_MS = 86_400_000;

/**
 * The last Beijing day of a period that ends at an instant: a deadline at midnight belongs to the
 * day that it ends (24:00).
 */
export function lastDayOf(deadline: Date): string {
  return shanghaiDate(new Date(deadline.getTime() - 1));
}

/**
 * 揭榜期: the first day is not counted (民法典 201), the deadline falls on the last of the working days
 * asked for or later; its time of day is the printed cut-off.
 *
 * @param now  the moment of publication
 * @throws DomainError date_in_past | bid_window_too_short | calendar_year_missing
 */
export function requireBidWindow(
  calendar: WorkCalendar,
  now: Date,
  deadline: Date,
  { minimumBidWorkdays }: Pick<RuleSet, 'minimumBidWorkdays'>,
): void {
  if (deadline <= now) throw new DomainError('date_in_past', { what: '揭榜截止时间' });
  const earliest = calendar.addWorkdays(shanghaiDate(now), minimumBidWorkdays);
  if (lastDayOf(deadline) < earliest) {
    throw new DomainError('bid_window_too_short', {
      days: minimumBidWorkdays,
      earliest: formatDateChinese(earliest),
    });
  }
}

/**
 * The day after which `n` working days are left up to and including the deadline's day. A deadline on
 * a rest day counts from the last working day before it.
 */
function workdaysBefore(calendar: WorkCalendar, deadline: Date, n: number): string {
  const last = lastDayOf(deadline);
  const day = calendar.isWorkday(last) ? last : calendar.addWorkdays(last, -1);
  return calendar.addWorkdays(day, -n);
}

/**
 * 提问截止: 24:00 of the day after which the set number of working days is left before the deadline; the deadline itself where none are set. All questions are answered to everybody in the time
 * between (政府采购法实施条例 52: three working days).
 *
 * @throws DomainError calendar_year_missing
 */
export function enquiryDeadlineOf(
  calendar: WorkCalendar,
  deadline: Date,
  { enquiryWorkdays }: Pick<RuleSet, 'enquiryWorkdays'>,
): Date {
  if (enquiryWorkdays === 0) return deadline;
  return endOfDay(workdaysBefore(calendar, deadline, enquiryWorkdays));
}

/** When bidders are reminded of a deadline. */
export interface ReminderMoments {
  /** 09:00 of the third working day before the deadline's day. */
  threeWorkdays: Date;
  /** 24 hours before. */
  oneDay: Date;
}

/** @throws DomainError calendar_year_missing */
export function reminderMoments(calendar: WorkCalendar, deadline: Date): ReminderMoments {
  return {
    threeWorkdays: shanghaiInstant(workdaysBefore(calendar, deadline, 3), '09:00'),
    oneDay: new Date(deadline.getTime() - DAY_MS),
  };
}

/**
 * What an amendment does to the deadline. An extension must be later than the deadline it replaces;
 * one of substance that leaves fewer than the set number of working days must extend.
 *
 * @param now        when the amendment is to come into force
 * @param rules      as published, not as amended
 * @returns the deadline that holds from now on
 * @throws DomainError deadline_not_later | amendment_must_extend | calendar_year_missing
 */
export function amendedDeadline(
  calendar: WorkCalendar,
  now: Date,
  listing: { bidDeadline: Date },
  amendment: { substantive: boolean; newDeadline: Date | null },
  { amendmentWorkdays }: Pick<RuleSet, 'amendmentWorkdays'>,
): Date {
  const { newDeadline, substantive } = amendment;
  if (newDeadline && newDeadline <= listing.bidDeadline) {
    throw new DomainError('deadline_not_later');
  }
  const deadline = newDeadline ?? listing.bidDeadline;
  if (!substantive) return deadline;
  const earliest = calendar.addWorkdays(shanghaiDate(now), amendmentWorkdays);
  if (lastDayOf(deadline) < earliest) {
    throw new DomainError('amendment_must_extend', {
      days: amendmentWorkdays,
      earliest: formatDateChinese(earliest),
    });
  }
  return deadline;
}

/** The day after the deadline's: the first on which work can sensibly begin. */
export function firstDayAfter(deadline: Date): string {
  return addDays(lastDayOf(deadline), 1);
}
