import { FUNDING_MODE_NAMES, type FundingMode } from '#contracts';
import { DomainError, formatDateChinese, formatYuan, lastDayOfTerm, sumFen } from '#kernel';
import { FUNDING_RULES } from './funding-rules.js';
import type { IndicatorTarget } from './measure.js';

/** A milestone as agreed, before the agreement is signed. */
export interface PlannedMilestone {
  title: string;
  /** YYYY-MM-DD */
  dueOn: string;
  targets: IndicatorTarget[];
  /** Paid once the milestone is met; 0 for none. */
  instalmentFen: number;
}

export interface Plan {
  fundingMode: FundingMode;
  /** The award's. */
  amountFen: number;
  startsOn: string;
  endsOn: string;
  milestones: readonly PlannedMilestone[];
}

/**
 * Holds a plan to the agreement's term, to the award's amount and to the rules of its funding.
 *
 * @param maxYears longest term; null for no limit
 * @throws DomainError plan_invalid | term_too_long | instalments_mismatch | instalment_rule
 */
export function requirePlan(plan: Plan, maxYears: number | null): void {
  requireTerm(plan, maxYears);
  requireOrder(plan);
  const sum = sumFen(plan.milestones.map(({ instalmentFen }) => instalmentFen));
  if (sum !== plan.amountFen) {
    throw new DomainError('instalments_mismatch', {
      sum: formatYuan(sum),
      amount: formatYuan(plan.amountFen),
    });
  }
  if (plan.amountFen > 0) requireInstalments(plan);
}

function requireTerm({ startsOn, endsOn }: Plan, maxYears: number | null): void {
  if (endsOn < startsOn) invalid('结束日期早于开始日期');
  if (maxYears !== null && endsOn > lastDayOfTerm(startsOn, maxYears)) {
    throw new DomainError('term_too_long', { years: maxYears });
  }
}

function requireOrder({ milestones, startsOn, endsOn }: Plan): void {
  if (milestones.length === 0) invalid('至少一个');
  let before = startsOn;
  for (const [index, { dueOn, targets }] of milestones.entries()) {
    const which = `第 ${index + 1} 个`;
    if (dueOn < startsOn || dueOn > endsOn) invalid(`${which}不在履约期内`);
    if (dueOn < before) invalid(`${which}早于前一个`);
    if (new Set(targets.map(({ name }) => name)).size < targets.length) {
      invalid(`${which}有同名指标`);
    }
    before = dueOn;
  }
}

function requireInstalments({ fundingMode, milestones, amountFen }: Plan): void {
  const rule = FUNDING_RULES[fundingMode];
  const refuse = (text: string): never => {
    throw new DomainError('instalment_rule', { mode: FUNDING_MODE_NAMES[fundingMode], rule: text });
  };
  const paid = milestones.filter(({ instalmentFen }) => instalmentFen > 0);
  if (paid.length < rule.minInstalments) refuse(`至少分 ${rule.minInstalments} 期`);
  if (paid.length > rule.maxInstalments) refuse(`最多分 ${rule.maxInstalments} 期`);
  const { firstMaxPercent } = rule;
  // Compared without division: amounts are whole 分 and a share need not be.
  if (firstMaxPercent !== null && paid[0]!.instalmentFen * 100 > amountFen * firstMaxPercent) {
    refuse(`首期不超过 ${firstMaxPercent}%`);
  }
}

/**
 * Nothing is signed that is overdue when it begins.
 *
 * @param today YYYY-MM-DD
 * @throws DomainError plan_invalid
 */
export function requireAhead(milestones: readonly PlannedMilestone[], today: string): void {
  const past = milestones.findIndex(({ dueOn }) => dueOn < today);
  if (past >= 0) {
    invalid(`第 ${past + 1} 个的日期（${formatDateChinese(milestones[past]!.dueOn)}）已过`);
  }
}

function invalid(reason: string): never {
  throw new DomainError('plan_invalid', { reason });
}
