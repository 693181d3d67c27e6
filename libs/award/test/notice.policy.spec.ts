import fc from 'fast-check';
import { officialYear, WorkCalendar } from '#kernel';
import chineseDays from 'chinese-days';
import {
  effectiveTime,
  noticeOf,
  noticeOver,
  reminderTime,
  requireMayTakeEffect,
  requireSigningOver,
  signingEnd,
} from '../src/domain/notice.policy.js';

const refusal = (code: string, details: object) => expect.objectContaining({ code, details });
const calendar = new WorkCalendar(
  [2021, 2023, 2026].flatMap((year) => officialYear(year, (date) => chineseDays.isWorkday(date))),
);

describe('noticeOf', () => {
  it.each([
    // Notices as they were printed: 罗湖区 2023 (a make-up Sunday inside), 福田区 2021.
    ['2023-04-19T10:00:00+08:00', 5, '2023-04-20', '2023-04-25'],
    ['2021-08-17T10:00:00+08:00', 5, '2021-08-18', '2021-08-24'],
    // Spring Festival and the make-up Saturday 14 February lie inside.
    ['2026-02-12T16:00:00+08:00', 5, '2026-02-13', '2026-02-26'],
    ['2026-09-29T09:00:00+08:00', 5, '2026-09-30', '2026-10-12'],
    // Begins on a make-up Sunday.
    ['2026-09-18T09:00:00+08:00', 1, '2026-09-20', '2026-09-20'],
    // 23:30 Beijing time belongs to its Beijing day, whatever day it is in UTC.
    ['2026-03-02T23:30:00+08:00', 5, '2026-03-03', '2026-03-09'],
    ['2026-03-03T00:30:00+08:00', 5, '2026-03-04', '2026-03-10'],
  ])('approved %s, %i working days: %s to %s', (approvedAt, days, start, end) => {
    const notice = noticeOf(calendar, new Date(approvedAt), days);
    expect([notice.noticeStart, notice.noticeEnd]).toEqual([start, end]);
    const midnight = new Date(`${end}T23:59:59.999+08:00`).getTime() + 1;
    expect(notice.noticeEndsAt.getTime()).toBe(midnight);
    expect(reminderTime(notice).getTime()).toBe(midnight - 86_400_000);
  });

  it('is refused where it reaches a year without official data', () => {
    const late = new Date('2026-12-30T09:00:00+08:00');
    expect(() => noticeOf(calendar, late, 5)).toThrow('calendar_year_missing');
  });

  it('holds exactly the working days asked for, first and last included', () => {
    const days = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 15 }), (offset, workdays) => {
        const approvedAt = new Date(Date.UTC(2026, 0, 2, 4) + offset * 86_400_000);
        const { noticeStart, noticeEnd } = noticeOf(calendar, approvedAt, workdays);
        expect(calendar.isWorkday(noticeStart) && calendar.isWorkday(noticeEnd)).toBe(true);
        expect(calendar.countWorkdays(noticeStart, noticeEnd) + 1).toBe(workdays);
      }),
    );
  });
});

describe('taking effect', () => {
  const noticeEndsAt = new Date('2026-03-09T16:00:00Z');
  const award = { status: 'notice', noticeEndsAt } as const;
  const at = (ms: number) => new Date(noticeEndsAt.getTime() + ms);

  it('waits for 24:00 to the millisecond', () => {
    expect(noticeOver(award, at(-1))).toBe(false);
    expect(noticeOver(award, at(0))).toBe(true);
    expect(noticeOver({ ...award, status: 'annulled' }, at(5))).toBe(false);
    expect(noticeOver({ ...award, noticeEndsAt: null }, at(5))).toBe(false);
    expect(() => requireMayTakeEffect(award, 0, at(-1))).toThrow(
      refusal('notice_running', { end: '2026年3月9日 24:00' }),
    );
    expect(() => requireMayTakeEffect(award, 0, at(0))).not.toThrow();
  });

  it('waits for every admitted objection', () => {
    expect(() => requireMayTakeEffect(award, 1, at(1))).toThrow(
      refusal('objection_open', { count: 1 }),
    );
  });

  it('is dated by the rules, however late it is done', () => {
    expect(effectiveTime(noticeEndsAt, [])).toEqual(noticeEndsAt);
    expect(effectiveTime(noticeEndsAt, [at(-5000)])).toEqual(noticeEndsAt);
    expect(effectiveTime(noticeEndsAt, [at(-5000), at(7000), at(3000)])).toEqual(at(7000));
  });
});

describe('the term for signing', () => {
  it('is thirty days from the day the notice ended', () => {
    // 24:00 on 9 March is the end of the 9th, not the 10th.
    expect(signingEnd(new Date('2026-03-09T16:00:00Z'))).toBe('2026-04-08');
    expect(signingEnd(new Date('2026-03-10T02:00:00Z'))).toBe('2026-04-09');
  });

  it('is over at 24:00 of its last day', () => {
    const effectiveAt = new Date('2026-03-09T16:00:00Z');
    const end = new Date('2026-04-08T16:00:00Z');
    expect(() => requireSigningOver(effectiveAt, new Date(end.getTime() - 1))).toThrow(
      refusal('signing_term_running', { end: '2026年4月8日 24:00' }),
    );
    expect(() => requireSigningOver(effectiveAt, end)).not.toThrow();
  });
});
