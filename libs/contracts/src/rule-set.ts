import type { OpeningMode, ScoringMethod } from './classification.js';

/** One heading of the scoring table. Points are integer hundredths; a scale runs from 0 to `weight` points. */
export interface Criterion {
  readonly id: string;
  readonly name: string;
  /** Share of 100; the weights of a rule set sum to 100. A criterion is scored 0…weight points. */
  readonly weight: number;
  /** What earns the points, as printed in the 发榜公告. */
  readonly guidance: string;
  /** Smallest step of a score, in hundredths (50 = half a point). */
  readonly stepHundredths: number;
  /** Mean below this (hundredths) and the bid is not acceptable; null for none. */
  readonly minimumHundredths: number | null;
}

/** 路演: bidders present in person, one after another, and answer the panel's questions. */
export interface RoadShowRules {
  /** Minutes to present in. */
  readonly slotMinutes: number;
  /** Minutes for questions after that. */
  readonly questionMinutes: number;
}

/** Scoring rules, frozen with the publication. */
export interface RuleSet {
  readonly criteria: readonly Criterion[];
  readonly method: ScoringMethod;
  /** Total (hundredths) below which no award is made; null for none. */
  readonly passLineHundredths: number | null;
  readonly panelSize: number;
  readonly blindNames: boolean;
  readonly minimumBids: number;
  /** Criterion ids asked in this order on a tie; then the earliest receipt, then a public draw. */
  readonly tieBreakOrder: readonly string[];
  readonly noticeWorkdays: number;
  readonly minimumBidWorkdays: number;
  /** Working days that must remain after a substantive amendment. */
  readonly amendmentWorkdays: number;
  /** Working days before the deadline at which questions close. */
  readonly enquiryWorkdays: number;
  /** A member's total further than this many percent from the mean asks for a reason; null for none. */
  readonly outlierPercent: number | null;
  /** Who breaks the seal after the deadline. Rule sets from before there was a choice have none: two keys. */
  readonly opening?: OpeningMode;
  /** Null for none; missing in rule sets from before there were road shows. Not with blind names. */
  readonly roadShow?: RoadShowRules | null;
}

/** Who opens a listing's bids by its rules. */
export const openingModeOf = ({ opening }: Pick<RuleSet, 'opening'>): OpeningMode =>
  opening ?? 'two_keys';

/** 默认评分表：由“自身优势、工作思路、预期效果”展开，合计 100 分。 */
export const DEFAULT_CRITERIA: readonly Criterion[] = [
  ['approach', '需求理解与工作思路', 25, '对问题看得准，思路清楚，方法适合服务对象'],
  ['strengths', '自身优势与团队', 20, '同类业绩、专业人员、在手项目与承接能力相称'],
  ['plan', '实施计划与可行性', 20, '进度、分工、风险预案具体可查'],
  ['outcome', '预期效果与可量化指标', 20, '指标有数、有据、可核验'],
  ['budget', '预算合理性', 15, '科目清楚，单价合理，不超上限'],
].map(([id, name, weight, guidance]) => ({
  id: id as string,
  name: name as string,
  weight: weight as number,
  guidance: guidance as string,
  stepHundredths: 50,
  minimumHundredths: null,
}));

export const DEFAULT_RULE_SET: RuleSet = {
  criteria: DEFAULT_CRITERIA,
  method: 'mean',
  passLineHundredths: 6000,
  panelSize: 3,
  blindNames: true,
  minimumBids: 1,
  tieBreakOrder: ['approach', 'outcome', 'plan', 'strengths', 'budget'],
  noticeWorkdays: 5,
  minimumBidWorkdays: 5,
  amendmentWorkdays: 3,
  enquiryWorkdays: 3,
  outlierPercent: 30,
  opening: 'two_keys',
  roadShow: null,
};
