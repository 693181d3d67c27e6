import { SIGNING_DAYS, type AwardStatus } from '#contracts';
import {
  addDays,
  DomainError,
  endOfDay,
  formatDeadline,
  shanghaiDate,
  startOfDay,
  type WorkCalendar,
} from '#kernel';

/** 公示期 as printed, and its end as an instant. Frozen when it starts: a later calendar moves nothing. */
export interface Notice {
  /** First day, YYYY-MM-DD; the working day after the approval. */
  noticeStart: string;
  /** Last day, included. */
  noticeEnd: string;
  /** 24:00 Beijing time of the last day. */
  noticeEndsAt: Date;
}

/**
 * The public notice of an award approved at an instant.
 *
 * @param workdays from the listing's rule set (5 as a rule)
 * @throws DomainError calendar_year_missing
 */
export function noticeOf(calendar: WorkCalendar, approvedAt: Date, workdays: number): Notice {
  const { start, end } = calendar.noticePeriod(shanghaiDate(approvedAt), workdays);
  return { noticeStart: start, noticeEnd: end, noticeEndsAt: endOfDay(end) };
}

/** One day before the end: the last day's beginning. */
export function reminderTime({ noticeEnd }: Pick<Notice, 'noticeEnd'>): Date {
  return startOfDay(noticeEnd);
}

interface NoticeFacts {
  status: AwardStatus;
  noticeEndsAt: Date | null;
}

/** Whether the notice is over by the clock; its last instant, 24:00, is over. */
export function noticeOver({ status, noticeEndsAt }: NoticeFacts, now: Date): boolean {
  return status === 'notice' && noticeEndsAt !== null && now >= noticeEndsAt;
}

/**
 * An award takes effect when its notice is over and no admitted objection is open.
 *
 * @throws DomainError notice_running | objection_open
 */
export function requireMayTakeEffect(award: NoticeFacts, blocking: number, now: Date): void {
  if (award.noticeEndsAt && now < award.noticeEndsAt) {
    throw new DomainError('notice_running', { end: formatDeadline(award.noticeEndsAt) });
  }
  if (blocking > 0) throw new DomainError('objection_open', { count: blocking });
}

/**
 * The instant an award takes effect, however late the job runs: the end of the notice, or when the
 * last objection that stood in the way was settled after it.
 *
 * @param settled when each objection that had been admitted was ruled on or withdrawn
 */
export function effectiveTime(noticeEndsAt: Date, settled: readonly Date[]): Date {
  return new Date(Math.max(noticeEndsAt.getTime(), ...settled.map((at) => at.getTime())));
}

/** Last day for signing, YYYY-MM-DD; the day of the effect is not counted. */
export function signingEnd(effectiveAt: Date): string {
  // An effect at 24:00 belongs to the day that ends, not to the one that begins.
  return addDays(shanghaiDate(new Date(effectiveAt.getTime() - 1)), SIGNING_DAYS);
}

/**
 * A winner who does not sign loses the award, but only when the term for signing is over.
 *
 * @throws DomainError signing_term_running
 */
export function requireSigningOver(effectiveAt: Date, now: Date): void {
  const end = endOfDay(signingEnd(effectiveAt));
  if (now < end) throw new DomainError('signing_term_running', { end: formatDeadline(end) });
}
