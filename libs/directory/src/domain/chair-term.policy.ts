import { DomainError } from '#kernel';
import type { ChairTerm } from '../persistence/alliance.entity.js';

type Period = Pick<ChairTerm, 'startsOn' | 'endsOn'>;

/** Whether two terms, both days included, share a day. */
export function termsOverlap(a: Period, b: Period): boolean {
  return a.startsOn <= b.endsOn && b.startsOn <= a.endsOn;
}

/**
 * A new term: in order, not over already, and free of every other term of the alliance.
 *
 * @param today Beijing date
 * @throws DomainError invalid_input | date_in_past | term_overlaps
 */
export function requireFreeTerm(term: Period, others: readonly Period[], today: string): void {
  if (term.endsOn < term.startsOn) {
    throw new DomainError('invalid_input', { fields: { endsOn: '任期结束不能早于开始' } });
  }
  if (term.endsOn < today) throw new DomainError('date_in_past', { what: '任期结束' });
  if (others.some((other) => termsOverlap(term, other))) throw new DomainError('term_overlaps');
}

/**
 * The last day of a term that is handed over: never later than set, never before it began, and the
 * past stays as it was.
 *
 * @param endsOn the last day wished for; left out to keep it
 * @throws DomainError invalid_input | date_in_past
 */
export function handoverDay(term: Period, endsOn: string | undefined, today: string): string {
  if (endsOn === undefined || endsOn === term.endsOn) return term.endsOn;
  if (endsOn > term.endsOn) {
    throw new DomainError('invalid_input', { fields: { endsOn: '交接只能提前，不能延长任期' } });
  }
  if (endsOn < today) throw new DomainError('date_in_past', { what: '交接日期' });
  if (endsOn < term.startsOn) {
    throw new DomainError('invalid_input', { fields: { endsOn: '任期尚未开始，请改为撤销任命' } });
  }
  return endsOn;
}
