import chineseDays from 'chinese-days';
import fc from 'fast-check';
import {
  addDays,
  daysBetween,
  DomainError,
  officialYear,
  whereKnown,
  WorkCalendar,
  workdaysLeft,
} from '../src/index.js';

const isWorkday = (date: string) => chineseDays.isWorkday(date);
const rows = [2023, 2024, 2025, 2026].flatMap((year) => officialYear(year, isWorkday));
const calendar = new WorkCalendar(rows);
const missing = (year: number) =>
  expect.objectContaining({ code: 'calendar_year_missing', details: { year } });
const dates = fc.nat(900).map((n) => addDays('2023-06-01', n));

describe('the working days of 2026', () => {
  it.each(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])(
    '%s is a make-up workday',
    (date) => expect(calendar.isWorkday(date)).toBe(true),
  );

  it.each(['2026-01-02', '2026-02-23', '2026-04-06', '2026-06-19', '2026-09-25', '2026-10-07'])(
    '%s is a holiday',
    (date) => expect(calendar.isWorkday(date)).toBe(false),
  );
});

describe('addWorkdays', () => {
  it.each([
    ['2026-02-12', 5, '2026-02-26'],
    ['2026-09-21', 5, '2026-09-29'],
    ['2026-09-29', 5, '2026-10-12'],
    ['2026-04-30', 7, '2026-05-13'],
    ['2026-06-17', 3, '2026-06-23'],
    ['2026-09-18', 1, '2026-09-20'],
    ['2026-10-03', 0, '2026-10-03'],
    ['2026-02-26', -5, '2026-02-12'],
  ])('%s %d → %s', (date, n, result) => {
    expect(calendar.addWorkdays(date, n)).toBe(result);
  });

  it('agrees with countWorkdays and goes back as it came', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 60 }), (date, n) => {
        const end = calendar.addWorkdays(date, n);
        expect(calendar.isWorkday(end)).toBe(true);
        expect(calendar.countWorkdays(date, end)).toBe(n);
        const back = calendar.addWorkdays(end, -n);
        expect(back <= date).toBe(true);
        expect(back === date).toBe(calendar.isWorkday(date));
        expect(daysBetween(date, end)).toBeGreaterThanOrEqual(n);
      }),
    );
  });
});

describe('countWorkdays', () => {
  it('leaves the first day out and the last one in', () => {
    expect(calendar.countWorkdays('2026-02-12', '2026-02-26')).toBe(5);
    expect(calendar.countWorkdays('2026-09-30', '2026-10-08')).toBe(1);
    expect(calendar.countWorkdays('2026-09-30', '2026-10-07')).toBe(0);
  });

  it('is 0 when nothing is left', () => {
    expect(calendar.countWorkdays('2026-03-02', '2026-03-02')).toBe(0);
    expect(calendar.countWorkdays('2026-03-02', '2026-02-02')).toBe(0);
  });
});

describe('moving to a working day', () => {
  it('stays on one or takes the next', () => {
    expect(calendar.moveToWorkday('2026-09-20')).toBe('2026-09-20');
    expect(calendar.moveToWorkday('2026-10-01')).toBe('2026-10-08');
    expect(calendar.nextWorkday('2026-10-08')).toBe('2026-10-09');
  });
});

describe('noticePeriod', () => {
  it.each([
    // Two notices as they were printed: 罗湖区 2023 with a working Sunday, and around the 2026 holidays.
    ['2023-04-19', 5, '2023-04-20', '2023-04-25'],
    ['2026-09-30', 5, '2026-10-08', '2026-10-13'],
    ['2026-09-18', 1, '2026-09-20', '2026-09-20'],
  ])('published on %s for %d: %s to %s', (publishedOn, n, start, end) => {
    expect(calendar.noticePeriod(publishedOn, n)).toEqual({ start, end });
  });

  it('holds exactly n working days, its first and last being two of them', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 20 }), (date, n) => {
        const { start, end } = calendar.noticePeriod(date, n);
        expect(start > date).toBe(true);
        expect(calendar.isWorkday(start)).toBe(true);
        expect(calendar.countWorkdays(addDays(start, -1), end)).toBe(n);
      }),
    );
  });

  it('refuses no length at all', () => {
    expect(() => calendar.noticePeriod('2026-03-02', 0)).toThrow(RangeError);
    expect(() => calendar.noticePeriod('2026-03-02', 1.5)).toThrow(RangeError);
  });
});

