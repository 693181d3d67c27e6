import { roundHalfUpDiv } from '#kernel';
import type { RankingRow } from './ranking.types.js';

/**
 * Kendall's coefficient of concordance W (评委意见一致程度), as an exact fraction: 1 when all members
 * put the bids in the same order, 0 when their orders have nothing in common.
 */
export interface Agreement {
  members: number;
  bids: number;
  numerator: number;
  denominator: number;
  /** W in ten-thousandths, rounded half up: 8621 is 0.8621 */
  tenThousandths: number;
}

/**
 * W over the members' own totals, with the usual correction for ties (equal totals share the mean of
 * their ranks): W = 12·S / (m²·(n³ − n) − m·ΣT), S the squared deviations of the bids' rank sums,
 * T = Σ(t³ − t) over each member's groups of t equal totals. Ranks are doubled to stay whole numbers.
 *
 * @returns null where it says nothing: fewer than two members or bids, or nobody preferred any bid
 */
export function agreementOf(rows: readonly Pick<RankingRow, 'members'>[]): Agreement | null {
  const [bids, members] = [rows.length, rows[0]?.members.length ?? 0];
  if (members < 2) return null;
  const sums = rows.map(() => 0);
  let ties = 0;
  for (let member = 0; member < members; member += 1) {
    const totals = rows.map((row) => row.members[member]!.totalHundredths);
    totals.forEach((total, bid) => {
      const better = totals.filter((other) => other > total).length;
      const equal = totals.filter((other) => other === total).length;
      // Twice the mean of the ranks better + 1 … better + equal.
      sums[bid]! += 2 * better + equal + 1;
      // Σ(t³ − t) over groups is Σ(t² − 1) over their members.
      ties += equal ** 2 - 1;
    });
  }
  const mean = members * (bids + 1);
  // Four times S, because ranks are doubled.
  const deviations = sums.reduce((all, sum) => all + (sum - mean) ** 2, 0);
  const numerator = 3 * deviations;
  const denominator = members ** 2 * (bids ** 3 - bids) - members * ties;
  // Also for a single bid.
  if (denominator === 0) return null;
  const tenThousandths = roundHalfUpDiv(BigInt(numerator) * 10_000n, denominator);
  return { members, bids, numerator, denominator, tenThousandths };
}
