import { DomainError, formatYuan, sumFen } from '#kernel';
import type { BidProposal } from './proposal.js';

/**
 * What a bid asks for: the sum of its budget lines (分). Own funds come on top and are not asked for.
 */
export function bidAmountFen(proposal: Pick<BidProposal, 'budget'>): number {
  return sumFen(proposal.budget.map((line) => line.amountFen));
}

/**
 * The budget stays within the listing's ceiling (预算上限).
 *
 * @param ceilingFen 0 where the listing states no public money; then nothing can be asked for
 * @throws DomainError budget_over_ceiling
 */
export function requireWithinCeiling(
  proposal: Pick<BidProposal, 'budget'>,
  ceilingFen: number,
): void {
  const total = bidAmountFen(proposal);
  if (total > ceilingFen) {
    throw new DomainError('budget_over_ceiling', {
      total: formatYuan(total),
      ceiling: formatYuan(ceilingFen),
    });
  }
}
