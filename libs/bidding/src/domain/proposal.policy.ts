import { isDate } from '#kernel';
import type { BidProposal, BudgetLine } from './proposal.js';
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
    ...lines(
      '业绩',
      strengths.pastWork,
      ({ project, client }) => written(project) && written(client),
    ),
    ['二、工作思路', written(approach.text)],
    ['进度安排', approach.schedule.length > 0],
    ...lines(
      '进度安排',
      approach.schedule,
      ({ step, from, to }) => written(step) && !!from && !!to,
    ),
    ...approach.schedule.map((step, index): [string, boolean] => [
      `进度安排第 ${index + 1} 行（结束日期早于开始日期）`,
      !step.from || !step.to || step.to >= step.from,
    ]),
    ['风险预案', written(approach.risks)],
    ['三、预期效果', written(outcome.text)],
    ['预期指标', outcome.indicators.length > 0],
    ...lines('预期指标', outcome.indicators, ({ name, unit }) => written(name) && written(unit)),
    ['预算明细', proposal.budget.length > 0 || ceilingFen === 0],
    ...lines('预算明细', proposal.budget, ({ item }) => written(item)),
    ['项目团队', proposal.team.length > 0],
    ...lines('项目团队', proposal.team, ({ role }) => written(role)),
    ['承诺书', proposal.commitments],
  ];
  return parts.filter(([, there]) => !there).map(([name]) => name);
}

/** One part a line of a table, so that the line is named which is half filled in. */
function lines<T>(
  name: string,
  table: readonly T[],
  whole: (line: T) => boolean,
): [string, boolean][] {
  return table.map((line, index) => [`${name}第 ${index + 1} 行`, whole(line)]);
}

const written = (text: string): boolean => text.trim() !== '';

/**
 * What cannot be kept even in a draft, by the field's path: sums that do not multiply out, what is no
 * date. Checked on every save.
 */
export function proposalFaults(
  proposal: Pick<BidProposal, 'approach' | 'budget' | 'attachments'>,
): Record<string, string> {
  const faults: Record<string, string> = {};
  proposal.approach.schedule.forEach((step, index) => {
    for (const key of ['from', 'to'] as const) {
      if (step[key] !== '' && !isDate(step[key])) {
        faults[`approach.schedule.${index}.${key}`] = '须为日期，如 2026-03-05';
      }
    }
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

function lineFault({ unitPriceFen, quantity, amountFen }: BudgetLine): string | null {
  // BigInt: a price times a quantity may leave the exact range of numbers.
  const product = BigInt(unitPriceFen) * BigInt(quantity);
  if (product > BigInt(MAX_AMOUNT_FEN)) return '金额过大';
  return BigInt(amountFen) === product ? null : '金额须等于单价乘以数量';
}
