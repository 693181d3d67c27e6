import { DomainError, endOfDay, startOfDay } from '#kernel';

/** 截至某日：what figures are about. Beijing dates YYYY-MM-DD, both included. */
export interface Period {
  from: string;
  asOf: string;
  /** 00:00 of the first day. */
  begins: Date;
  /** 24:00 of the last day. */
  ends: Date;
}

/**
 * From the given day (1 January of the last day's year unless told) to 24:00 of the last day (today
 * unless told).
 *
 * @param today Beijing date by the one clock
 * @throws DomainError invalid_input when it ends before it begins
 */
export function periodOf(given: { asOf?: string; from?: string }, today: string): Period {
  const asOf = given.asOf ?? today;
  const from = given.from ?? `${asOf.slice(0, 4)}-01-01`;
  if (from > asOf) {
    throw new DomainError('invalid_input', { fields: { from: '起始日期不能晚于截至日期' } });
  }
  return { from, asOf, begins: startOfDay(from), ends: endOfDay(asOf) };
}

/** Every month of a period, `YYYY-MM`, but at most those of ten years. */
export function monthsOf({ from, asOf }: Pick<Period, 'from' | 'asOf'>): string[] {
  const [year, month] = from.split('-').map(Number) as [number, number];
  const months = Array.from({ length: 120 }, (_, index) => {
    const count = month - 1 + index;
    const text = String(year + Math.floor(count / 12)).padStart(4, '0');
    return `${text}-${String((count % 12) + 1).padStart(2, '0')}`;
  });
  return months.filter((text) => text <= asOf);
}
