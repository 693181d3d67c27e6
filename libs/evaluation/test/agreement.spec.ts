import fc from 'fast-check';
import { agreementOf } from '../src/domain/agreement.js';

/** One line a member: the totals of the bids, in points. */
const w = (...members: number[][]) =>
  agreementOf(
    members[0]!.map((_, bid) => ({
      members: members.map((totals, index) => ({
        member: `评委${index + 1}`,
        scores: {},
        totalHundredths: totals[bid]! * 100,
        dropped: null,
      })),
    })),
  );

describe('Kendall’s W', () => {
  it('is 1 where all agree, however far their points lie apart', () => {
    // Rank sums 3, 6, 9; mean 6; S = 18; 12 × 18 ÷ (9 × 24) = 216 ÷ 216.
    expect(w([90, 80, 70], [99, 98, 10], [61, 60, 0])).toEqual({
      members: 3,
      bids: 3,
      numerator: 216,
      denominator: 216,
      tenThousandths: 10_000,
    });
  });

  it('is 0 where two contradict each other', () => {
    expect(w([90, 80], [80, 90])).toMatchObject({ numerator: 0, tenThousandths: 0 });
  });

  it('comes out as computed by hand', () => {
    // Ranks 1 2 3 4 / 2 1 4 3 / 1 3 2 4: sums 4, 6, 9, 11; mean 7.5;
    // S = 12.25 + 2.25 + 2.25 + 12.25 = 29; 12 × 29 ÷ (9 × 60) = 348 ÷ 540 = 0.64444…
    expect(w([90, 80, 70, 60], [80, 90, 60, 70], [90, 70, 80, 60])).toMatchObject({
      numerator: 348,
      denominator: 540,
      tenThousandths: 6444,
    });
  });

  it('lets equal totals share their ranks', () => {
    // Ranks 1 2 3 4 / 2 1 3 4 / 1 2.5 2.5 4: sums 4, 5.5, 8.5, 12; mean 7.5;
    // S = 12.25 + 4 + 1 + 20.25 = 37.5; T = 2³ − 2 = 6;
    // 12 × 37.5 ÷ (9 × 60 − 3 × 6) = 450 ÷ 522 = 0.86206…
    expect(w([90, 80, 70, 60], [80, 90, 70, 60], [90, 80, 80, 60])).toMatchObject({
      numerator: 450,
      denominator: 522,
      tenThousandths: 8621,
    });
    // Ranks 2 2 2 4 (three equal, T = 24) / 1 2 3 4: sums 3, 4, 5, 8; mean 5; S = 4 + 1 + 0 + 9 = 14;
    // 12 × 14 ÷ (4 × 60 − 2 × 24) = 168 ÷ 192 = 0.875
    expect(w([80, 80, 80, 60], [90, 80, 70, 60])).toMatchObject({
      numerator: 168,
      denominator: 192,
      tenThousandths: 8750,
    });
  });

  it('says nothing of one bid, of one member, or where nobody preferred any', () => {
    expect(agreementOf([])).toBeNull();
    expect(w([90], [80])).toBeNull();
    expect(w([90, 80, 70])).toBeNull();
    expect(w([80, 80], [70, 70])).toBeNull();
  });

  it('lies between 0 and 1, whatever the order of members and bids', () => {
    const points = fc.integer({ min: 0, max: 4 });
    const tables = fc
      .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 7 }))
      .chain(([bids, members]) =>
        fc.array(fc.array(points, { minLength: bids, maxLength: bids }), {
          minLength: members,
          maxLength: members,
        }),
      );
    fc.assert(
      fc.property(tables, (table) => {
        const result = w(...table);
        if (!result) return;
        expect(result.numerator).toBeGreaterThanOrEqual(0);
        expect(result.numerator).toBeLessThanOrEqual(result.denominator);
        expect(w(...[...table].reverse())).toEqual(result);
        expect(w(...table.map((line) => [...line].reverse()))).toEqual(result);
      }),
    );
  });
});
