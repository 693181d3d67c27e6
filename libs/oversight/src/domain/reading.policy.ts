import { READING_MINUTES, READING_REQUEST_HOURS, type ReadingStatus } from '#contracts';
import { DomainError, formatShanghai } from '#kernel';
import { readingMachine } from './reading.machine.js';

const MINUTE = 60_000;

/** Until when a reading that is confirmed now may be used. */
export const readableUntil = (now: Date): Date =>
  new Date(now.getTime() + READING_MINUTES * MINUTE);

/** A request is answered soon or not at all: the need it was made for is over by then. */
export function requireFresh(reading: { createdAt: Date }, now: Date): void {
  const end = new Date(reading.createdAt.getTime() + READING_REQUEST_HOURS * 60 * MINUTE);
  if (now >= end) throw over(end);
}

/**
 * @throws DomainError reading_not_confirmed without the second person's consent | reading_over from the
 *         end of the time on
 */
export function requireReadable(
  { status, readableUntil: end }: { status: ReadingStatus; readableUntil: Date | null },
  now: Date,
): void {
  if (status !== 'confirmed' || !end) {
    throw new DomainError('reading_not_confirmed', { status: readingMachine.statusNames[status] });
  }
  if (now >= end) throw over(end);
}

const over = (end: Date) => new DomainError('reading_over', { until: formatShanghai(end) });
