import { addDays, endOfDay, shanghaiDate } from '#kernel';

/** How a desk groups what waits: past, due today, due until Sunday 24:00, due later or never. */
export const TODO_SECTIONS = ['overdue', 'today', 'week', 'later'] as const;
export type TodoSection = (typeof TODO_SECTIONS)[number];

/** The group of what is due at an instant (Beijing days; a week ends on Sunday). */
export function sectionOf(now: Date, dueAt: Date | null): TodoSection {
  if (!dueAt) return 'later';
  if (dueAt <= now) return 'overdue';
  const today = shanghaiDate(now);
  if (dueAt <= endOfDay(today)) return 'today';
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  const sunday = addDays(today, weekday === 0 ? 0 : 7 - weekday);
  return dueAt <= endOfDay(sunday) ? 'week' : 'later';
}
