import type { DeadlineKind } from '#contracts';
import type { WorkCalendar } from '#kernel';
import type { Tx } from '#platform';
import { reminderMoments } from '../domain/bid-window.policy.js';

const KINDS = [
  'listing.close',
  'listing.enquiry_end',
  'reminder.bid_deadline_3_workdays',
  'reminder.bid_deadline_1_day',
] as const satisfies readonly DeadlineKind[];

/**
 * Sets what the clock is to bring for an open listing, or moves it after an extension. A moment that
 * is already past is not set: a reminder that comes too late reminds of nothing, and a question time
 * that has ended does not end twice.
 *
 * @throws DomainError calendar_year_missing
 */
export async function scheduleDeadlines(
  tx: Tx,
  calendar: WorkCalendar,
  listing: { id: string; bidDeadline: Date; enquiryDeadline: Date },
  now: Date,
): Promise<void> {
  const { threeWorkdays, oneDay } = reminderMoments(calendar, listing.bidDeadline);
  const moments: Record<(typeof KINDS)[number], Date> = {
    'listing.close': listing.bidDeadline,
    'listing.enquiry_end': listing.enquiryDeadline,
    'reminder.bid_deadline_3_workdays': threeWorkdays,
    'reminder.bid_deadline_1_day': oneDay,
  };
  for (const kind of KINDS) {
    if (moments[kind] > now) await tx.schedule(kind, listing.id, moments[kind]);
    else if (kind.startsWith('reminder.')) await tx.unschedule(kind, listing.id);
  }
}

/** Takes back what has not happened yet. */
export async function unscheduleDeadlines(tx: Tx, listingId: string): Promise<void> {
  for (const kind of KINDS) await tx.unschedule(kind, listingId);
}
