import {
  DEFAULT_RULE_SET,
  OPENING_MODES,
  SCORING_METHODS,
  openingModeOf,
  type Criterion,
  type RoadShowRules,
  type RuleSet,
} from '#contracts';
import { DomainError } from '#kernel';
import type { ListingGap } from './content.js';

/** A rule set as people write it: what is left out is the default. */
export type RuleSetDraft = Partial<Omit<RuleSet, 'criteria'>> & {
  criteria?: readonly (Pick<Criterion, 'id' | 'name' | 'weight' | 'guidance'> &
    Partial<Criterion>)[];
};

/** Bounds that no listing goes beyond, as [lowest, highest]. */
export const RULE_BOUNDS = {
  panelSize: [3, 15],
  minimumBids: [1, 20],
  noticeWorkdays: [3, 30],
  minimumBidWorkdays: [5, 60],
  amendmentWorkdays: [1, 30],
  enquiryWorkdays: [0, 30],
} as const satisfies Partial<Record<keyof RuleSet, readonly [number, number]>>;

/** Minutes of a road show, as [lowest, highest]. */
export const ROAD_SHOW_BOUNDS = {
  slotMinutes: [3, 60],
  questionMinutes: [1, 60],
} as const satisfies Record<keyof RoadShowRules, readonly [number, number]>;

const BOUND_NAMES: Record<keyof typeof RULE_BOUNDS, string> = {
  panelSize: '评审组人数',
  minimumBids: '最低揭榜数',
  noticeWorkdays: '公示工作日',
  minimumBidWorkdays: '最短揭榜期工作日',
  amendmentWorkdays: '变更后剩余工作日',
  enquiryWorkdays: '提问截止提前工作日',
};

/** Fewest members with whom a highest and a lowest total can be left out. */
const DROP_EXTREMES_PANEL = 5;

/**
 * Completes a rule set over a base (the default one unless told). With criteria of its own and no
 * tie order given, ties are broken in the order of the criteria.
 */
export function mergeRuleSet(draft: RuleSetDraft = {}, base: RuleSet = DEFAULT_RULE_SET): RuleSet {
  const given = Object.fromEntries(
    Object.entries(draft).filter(([, value]) => value !== undefined),
  ) as RuleSetDraft;
  const criteria = given.criteria?.map((criterion) => ({
    id: criterion.id,
    name: criterion.name,
    weight: criterion.weight,
    guidance: criterion.guidance,
    stepHundredths: criterion.stepHundredths ?? 50,
    minimumHundredths: criterion.minimumHundredths ?? null,
  }));
  return {
    ...base,
    ...given,
    criteria: criteria ?? base.criteria,
    tieBreakOrder: given.tieBreakOrder ?? criteria?.map(({ id }) => id) ?? base.tieBreakOrder,
  };
}

/**
 * Holds a rule set to what can be scored and ranked exactly: weights of 100, an odd panel of at
 * least 3 (at least 5 where extremes are dropped), steps that divide each scale, a tie order over
 * known criteria, and no road show together with blind names.
 *
 * @throws DomainError weights_not_100 | rule_set_invalid, naming the first fault
 */
export function requireValidRuleSet(rules: RuleSet): void {
  const fault = criteriaFault(rules.criteria);
  if (fault) throw new DomainError('rule_set_invalid', { reason: fault });
  const sum = sumOfWeights(rules);
  if (sum !== 100) throw new DomainError('weights_not_100', { sum });
  const other = boundFault(rules) ?? panelFault(rules) ?? orderFault(rules) ?? roadShowFault(rules);
  if (other) throw new DomainError('rule_set_invalid', { reason: other });
}

/** The same faults as sentences beside the field, every one of them, for a draft. */
export function ruleSetGaps(rules: RuleSet): ListingGap[] {
  const gaps: ListingGap[] = [];
  const add = (field: string, message: string | null) => {
    if (message) gaps.push({ field, message });
  };
  const sum = sumOfWeights(rules);
  add('ruleSet.criteria', criteriaFault(rules.criteria));
  if (sum !== 100) add('ruleSet.criteria', `评分权重合计须为 100，现为 ${sum}`);
  add('ruleSet', boundFault(rules));
  add('ruleSet.panelSize', panelFault(rules));
  add('ruleSet.tieBreakOrder', orderFault(rules));
  add('ruleSet.roadShow', roadShowFault(rules));
  return gaps;
}

