import fc from 'fast-check';
import { rank, recompute } from '../src/domain/ranking.js';
import type { Ranking, RankingInput, RankingRow } from '../src/domain/ranking.types.js';
import { rankingInputs } from './arbitraries.js';

const check = (property: (given: RankingInput) => void) =>
  fc.assert(fc.property(rankingInputs, property), { numRuns: 400 });

const rankOf = (ranking: Ranking, bidId: string) =>
  ranking.rows.find((row) => row.bidId === bidId)!.rank;

/** Half up to a whole number, by decimal text and not by the kernel's division. */
function byHand(sum: number, count: number): number {
  const whole = Math.trunc(sum / count);
  return (sum - whole * count) * 2 >= count ? whole + 1 : whole;
}

describe('a ranking', () => {
  it('does not depend on the order of sheets or bids', () => {
    fc.assert(
      fc.property(
        rankingInputs.chain((given) =>
          fc.record({
            given: fc.constant(given),
            sheets: fc.shuffledSubarray([...given.sheets], { minLength: given.sheets.length }),
            bids: fc.shuffledSubarray([...given.bids], { minLength: given.bids.length }),
          }),
        ),
        ({ given, sheets, bids }) => {
          expect(rank({ ...given, sheets, bids })).toEqual(rank(given));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('never falls for a bid because one of its scores rose', () => {
    fc.assert(
      fc.property(
        rankingInputs,
        fc.nat(),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 6000 }),
        (given, sheet, bid, item, raise) => {
          const { bidId } = given.bids[bid % given.bids.length]!;
          const criterion = given.rules.criteria[item % given.rules.criteria.length]!;
          const raised = structuredClone(given) as RankingInput;
          const scores = (raised.consensus ?? raised.sheets[sheet % raised.sheets.length]!.scores)[
            bidId
          ] as Record<string, number>;
          scores[criterion.id] = Math.min(
            criterion.weight * 100,
            scores[criterion.id]! + Math.ceil(raise / 50) * 50,
          );
          expect(rankOf(rank(raised), bidId)).toBeLessThanOrEqual(rankOf(rank(given), bidId));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('is recomputed from its report, as JSON brings it, to the same', () => {
    check((given) => {
      const report = JSON.parse(JSON.stringify(rank(given))) as Ranking;
      expect(recompute(report)).toEqual(report);
    });
  });

  it('prints figures that add up by hand', () => {
    check((given) => {
      for (const row of rank(given).rows) {
        for (const member of row.members) {
          const sum = Object.values(member.scores).reduce((a, b) => a + b, 0);
          expect(member.totalHundredths).toBe(sum);
        }
        const counted = row.consensus
          ? [Object.values(row.consensus).reduce((a, b) => a + b, 0)]
          : row.members.filter((m) => !m.dropped).map((m) => m.totalHundredths);
        expect(row.count).toBe(counted.length);
        expect(row.sumHundredths).toBe(counted.reduce((a, b) => a + b, 0));
        expect(row.totalHundredths).toBe(byHand(row.sumHundredths, row.count));
        for (const figure of row.criteria) {
          expect(figure.meanHundredths).toBe(byHand(figure.sumHundredths, figure.count));
          expect(figure.met).toBe(figure.meanHundredths >= (figure.minimumHundredths ?? 0));
        }
      }
    });
  });

  it('has no gaps, and nobody stands above one with better figures', () => {
    check((given) => {
      const { rows } = rank(given);
      expect(rows.map((row) => row.rank)).toEqual(rows.map((_, index) => index + 1));
      const key = (row: RankingRow) => [Number(row.acceptable), row.totalHundredths];
      rows.slice(1).forEach((row, index) => {
        const [above, below] = [key(rows[index]!), key(row)];
        expect(above[0]! > below[0]! || (above[0] === below[0] && above[1]! >= below[1]!)).toBe(
          true,
        );
      });
    });
  });

  it('drops one highest and one lowest, neither beaten by a total that counts', () => {
    check((given) => {
      if (given.rules.method !== 'drop_extremes') return;
      for (const { members } of rank(given).rows) {
        const of = (kind: string | null) =>
          members.filter((m) => m.dropped === kind).map((m) => m.totalHundredths);
        expect([of('highest').length, of('lowest').length]).toEqual([1, 1]);
        expect(Math.max(...of(null))).toBeLessThanOrEqual(of('highest')[0]!);
        expect(Math.min(...of(null))).toBeGreaterThanOrEqual(of('lowest')[0]!);
      }
    });
  });
});