describe('a year without official data', () => {
  it('is refused, never guessed', () => {
    expect(() => calendar.addWorkdays('2026-12-30', 5)).toThrow(missing(2027));
    expect(() => calendar.isWorkday('2027-01-01')).toThrow(missing(2027));
    expect(() => calendar.countWorkdays('2026-12-30', '2027-01-05')).toThrow(missing(2027));
    expect(() => calendar.noticePeriod('2026-12-31', 1)).toThrow(missing(2027));
    expect(() => calendar.nextWorkday('2026-12-31')).toThrow(missing(2027));
    expect(() => calendar.moveToWorkday('2022-12-31')).toThrow(missing(2022));
    expect(() => calendar.addWorkdays('2023-01-03', -5)).toThrow(missing(2022));
  });

  it('does not hinder what stays before it', () => {
    expect(calendar.addWorkdays('2026-12-30', 1)).toBe('2026-12-31');
  });

  it('is also one with a day missing, and one not named official', () => {
    const gap = new WorkCalendar(rows.filter((row) => row.date !== '2026-07-01'));
    expect(gap.officialYears).toEqual([2023, 2024, 2025]);
    expect(() => gap.isWorkday('2026-03-02')).toThrow(missing(2026));
    const guessed = [...rows, ...officialYear(2027, () => true)];
    const map = new Map(guessed.map((row) => [row.date, row.isWorkday]));
    const named = new WorkCalendar(map, [2026]);
    expect(named.officialYears).toEqual([2026]);
    expect(named.addWorkdays('2026-02-12', 5)).toBe('2026-02-26');
    expect(() => named.isWorkday('2027-01-04')).toThrow(missing(2027));
  });
});

describe('workdaysLeft', () => {
  // The Thursday before Qingming (4 to 6 April 2026).
  const now = new Date('2026-04-02T23:59:59+08:00');
  const left = (dueAt: string) => workdaysLeft(calendar, now, new Date(dueAt));

  it('counts from tomorrow to the last day, which 24:00 ends', () => {
    expect(left('2026-04-08T00:00:00+08:00')).toBe(2);
    expect(left('2026-04-07T17:30:00+08:00')).toBe(2);
    expect(left('2026-04-07T00:00:00+08:00')).toBe(1);
  });

  it('is none on the day and later', () => {
    expect(left('2026-04-03T00:00:00+08:00')).toBe(0);
    expect(left('2026-03-02T09:00:00+08:00')).toBe(0);
  });

  it('is unknown without a deadline or beyond the calendar', () => {
    expect(workdaysLeft(calendar, now, null)).toBeNull();
    expect(left('2027-01-05T00:00:00+08:00')).toBeNull();
  });
});

describe('officialYear', () => {
  it('has every day once', () => {
    expect(officialYear(2024, isWorkday)).toHaveLength(366);
    const days = officialYear(2026, isWorkday);
    expect(days).toHaveLength(365);
    expect(days[0]).toEqual({ date: '2026-01-01', isWorkday: false });
    expect(days.at(-1)).toEqual({ date: '2026-12-31', isWorkday: true });
    expect(days.filter((day) => day.isWorkday)).toHaveLength(248);
  });
});

describe('whereKnown', () => {
  it('gives what was counted, null for an unknown year, and hides no other fault', () => {
    const calendar = new WorkCalendar(officialYear(2026, () => true));
    expect(whereKnown(() => calendar.addWorkdays('2026-12-30', 1))).toBe('2026-12-31');
    expect(whereKnown(() => calendar.addWorkdays('2026-12-31', 1))).toBeNull();
    expect(() => whereKnown(() => calendar.addWorkdays('2026-12-30', 0.5))).toThrow(RangeError);
    const refuse = () => {
      throw new DomainError('not_found');
    };
    expect(() => whereKnown(refuse)).toThrow('not_found');
  });
});