const sumOfWeights = ({ criteria }: RuleSet): number =>
  criteria.reduce((total, { weight }) => total + weight, 0);

function criteriaFault(criteria: readonly Criterion[]): string | null {
  if (criteria.length === 0) return '至少要有一项评分标准';
  if (criteria.length > 20) return '评分标准最多 20 项';
  if (new Set(criteria.map(({ id }) => id)).size < criteria.length) return '评分标准的代号重复';
  for (const { id, name, weight, guidance, stepHundredths, minimumHundredths } of criteria) {
    if (!/^[a-z][a-z0-9_]{0,30}$/.test(id)) return `代号“${id}”须为小写字母开头的英文短名`;
    if (!name.trim()) return '评分标准须有名称';
    if (!guidance.trim()) return `请填写“${name}”的评分要点`;
    if (!Number.isInteger(weight) || weight < 1) return `“${name}”的权重须为正整数`;
    if (!Number.isInteger(stepHundredths) || stepHundredths < 1) return `“${name}”的步长有误`;
    if ((weight * 100) % stepHundredths !== 0) return `“${name}”的满分不是步长的整数倍`;
    if (minimumHundredths !== null && !within(minimumHundredths, 0, weight * 100)) {
      return `“${name}”的最低分须在 0 到满分之间`;
    }
  }
  return null;
}

function boundFault(rules: RuleSet): string | null {
  for (const [key, [low, high]] of Object.entries(RULE_BOUNDS)) {
    const name = key as keyof typeof RULE_BOUNDS;
    if (!within(rules[name], low, high)) return `${BOUND_NAMES[name]}须为 ${low} 到 ${high}`;
  }
  if (rules.passLineHundredths !== null && !within(rules.passLineHundredths, 0, 10_000)) {
    return '合格线须在 0 到 100 分之间';
  }
  if (rules.outlierPercent !== null && !within(rules.outlierPercent, 1, 100)) {
    return '偏离提醒须为 1% 到 100%';
  }
  if (!OPENING_MODES.includes(openingModeOf(rules))) return '开榜方式不在可选范围内';
  if (rules.enquiryWorkdays >= rules.minimumBidWorkdays) {
    return '提问截止提前的工作日须少于最短揭榜期';
  }
  return null;
}

function panelFault({ method, panelSize }: RuleSet): string | null {
  if (!SCORING_METHODS.includes(method)) return '评分方法不在可选范围内';
  if (panelSize % 2 === 0) return '评审组人数须为单数';
  if (method === 'drop_extremes' && panelSize < DROP_EXTREMES_PANEL) {
    return `去掉最高最低分时评审组不少于 ${DROP_EXTREMES_PANEL} 人`;
  }
  return null;
}

function orderFault({ criteria, tieBreakOrder }: RuleSet): string | null {
  const known = new Set(criteria.map(({ id }) => id));
  if (new Set(tieBreakOrder).size < tieBreakOrder.length) return '并列时的比较顺序有重复';
  return tieBreakOrder.every((id) => known.has(id)) ? null : '并列时的比较顺序含有未知的评分标准';
}

/** Who presents in person has a face and a name. */
function roadShowFault({ roadShow, blindNames }: RuleSet): string | null {
  if (!roadShow) return null;
  if (blindNames) {
    return '路演由揭榜方当面讲解，不能同时隐名评审，请改为“显示揭榜方名称”或不安排路演';
  }
  for (const [key, name] of [
    ['slotMinutes', '路演讲解时间'],
    ['questionMinutes', '路演答问时间'],
  ] as const) {
    const [low, high] = ROAD_SHOW_BOUNDS[key];
    if (!within(roadShow[key], low, high)) return `${name}须为 ${low} 到 ${high} 分钟`;
  }
  return null;
}

function within(value: number, low: number, high: number): boolean {
  return Number.isInteger(value) && value >= low && value <= high;
}
