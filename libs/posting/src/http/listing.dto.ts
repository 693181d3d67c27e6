import {
  FUNDING_MODES,
  OPENING_MODES,
  ORG_TYPES,
  SCORING_METHODS,
  SERVICE_CATEGORIES,
  type FundingMode,
  type OpeningMode,
  type OrgType,
  type ScoringMethod,
  type ServiceCategory,
} from '#contracts';
import { Field } from '#platform';
import { ManyOf } from '../application/many-of.js';
import type { ContentInput } from '../domain/draft.policy.js';

const optional = true as const;

class ListingTargetBody {
  @Field.text('指标', { max: 100 }) name: string;
  @Field.text('计量单位', { max: 20, example: '人次' }) unit: string;
  @Field.int('目标值', { min: 0, max: 1_000_000_000 }) target: number;
  @Field.text('证明方式', { max: 200 }) proof: string;
}

class DraftTargetBody {
  @Field.text('指标', { min: 0, max: 100 }) name: string;
  @Field.text('计量单位', { min: 0, max: 20, example: '人次' }) unit: string;
  @Field.int('目标值', { nullable: true, min: 0, max: 1_000_000_000 }) target: number | null;
  @Field.text('证明方式', { min: 0, max: 200 }) proof: string;
}

class ListingConditionsBody {
  @ManyOf('机构类别', ORG_TYPES, { optional, description: '空为不限' }) orgTypes?: OrgType[];
  @Field.int('最低等级评估', { optional, nullable: true, min: 1, max: 5 })
  minRating?: number | null;
  @Field.longText('其他条件', { optional, min: 0, max: 2000 }) other?: string;
}

/** A rule that a subclass narrows or widens would hold as well: bodies share only what they agree on. */
class CriterionBase {
  @Field.text('代号', { max: 31, example: 'approach' }) id: string;
  @Field.int('步长', { optional, min: 1, max: 10_000, description: '百分之一分，默认 50' })
  stepHundredths?: number;
  @Field.int('最低分', { optional, nullable: true, min: 0, max: 10_000 })
  minimumHundredths?: number | null;
}

class CriterionBody extends CriterionBase {
  @Field.text('评分项', { max: 50 }) name: string;
  @Field.int('权重', { min: 1, max: 100 }) weight: number;
  @Field.text('评分要点', { max: 500 }) guidance: string;
}

class DraftCriterionBody extends CriterionBase {
  @Field.text('评分项', { min: 0, max: 50 }) name: string;
  @Field.int('权重', { min: 0, max: 100 }) weight: number;
  @Field.text('评分要点', { min: 0, max: 500 }) guidance: string;
}

class RoadShowBody {
  @Field.int('讲解时间', { description: '分钟' }) slotMinutes: number;
  @Field.int('答问时间', { description: '分钟' }) questionMinutes: number;
}

class RuleSetBase {
  @Field.oneOf('评分方法', SCORING_METHODS, { optional }) method?: ScoringMethod;
  @Field.int('合格线', { optional, nullable: true, min: 0, max: 10_000 })
  passLineHundredths?: number | null;
  @Field.int('评审组人数', { optional }) panelSize?: number;
  @Field.boolean('隐名评审', { optional }) blindNames?: boolean;
  @Field.int('最低揭榜数', { optional }) minimumBids?: number;
  @Field.texts('并列时的比较顺序', { optional, max: 20, each: 31 }) tieBreakOrder?: string[];
  @Field.int('公示工作日', { optional }) noticeWorkdays?: number;
  @Field.int('最短揭榜期工作日', { optional }) minimumBidWorkdays?: number;
  @Field.int('变更后剩余工作日', { optional }) amendmentWorkdays?: number;
  @Field.int('提问截止提前工作日', { optional }) enquiryWorkdays?: number;
  @Field.int('偏离提醒', { optional, nullable: true }) outlierPercent?: number | null;
  @Field.oneOf('开榜方式', OPENING_MODES, { optional, description: '发榜后不能变更' })
  opening?: OpeningMode;
  @Field.object('路演', () => RoadShowBody, {
    optional,
    nullable: true,
    description: '空为不安排；不能与隐名评审并用',
  })
  roadShow?: RoadShowBody | null;
}

export class RuleSetBody extends RuleSetBase {
  @Field.list('评分标准', () => CriterionBody, { optional, max: 20 }) criteria?: CriterionBody[];
}

class DraftRuleSetBody extends RuleSetBase {
  @Field.list('评分标准', () => DraftCriterionBody, { optional, max: 20 })
  criteria?: DraftCriterionBody[];
}

