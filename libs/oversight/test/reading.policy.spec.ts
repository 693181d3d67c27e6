import { DomainError } from '#kernel';
import { readableUntil, requireFresh, requireReadable } from '../src/domain/reading.policy.js';

const at = (text: string) => new Date(`2026-03-02T${text}+08:00`);
const code = (work: () => void) => {
  try {
    work();
    return 'let in';
  } catch (error) {
    return (error as DomainError).code;
  }
};

describe('a reading', () => {
  it('is open for thirty minutes and no moment longer', () => {
    const end = readableUntil(at('09:00:00'));
    expect(end).toEqual(at('09:30:00'));
    const reading = { status: 'confirmed', readableUntil: end } as const;
    expect(code(() => requireReadable(reading, at('09:29:59')))).toBe('let in');
    expect(code(() => requireReadable(reading, at('09:30:00')))).toBe('reading_over');
  });

  it('needs the second person', () => {
    for (const status of ['requested', 'refused'] as const) {
      const reading = { status, readableUntil: null };
      expect(code(() => requireReadable(reading, at('09:00:00')))).toBe('reading_not_confirmed');
    }
  });

  it('waits a day for the second person', () => {
    const createdAt = new Date('2026-03-01T09:00:00+08:00');
    expect(code(() => requireFresh({ createdAt }, at('08:59:59')))).toBe('let in');
    expect(code(() => requireFresh({ createdAt }, at('09:00:00')))).toBe('reading_over');
  });
});
