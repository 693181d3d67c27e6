import fc from 'fast-check';
import {
  addDays,
  daysBetween,
  endOfDay,
  formatDateChinese,
  formatDeadline,
  formatShanghai,
  isDate,
  lastDayOfTerm,
  shanghaiDate,
  shanghaiInstant,
  startOfDay,
  weekday,
} from '../src/index.js';

const dates = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays('1970-01-01', n));

describe('Beijing days', () => {
  it('begin and end at 16:00 UTC', () => {
    expect(startOfDay('2026-11-22').toISOString()).toBe('2026-11-21T16:00:00.000Z');
    expect(endOfDay('2026-11-22').toISOString()).toBe('2026-11-22T16:00:00.000Z');
    expect(endOfDay('2026-12-31')).toEqual(startOfDay('2027-01-01'));
  });

  it('hold their first instant and not the one after their last', () => {
    fc.assert(
      fc.property(dates, (date) => {
        expect(shanghaiDate(startOfDay(date))).toBe(date);
        expect(shanghaiDate(new Date(endOfDay(date).getTime() - 1))).toBe(date);
        expect(shanghaiDate(endOfDay(date))).toBe(addDays(date, 1));
      }),
    );
  });

  it('have wall clock times', () => {
    expect(shanghaiInstant('2026-11-22', '17:30').toISOString()).toBe('2026-11-22T09:30:00.000Z');
    expect(shanghaiInstant('2026-11-22', '24:00')).toEqual(endOfDay('2026-11-22'));
    for (const bad of ['24:01', '9:00', '12:60', '']) {
      expect(() => shanghaiInstant('2026-11-22', bad)).toThrow(RangeError);
    }
  });
});

describe('calendar arithmetic', () => {
  it('knows which days exist', () => {
    expect(isDate('2024-02-29')).toBe(true);
    for (const bad of ['2026-02-29', '2026-13-01', '2026-2-1', '20260201', '', null, 20260201]) {
      expect(isDate(bad)).toBe(false);
    }
    expect(() => startOfDay('2026-02-29')).toThrow(RangeError);
    expect(() => addDays('2026-02-28', 0.5)).toThrow(RangeError);
  });

  it('adds days and takes them back', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    fc.assert(
      fc.property(dates, fc.integer({ min: -5000, max: 5000 }), (date, n) => {
        expect(addDays(addDays(date, n), -n)).toBe(date);
        expect(daysBetween(date, addDays(date, n))).toBe(n);
      }),
    );
  });

  it('names the day of the week', () => {
    expect(weekday('2026-11-22')).toBe(7);
    expect(weekday('2026-11-23')).toBe(1);
    expect(weekday('1969-12-31')).toBe(3);
  });
});

describe('printing', () => {
  it('shows Beijing time without leading zeros in the date', () => {
    expect(formatShanghai(new Date('2026-11-22T05:23:00Z'))).toBe('2026年11月22日 13:23');
    expect(formatShanghai(new Date('2026-03-04T17:05:00Z'))).toBe('2026年3月5日 01:05');
    expect(formatDateChinese('2026-03-05')).toBe('2026年3月5日');
  });

  it('shows a deadline at midnight as 24:00 of the day before', () => {
    expect(formatDeadline(endOfDay('2026-11-22'))).toBe('2026年11月22日 24:00');
    expect(formatDeadline(shanghaiInstant('2026-11-22', '17:30'))).toBe('2026年11月22日 17:30');
  });
});

describe('lastDayOfTerm', () => {
  it.each([
    ['2026-03-05', 1, '2027-03-04'],
    ['2026-01-01', 3, '2028-12-31'],
    ['2027-03-01', 1, '2028-02-29'],
    ['2028-02-29', 1, '2029-02-28'],
    ['2028-02-29', 4, '2032-02-28'],
  ])('%s and %i years end on %s', (startsOn, years, end) => {
    expect(lastDayOfTerm(startsOn, years)).toBe(end);
  });
});