class ListingContentBody {
  @Field.fen('预算上限', { optional, description: '单位：分；0 为不涉及财政资金' })
  ceilingFen?: number;
  @Field.text('服务对象', { optional, min: 0, max: 500 }) servicePopulation?: string;
  @Field.int('受益人数', { optional, min: 0, max: 100_000_000 }) beneficiaryCount?: number;
  @Field.text('服务区域', { optional, min: 0, max: 500 }) serviceArea?: string;
  @Field.longText('背景与问题', { optional, min: 0 }) background?: string;
  @Field.longText('任务内容', { optional, min: 0 }) tasks?: string;
  @Field.date('实施开始日期', { optional, nullable: true }) startsOn?: string | null;
  @Field.date('实施结束日期', { optional, nullable: true }) endsOn?: string | null;
  @Field.object('承接条件', () => ListingConditionsBody, { optional })
  conditions?: ListingConditionsBody;
  @Field.boolean('接受联合揭榜', { optional }) jointAllowed?: boolean;
  @Field.int('联合成员上限', { optional, min: 1, max: 20, description: '含牵头单位' })
  maxMembers?: number;
  @Field.longText('提交材料', { optional, min: 0, max: 5000 }) materials?: string;
}

const RULES = { optional, description: '省略的部分用默认规则或保持原样' } as const;

/** What an amendment may change. */
export class AmendableBody extends ListingContentBody {
  @Field.text('名称', { optional, max: 100 }) title?: string;
  @Field.list('可量化指标', () => ListingTargetBody, { optional, max: 50 })
  targets?: ListingTargetBody[];
  @Field.phone('咨询电话', { optional }) contactPhone?: string;
  @Field.phone('监督电话', { optional }) supervisionPhone?: string;
  @Field.object('评审规则', () => RuleSetBody, RULES) ruleSet?: RuleSetBody;
}

/** What a draft may hold: lines half filled in, weights that do not sum yet. */
class DraftableBody extends ListingContentBody {
  @Field.list('可量化指标', () => DraftTargetBody, { optional, max: 50 })
  targets?: DraftTargetBody[];
  @Field.text('咨询电话', { optional, min: 0, max: 30 }) contactPhone?: string;
  @Field.text('监督电话', { optional, min: 0, max: 30 }) supervisionPhone?: string;
  @Field.object('评审规则', () => DraftRuleSetBody, RULES) ruleSet?: DraftRuleSetBody;
  @Field.instant('揭榜截止时间', { optional, nullable: true }) bidDeadline?: string | null;
  @Field.uuid('对应需求', { optional, nullable: true }) needId?: string | null;
}

export class EditListingBody extends DraftableBody {
  @Field.text('名称', { optional, min: 0, max: 100 }) title?: string;
  @Field.oneOf('服务类别', SERVICE_CATEGORIES, { optional }) category?: ServiceCategory;
  @Field.oneOf('资金方式', FUNDING_MODES, { optional }) fundingMode?: FundingMode;
  @Field.int('版本', { min: 1 }) version: number;
}

export class DraftListingBody extends DraftableBody {
  @Field.text('名称', { min: 0, max: 100 }) title: string;
  @Field.oneOf('服务类别', SERVICE_CATEGORIES) category: ServiceCategory;
  @Field.oneOf('资金方式', FUNDING_MODES) fundingMode: FundingMode;
  @Field.uuid('发榜单位', { optional, description: '省略为本单位，可为下级单位' })
  postingUnitId?: string;
}

/** Instants as the domain wants them. */
export function withDeadline<T extends { bidDeadline?: string | null }>(
  body: T,
): Omit<T, 'bidDeadline'> & Pick<ContentInput, 'bidDeadline'> {
  const { bidDeadline, ...rest } = body;
  if (bidDeadline === undefined) return rest;
  return { ...rest, bidDeadline: bidDeadline === null ? null : new Date(bidDeadline) };
}

export class ListingVersionBody {
  @Field.int('版本', { min: 1 }) version: number;
}

export class ListingReasonBody extends ListingVersionBody {
  @Field.longText('理由', { max: 2000 }) reason: string;
}

export class ListingOpinionBody extends ListingVersionBody {
  @Field.longText('意见', { optional, max: 2000 }) opinion?: string;
}

export class ProposePublicationBody extends ListingVersionBody {
  @Field.longText('审核意见', { max: 2000 }) opinion: string;
  @Field.instant('揭榜截止时间', { optional, description: '需要调整时填写' }) bidDeadline?: string;
}

export class ListingAttachmentBody {
  @Field.uuid('文件') fileId: string;
  @Field.text('附件类型', { optional, min: 0, max: 50 }) label?: string;
}

export class AmendmentBody {
  @Field.object('改动', () => AmendableBody, { optional }) changes?: AmendableBody;
  @Field.instant('新截止时间', { optional }) newDeadline?: string;
  @Field.boolean('按实质变更办理', { optional, description: '文字改动影响揭榜时勾选' })
  substantive?: boolean;
  @Field.longText('理由', { max: 2000 }) reason: string;
}

export class AskQuestionBody {
  @Field.longText('问题', { max: 2000 }) body: string;
}

export class AnswerQuestionBody extends ListingVersionBody {
  @Field.longText('答复', { max: 5000 }) answer: string;
}
