import { shanghaiDate, startOfDay } from '#kernel';

/** The answer of the calendar, or undefined where its year is not known yet. */
export function asked<T>(question: () => T): T | undefined {
  try {
    return question();
  } catch {
    return undefined;
  }
}

/** The Beijing day that a deadline belongs to: one at midnight ends the day before (24:00). */
export const lastDayOf = (deadline: string): string =>
  shanghaiDate(new Date(new Date(deadline).getTime() - 1));

/** Its time of day as printed: 24:00 for a midnight. */
export function timeOf(deadline: string): string {
  const start = startOfDay(lastDayOf(deadline)).getTime();
  const minutes = Math.floor((new Date(deadline).getTime() - start) / 60_000);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
