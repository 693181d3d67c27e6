import type { RuleSet } from '#contracts';
import { totalOf } from './ranking.js';
import type { RankingSheet } from './ranking.types.js';

export interface Outlier {
  member: string;
  bidId: string;
  totalHundredths: number;
}

/**
 * Totals further than the rule's percentage from the mean of all members (偏差提示). Asked only when
 * every sheet is locked: a hint while others still score would pull members towards each other.
 * Exact: |n·total − sum| · 100 > percent · sum.
 */
export function outliers(
  rules: Pick<RuleSet, 'criteria' | 'outlierPercent'>,
  bidIds: readonly string[],
  sheets: readonly RankingSheet[],
): Outlier[] {
  const { outlierPercent } = rules;
  if (outlierPercent === null) return [];
  return bidIds.flatMap((bidId) => {
    const totals = sheets.map(({ member, scores }) => ({
      member,
      bidId,
      totalHundredths: totalOf(rules.criteria, scores[bidId]!),
    }));
    const sum = totals.reduce((all, { totalHundredths }) => all + totalHundredths, 0);
    return totals.filter(
      ({ totalHundredths }) =>
        Math.abs(totals.length * totalHundredths - sum) * 100 > outlierPercent * sum,
    );
  });
}
