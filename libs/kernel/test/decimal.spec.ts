import fc from 'fast-check';
import {
  formatHundredths,
  meanHundredths,
  ratePercent,
  roundHalfUpDiv,
  weightedHundredths,
} from '../src/index.js';

describe('roundHalfUpDiv', () => {
  it.each([
    [1, 2, 1],
    [3, 2, 2],
    [5, 2, 3],
    [1, 3, 0],
    [2, 3, 1],
    [-1, 2, -1],
    [-1, 3, 0],
    [1, -2, -1],
    [0, 7, 0],
  ])('%d ÷ %d → %d', (numerator, denominator, result) => {
    expect(roundHalfUpDiv(numerator, denominator) + 0).toBe(result);
  });

  it('is the nearest whole number, the larger magnitude on a tie', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 1 }), (numerator, denominator) => {
        const twice = 2n * BigInt(roundHalfUpDiv(numerator, denominator)) * BigInt(denominator);
        const error = twice - 2n * BigInt(numerator);
        const outward = numerator < 0 ? -error : error;
        expect(outward).toBeGreaterThan(-BigInt(denominator));
        expect(outward).toBeLessThanOrEqual(BigInt(denominator));
      }),
    );
  });

  it('refuses what it cannot answer exactly', () => {
    expect(() => roundHalfUpDiv(1, 0)).toThrow(RangeError);
    expect(() => roundHalfUpDiv(0.1, 1)).toThrow(RangeError);
    expect(() => roundHalfUpDiv(2n ** 60n, 1)).toThrow(RangeError);
  });
});

describe('scores', () => {
  it('takes the mean half up', () => {
    expect(meanHundredths([8625, 8626])).toBe(8626);
    expect(meanHundredths([8625, 8625, 8626])).toBe(8625);
    expect(() => meanHundredths([])).toThrow(RangeError);
  });

  it('weighs percent by percent and rounds once', () => {
    const weights = [40, 35, 25];
    const values = [8650, 9000, 7333];
    const parts = values.map((value, i) => ({ value, weight: weights[i]! }));
    // 3460 + 3150 + 1833.25
    expect(weightedHundredths(parts)).toBe(8443);
    // Rounded part by part this would be 1 + 1.
    expect(
      weightedHundredths([
        { value: 1, weight: 50 },
        { value: 1, weight: 50 },
      ]),
    ).toBe(1);
    expect(() => weightedHundredths([])).toThrow(RangeError);
  });

  it('scales marks that are not out of 100', () => {
    const parts = [
      { value: 300, weight: 60, outOf: 500 },
      { value: 200, weight: 40, outOf: 300 },
    ];
    // 60 × 3/5 + 40 × 2/3 = 62.666…
    expect(weightedHundredths(parts)).toBe(6267);
  });

  it('gives the common value when all values are equal', () => {
    fc.assert(
      fc.property(fc.nat(10000), fc.nat(100), (value, weight) => {
        expect(meanHundredths([value, value, value])).toBe(value);
        const parts = [
          { value, weight },
          { value, weight: 100 - weight },
        ];
        expect(weightedHundredths(parts)).toBe(value);
      }),
    );
  });

  it.each([
    [8625, '86.25'],
    [10000, '100.00'],
    [5, '0.05'],
    [0, '0.00'],
    [-5, '-0.05'],
  ])('prints %d as %s', (n, text) => {
    expect(formatHundredths(n)).toBe(text);
  });
});

describe('ratePercent', () => {
  it.each([
    [20, 22, '90.9'],
    [19, 20, '95.0'],
    [1, 2000, '0.1'],
    [0, 5, '0.0'],
    [3, 2, '150.0'],
    [-1, 8, '-12.5'],
  ])('%d of %d → %s', (numerator, denominator, text) => {
    expect(ratePercent(numerator, denominator)).toBe(text);
  });

  it('is null when there is nothing to divide by', () => {
    expect(ratePercent(0, 0)).toBeNull();
  });
});
