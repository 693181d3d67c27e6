import { ratesOf, sentenceOf } from '../src/domain/indicators.policy.js';
import { monthsOf, periodOf } from '../src/domain/period.js';

const YEAR = { posted: 22, bid: 20, awarded: 19 };

describe('rates', () => {
  it('come with what they were computed from, as in the reference case', () => {
    expect(ratesOf(YEAR).map(({ name, percent, formula }) => [name, percent, formula])).toEqual([
      ['揭榜率', '90.9', '揭榜 20 项 ÷ 发榜 22 项'],
      ['承榜率（按揭榜计）', '95.0', '承榜 19 项 ÷ 揭榜 20 项'],
      ['承榜率（按发榜计）', '86.4', '承榜 19 项 ÷ 发榜 22 项'],
    ]);
  });

  it('are not made up where there is nothing to divide by', () => {
    const none = ratesOf({ posted: 0, bid: 0, awarded: 0 });
    expect(none.map(({ percent }) => percent)).toEqual([null, null, null]);
    expect(ratesOf({ posted: 3, bid: 0, awarded: 0 }).map(({ percent }) => percent)).toEqual([
      '0.0',
      null,
      '0.0',
    ]);
  });
});

describe('the sentence', () => {
  it('tells the year up to the day', () => {
    expect(sentenceOf(YEAR, { from: '2026-01-01', asOf: '2026-11-22' })).toBe(
      '2026年以来（截至11月22日），累计发榜22项，揭榜20项，确定承榜19项；' +
        '揭榜率90.9%，承榜率95.0%（按揭榜计）、86.4%（按发榜计）。',
    );
  });

  it('tells any other span by its two days, and no rates of nothing', () => {
    const none = { posted: 2, bid: 0, awarded: 0 };
    expect(sentenceOf(none, { from: '2026-03-05', asOf: '2026-04-01' })).toBe(
      '2026年3月5日至2026年4月1日，累计发榜2项，揭榜0项，确定承榜0项。',
    );
  });
});

describe('a period', () => {
  it('is the calendar year up to the day, both days whole, in Beijing time', () => {
    expect(periodOf({ asOf: '2026-05-20' }, '2026-11-22')).toEqual({
      from: '2026-01-01',
      asOf: '2026-05-20',
      begins: new Date('2025-12-31T16:00:00Z'),
      ends: new Date('2026-05-20T16:00:00Z'),
    });
    expect(periodOf({}, '2026-11-22')).toMatchObject({ from: '2026-01-01', asOf: '2026-11-22' });
    const oneDay = periodOf({ from: '2026-05-20', asOf: '2026-05-20' }, '2026-11-22');
    expect(oneDay.ends.getTime() - oneDay.begins.getTime()).toBe(86_400_000);
    expect(() => periodOf({ from: '2026-05-21', asOf: '2026-05-20' }, '2026-11-22')).toThrow(
      expect.objectContaining({
        code: 'invalid_input',
        details: { fields: { from: '起始日期不能晚于截至日期' } },
      }),
    );
  });

  it('has its months', () => {
    expect(monthsOf({ from: '2025-11-30', asOf: '2026-02-01' })).toEqual([
      '2025-11',
      '2025-12',
      '2026-01',
      '2026-02',
    ]);
    expect(monthsOf({ from: '1900-01-01', asOf: '2026-02-01' })).toHaveLength(120);
  });
});
