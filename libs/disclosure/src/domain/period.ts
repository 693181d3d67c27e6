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
 * From the given day (1 January of the last day's year unless told) to 24:00 of the last day. What is
 * not yet cannot be reported on: a later last day means today.
 *
 * @param today Beijing date by the one clock
 * @throws DomainError invalid_input when it ends before it begins
 */
export function periodOf({ asOf, from }: { asOf?: string; from?: string }, today: string): Period {
  const last = asOf === undefined || asOf > today ? today : asOf;
  const first = from ?? `${last.slice(0, 4)}-01-01`;
  if (first > last) {
    throw new DomainError('invalid_input', { fields: { from: '起始日期不能晚于截至日期' } });
  }
  return { from: first, asOf: last, begins: startOfDay(first), ends: endOfDay(last) };
}

/** Every month of a period, `YYYY-MM`. */
export function monthsOf({ from, asOf }: Pick<Period, 'from' | 'asOf'>): string[] {
  const months: string[] = [];
  let [year, month] = from.split('-').map(Number) as [number, number];
  for (;;) {
    const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    if (text > asOf.slice(0, 7)) return months;
    months.push(text);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}
