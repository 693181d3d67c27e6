import type { RuleSet } from '#contracts';

/**
 * Whether a total lies further than the rule's percentage from the mean of all members' totals. The
 * same exact comparison as the server's: |n·total − sum| · 100 > percent · sum.
 */
export function isOutlier(
  { outlierPercent }: Pick<RuleSet, 'outlierPercent'>,
  totals: readonly number[],
  total: number,
): boolean {
  if (outlierPercent === null) return false;
  const sum = totals.reduce((all, one) => all + one, 0);
  return Math.abs(totals.length * total - sum) * 100 > outlierPercent * sum;
}
