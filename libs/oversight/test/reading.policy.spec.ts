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

  it('needs consent and time, whichever of them a row claims', () => {
    const end = at('09:30:00');
    const claims = [
      { status: 'confirmed', readableUntil: null },
      { status: 'refused', readableUntil: end },
    ] as const;
    for (const claim of claims) {
      expect(code(() => requireReadable(claim, at('09:00:00')))).toBe('reading_not_confirmed');
    }
  });

  it('says what it waits for, and when it was over', () => {
    const details = (work: () => void) => {
      try {
        work();
        return {};
      } catch (error) {
        return (error as DomainError).details;
      }
    };
    const asked = { status: 'requested', readableUntil: null } as const;
    expect(details(() => requireReadable(asked, at('09:00:00')))).toEqual({
      status: expect.stringMatching(/\p{Script=Han}/u),
    });
    const over = { status: 'confirmed', readableUntil: at('09:30:00') } as const;
    expect(details(() => requireReadable(over, at('10:00:00')))).toEqual({
      until: expect.stringContaining('09:30'),
    });
  });

  it('waits a day for the second person', () => {
    const createdAt = new Date('2026-03-01T09:00:00+08:00');
    expect(code(() => requireFresh({ createdAt }, at('08:59:59')))).toBe('let in');
    expect(code(() => requireFresh({ createdAt }, at('09:00:00')))).toBe('reading_over');
  });
});
