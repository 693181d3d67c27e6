import type { AwardStatus } from '#contracts';
import {
  DomainError,
  isPhone,
  notFound,
  randomCode,
  sha256Hex,
  shanghaiDate,
  toHalfWidth,
  whereKnown,
  type WorkCalendar,
} from '#kernel';

/** Working days within which an objection is answered, from its receipt (《政府采购法》第53条). */
export const REPLY_WORKDAYS = 7;

/**
 * Objections are taken from the start of the notice until its end, 24:00 of the last day.
 *
 * @throws DomainError not_found while the award is not public | notice_over
 */
export function requireWithinNotice(
  award: { status: AwardStatus; noticeEndsAt: Date | null },
  now: Date,
): void {
  if (award.noticeEndsAt === null) throw notFound('公示');
  if (award.status !== 'notice' || now >= award.noticeEndsAt) throw new DomainError('notice_over');
}

/**
 * The day an answer is due, YYYY-MM-DD. Null while the calendar of that year is not known: a person's
 * objection never waits for the calendar, and no date is guessed.
 */
export function replyDueOn(calendar: WorkCalendar, filedAt: Date): string | null {
  return whereKnown(() => calendar.addWorkdays(shanghaiDate(filedAt), REPLY_WORKDAYS));
}

/**
 * A real objection can be answered: a telephone number or an e-mail address.
 *
 * @throws DomainError invalid_input
 */
export function requireReachable(contact: string): void {
  const text = toHalfWidth(contact).trim();
  if (isPhone(text) || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) return;
  throw new DomainError('invalid_input', {
    fields: { contact: '请填写可联系到您的电话（手机或座机）或邮箱' },
  });
}

/** A code that shows who filed: 12 characters in groups of four, about 59 bits. */
export const newObjectionCode = (): string => randomCode(3);

/** What is kept of a code; as people type it, with or without hyphens, in either case. */
export function objectionCodeHash(objectionId: string, code: string): string {
  const plain = toHalfWidth(code)
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
  return sha256Hex(`${objectionId}:${plain}`);
}

/** 异议成立后的处理。 */
export const OBJECTION_REMEDY_NAMES = {
  new_round: '重新评榜',
  next_in_rank: '由下一名递补',
  unsuccessful: '流榜',
} as const;
export type ObjectionRemedy = keyof typeof OBJECTION_REMEDY_NAMES;
export const OBJECTION_REMEDIES = Object.keys(OBJECTION_REMEDY_NAMES) as ObjectionRemedy[];

/**
 * A remedy fits what is left: the next in rank must exist, and a listing fails only without one.
 *
 * @param reserves candidates left besides the annulled one
 * @throws DomainError no_reserve | reserve_exists
 */
export function requireRemedy(remedy: ObjectionRemedy, reserves: number): void {
  if (remedy === 'next_in_rank' && reserves === 0) throw new DomainError('no_reserve');
  if (remedy === 'unsuccessful' && reserves > 0) throw new DomainError('reserve_exists');
}
