import fc from 'fast-check';
import { addDays, endOfDay, shanghaiDate, shanghaiInstant, startOfDay } from '#kernel';
import {
  amendedDeadline,
  enquiryDeadlineOf,
  firstDayAfter,
  lastDayOf,
  reminderMoments,
  requireBidWindow,
} from '../src/domain/bid-window.policy.js';
import { calendar2026 as calendar } from './calendar-2026.js';

const at = (text: string) => new Date(`${text}+08:00`);
const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'none';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

/** Instants of 2026 that leave room for any window on either side. */
const instant = fc
  .tuple(fc.integer({ min: 40, max: 240 }), fc.integer({ min: 0, max: 1439 }))
  .map(
    ([day, minute]) => new Date(startOfDay(addDays('2026-01-01', day)).getTime() + minute * 60_000),
  );

describe('lastDayOf', () => {
  it('gives midnight to the day that it ends', () => {
    expect(lastDayOf(at('2026-03-17T00:00'))).toBe('2026-03-16');
    expect(lastDayOf(at('2026-03-17T00:00:00.001'))).toBe('2026-03-17');
    expect(lastDayOf(at('2026-03-16T17:00'))).toBe('2026-03-16');
    expect(firstDayAfter(at('2026-03-17T00:00'))).toBe('2026-03-17');
  });
});

describe('requireBidWindow', () => {
  const asks = (now: string, deadline: string, minimumBidWorkdays = 5) =>
    codeOf(() => requireBidWindow(calendar, at(now), at(deadline), { minimumBidWorkdays }));

  // Start day not counted; holidays and make-up workdays as published.
  it.each([
    ['2026-02-12', '2026-02-26', '2026-02-25'],
    ['2026-09-21', '2026-09-29', '2026-09-28'],
    ['2026-09-29', '2026-10-12', '2026-10-11'],
  ])('from %s counts five working days to %s', (from, enough, short) => {
    expect(asks(`${from}T23:59`, `${enough}T00:01`)).toBe('none');
    expect(asks(`${from}T00:00`, `${short}T23:59`)).toBe('bid_window_too_short');
    // 24:00 of the day before is that day.
    expect(asks(`${from}T00:00`, `${enough}T00:00`)).toBe('bid_window_too_short');
  });

  it('refuses a past deadline, the present moment included, before anything else', () => {
    expect(asks('2026-03-02T09:00', '2026-03-02T09:00')).toBe('date_in_past');
    expect(asks('2026-03-02T09:00', '2026-03-02T09:00:00.001')).toBe('bid_window_too_short');
    const now = at('2026-03-02T09:00');
    const publish = (deadline: Date) => () =>
      requireBidWindow(calendar, now, deadline, { minimumBidWorkdays: 5 });
    expect(publish(now)).toThrow(
      expect.objectContaining({ code: 'date_in_past', details: { what: '揭榜截止时间' } }),
    );
    expect(publish(at('2026-03-06T17:00'))).toThrow(
      expect.objectContaining({ details: { days: 5, earliest: '2026年3月9日' } }),
    );
  });

  it('refuses to count into a year without official data', () => {
    expect(asks('2026-12-30T09:00', '2027-01-20T17:00')).toBe('calendar_year_missing');
  });

  it('holds exactly when the working days are there (property)', () => {
    fc.assert(
      fc.property(
        instant,
        fc.integer({ min: 1, max: 60 * 24 * 40 }),
        fc.integer({ min: 1, max: 20 }),
        (now, minutes, days) => {
          const deadline = new Date(now.getTime() + minutes * 60_000);
          const left = calendar.countWorkdays(shanghaiDate(now), lastDayOf(deadline));
          const code = codeOf(() =>
            requireBidWindow(calendar, now, deadline, { minimumBidWorkdays: days }),
          );
          expect(code).toBe(left >= days ? 'none' : 'bid_window_too_short');
        },
      ),
    );
  });
});

describe('enquiryDeadlineOf', () => {
  it('is 24:00 of the working day that many days before', () => {
    const of = (deadline: string, enquiryWorkdays: number) =>
      enquiryDeadlineOf(calendar, at(deadline), { enquiryWorkdays }).toISOString();
    expect(of('2026-03-16T17:00', 3)).toBe(endOfDay('2026-03-11').toISOString());
    expect(of('2026-10-12T17:00', 3)).toBe(endOfDay('2026-10-08').toISOString());
    expect(of('2026-03-16T17:00', 0)).toBe(at('2026-03-16T17:00').toISOString());
  });

  it('always leaves that many working days for the answers (property)', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 10 }), (deadline, enquiryWorkdays) => {
        const end = enquiryDeadlineOf(calendar, deadline, { enquiryWorkdays });
        expect(end < deadline).toBe(true);
        expect(calendar.countWorkdays(lastDayOf(end), lastDayOf(deadline))).toBe(enquiryWorkdays);
      }),
    );
  });
});

describe('reminderMoments', () => {
  it('reminds in the morning three working days before, and a day before', () => {
    const { threeWorkdays, oneDay } = reminderMoments(calendar, at('2026-10-12T17:00'));
    expect(threeWorkdays).toEqual(shanghaiInstant('2026-10-08', '09:00'));
    expect(oneDay).toEqual(at('2026-10-11T17:00'));
  });
});

describe('amendedDeadline', () => {
  const rules = { amendmentWorkdays: 3 };
  const amended = (
    now: Date,
    bidDeadline: Date,
    amendment: { substantive: boolean; newDeadline: Date | null },
  ) => amendedDeadline(calendar, now, { bidDeadline }, amendment, rules);

  it('never shortens, never leaves late substance without time (property)', () => {
    fc.assert(
      fc.property(
        instant,
        fc.integer({ min: 1, max: 60 * 24 * 20 }),
        fc.option(fc.integer({ min: -60 * 24 * 5, max: 60 * 24 * 20 })),
        fc.boolean(),
        (now, minutes, shift, substantive) => {
          const deadline = new Date(now.getTime() + minutes * 60_000);
          const newDeadline = shift === null ? null : new Date(deadline.getTime() + shift * 60_000);
          const wanted = newDeadline ?? deadline;
          const left = calendar.countWorkdays(shanghaiDate(now), lastDayOf(wanted));
          const work = () => amended(now, deadline, { substantive, newDeadline });
          if (newDeadline && newDeadline <= deadline) {
            expect(codeOf(work)).toBe('deadline_not_later');
          } else if (substantive && left < rules.amendmentWorkdays) {
            expect(codeOf(work)).toBe('amendment_must_extend');
          } else {
            expect(work()).toEqual(wanted);
          }
        },
      ),
    );
  });

  it('says until when the deadline must be moved', () => {
    try {
      amended(at('2026-04-30T10:00'), at('2026-05-06T17:00'), {
        substantive: true,
        newDeadline: null,
      });
      throw new Error('not refused');
    } catch (error) {
      expect((error as { details: object }).details).toEqual({
        days: 3,
        earliest: '2026年5月8日',
      });
    }
  });
});
