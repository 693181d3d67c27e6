import fc from 'fast-check';
import type { Criterion, ScoringMethod } from '#contracts';
import type { CriterionScores, RankingInput } from '../src/domain/ranking.types.js';

const weights = fc
  .array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 5 })
  .map((parts) => {
    // Scaled to a sum of 100, the rest on the first.
    const sum = parts.reduce((a, b) => a + b, 0);
    const scaled = parts.map((part) => Math.max(1, Math.floor((part * 100) / sum)));
    scaled[0]! += 100 - scaled.reduce((a, b) => a + b, 0);
    return scaled;
  });

const criteriaOf = (list: number[], minimums: (number | null)[]): Criterion[] =>
  list.map((weight, index) => ({
    id: `c${index}`,
    name: `第${index + 1}项`,
    weight,
    guidance: '',
    stepHundredths: 50,
    minimumHundredths: minimums[index] ?? null,
  }));

/** Few different scores, so that ties and dropped extremes are common. */
const scoreOf = (criterion: Criterion) =>
  fc.integer({ min: 0, max: 4 }).map((n) => Math.floor((criterion.weight * 2 * n) / 4) * 50);

const scoresOf = (criteria: Criterion[]): fc.Arbitrary<CriterionScores> =>
  fc.record(Object.fromEntries(criteria.map((c) => [c.id, scoreOf(c)])));

/** Whatever the rules allow to be ranked. */
export const rankingInputs: fc.Arbitrary<RankingInput> = fc
  .record({
    weights,
    minimums: fc.array(fc.option(fc.integer({ min: 0, max: 3000 })), { maxLength: 5 }),
    method: fc.constantFrom<ScoringMethod>('mean', 'drop_extremes', 'consensus'),
    passLineHundredths: fc.option(fc.integer({ min: 0, max: 8000 })),
    bidCount: fc.integer({ min: 1, max: 5 }),
    memberCount: fc.constantFrom(5, 7),
  })
  .chain(({ weights: list, minimums, method, passLineHundredths, bidCount, memberCount }) => {
    const criteria = criteriaOf(list, minimums);
    const bidIds = Array.from({ length: bidCount }, (_, i) => `bid-${i}`);
    const byBid = fc.record(Object.fromEntries(bidIds.map((id) => [id, scoresOf(criteria)])));
    return fc.record({
      rules: fc.record({
        criteria: fc.constant(criteria),
        method: fc.constant(method),
        passLineHundredths: fc.constant(passLineHundredths),
        tieBreakOrder: fc.shuffledSubarray(criteria.map((c) => c.id)),
      }),
      bids: fc.tuple(
        ...bidIds.map((bidId) =>
          fc
            .integer({ min: 0, max: 2 })
            .map((n) => ({ bidId, receivedAt: `2026-03-0${n + 1}T08:00:00.000Z` })),
        ),
      ),
      sheets: fc.tuple(
        ...Array.from({ length: memberCount }, (_, i) =>
          fc.record({ member: fc.constant(`评委${i + 1}`), scores: byBid }),
        ),
      ),
      consensus: method === 'consensus' ? byBid : fc.constant(null),
      tieSeed: fc.string({ minLength: 1, maxLength: 8 }),
    });
  });
