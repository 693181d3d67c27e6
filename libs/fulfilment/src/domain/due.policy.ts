import type { MilestoneStatus } from '#contracts';
import { addDays, endOfDay, shanghaiInstant, whereKnown, type WorkCalendar } from '#kernel';

/** Reminders reach people at the beginning of office hours. */
const OFFICE_OPENS = '09:00';

/** Work is due by 24:00 Beijing time of its day. */
export const dueInstant = (dueOn: string): Date => endOfDay(dueOn);

/**
 * When to remind of a due date: at nine, three working days before. Null where that year's calendar is
 * not known yet (nothing is guessed, and no agreement waits for it) or the moment has passed.
 */
export function reminderInstant(calendar: WorkCalendar, dueOn: string, now: Date): Date | null {
  const day = whereKnown(() => calendar.addWorkdays(dueOn, -3));
  const instant = day && shanghaiInstant(day, OFFICE_OPENS);
  return instant && instant > now ? instant : null;
}

/** When to speak of work as overdue: at nine on the first working day after its due date. */
export function overdueReminderInstant(calendar: WorkCalendar, dueOn: string): Date {
  const day = whereKnown(() => calendar.nextWorkday(dueOn)) ?? addDays(dueOn, 1);
  return shanghaiInstant(day, OFFICE_OPENS);
}

/** Whether a milestone whose due date has passed counts as overdue: nothing was reported on it. */
export function isOverdue(
  milestone: { status: MilestoneStatus; dueOn: string },
  now: Date,
): boolean {
  return milestone.status === 'scheduled' && now >= dueInstant(milestone.dueOn);
}
