import type { BidProposal, BudgetLine, ScheduleStep } from './proposal.js';
import { bidAmountFen } from './budget.policy.js';

/** No single line, and no bid, is about more than this (分): ten thousand million 元. */
export const MAX_AMOUNT_FEN = 1_000_000_000_000;

/**
 * What a proposal still lacks before it can be submitted, in the words of the form (C3: 揭榜意向书).
 *
 * @param ceilingFen the listing's ceiling; a listing without public money asks for no budget lines
 * @returns names of the missing parts in the form's order; empty when complete
 */
export function missingParts(proposal: BidProposal, ceilingFen: number): string[] {
  const { strengths, approach, outcome } = proposal;
  const parts: [string, boolean][] = [
    ['一、自身优势', written(strengths.text)],
    ['二、工作思路', written(approach.text)],
    ['进度安排', approach.schedule.length > 0],
    ['风险预案', written(approach.risks)],
    ['三、预期效果', written(outcome.text)],
    ['预期指标', outcome.indicators.length > 0],
    ['预算明细', proposal.budget.length > 0 || ceilingFen === 0],
    ['项目团队', proposal.team.length > 0],
    ['承诺书', proposal.commitments],
  ];
  return parts.filter(([, there]) => !there).map(([name]) => name);
}

const written = (text: string): boolean => text.trim() !== '';

/**
 * What is wrong in the tables of a proposal, by the field's path: sums that do not multiply out, dates
 * the wrong way round. Checked on every save, so that nothing wrong is kept.
 */
export function proposalFaults(
  proposal: Pick<BidProposal, 'approach' | 'budget' | 'attachments'>,
): Record<string, string> {
  const faults: Record<string, string> = {};
  proposal.approach.schedule.forEach((step, index) => {
    if (backwards(step)) faults[`approach.schedule.${index}.to`] = '结束日期不能早于开始日期';
  });
  proposal.budget.forEach((line, index) => {
    const fault = lineFault(line);
    if (fault) faults[`budget.${index}.amountFen`] = fault;
  });
  if (Object.keys(faults).length === 0 && bidAmountFen(proposal) > MAX_AMOUNT_FEN) {
    faults.budget = '预算合计过大';
  }
  const files = proposal.attachments.map((file) => file.fileId);
  if (new Set(files).size < files.length) faults.attachments = '同一个附件不能重复列出';
  return faults;
}

const backwards = ({ from, to }: ScheduleStep): boolean => to < from;

function lineFault({ unitPriceFen, quantity, amountFen }: BudgetLine): string | null {
  // BigInt: a price times a quantity may leave the exact range of numbers.
  const product = BigInt(unitPriceFen) * BigInt(quantity);
  if (product > BigInt(MAX_AMOUNT_FEN)) return '金额过大';
  return BigInt(amountFen) === product ? null : '金额须等于单价乘以数量';
}
