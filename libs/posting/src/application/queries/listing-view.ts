import {
  FUNDING_MODES,
  LISTING_STATUS_NAMES,
  OPENING_MODES,
  ORG_TYPES,
  PROCUREMENT_METHODS,
  SCORING_METHODS,
  SERVICE_CATEGORIES,
  UNSUCCESSFUL_REASONS,
  type FundingMode,
  type ListingStatus,
  type OpeningMode,
  type OrgType,
  type ProcurementMethod,
  type ScoringMethod,
  type ServiceCategory,
  type UnsuccessfulReason,
} from '#contracts';
import { Field } from '#platform';
import { ManyOf } from '../many-of.js';

const STATUSES = Object.keys(LISTING_STATUS_NAMES);
const REASONS = Object.keys(UNSUCCESSFUL_REASONS);

export class ListingTargetView {
  @Field.text('指标') name: string;
  @Field.text('计量单位') unit: string;
  @Field.int('目标值', { nullable: true, description: '只在草稿中可为空' }) target: number | null;
  @Field.text('证明方式') proof: string;
}

export class ListingConditionsView {
  @ManyOf('机构类别', ORG_TYPES, { description: '空为不限' }) orgTypes: OrgType[];
  @Field.int('最低等级评估', { nullable: true }) minRating: number | null;
  @Field.text('其他条件') other: string;
}

export class ListingCriterionView {
  @Field.text('代号') id: string;
  @Field.text('评分项') name: string;
  @Field.int('权重') weight: number;
  @Field.text('评分要点') guidance: string;
  @Field.int('步长', { description: '百分之一分' }) stepHundredths: number;
  @Field.int('最低分', { nullable: true, description: '百分之一分' })
  minimumHundredths: number | null;
}

export class RoadShowRulesView {
  @Field.int('讲解时间', { description: '分钟' }) slotMinutes: number;
  @Field.int('答问时间', { description: '分钟' }) questionMinutes: number;
}

export class ListingRuleSetView {
  @Field.list('评分标准', () => ListingCriterionView) criteria: ListingCriterionView[];
  @Field.oneOf('评分方法', SCORING_METHODS) method: ScoringMethod;
  @Field.int('合格线', { nullable: true, description: '百分之一分' })
  passLineHundredths: number | null;
  @Field.int('评审组人数') panelSize: number;
  @Field.boolean('隐名评审') blindNames: boolean;
  @Field.int('最低揭榜数') minimumBids: number;
  @Field.texts('并列时的比较顺序') tieBreakOrder: string[];
  @Field.int('公示工作日') noticeWorkdays: number;
  @Field.int('最短揭榜期工作日') minimumBidWorkdays: number;
  @Field.int('变更后剩余工作日') amendmentWorkdays: number;
  @Field.int('提问截止提前工作日') enquiryWorkdays: number;
  @Field.int('偏离提醒', { nullable: true, description: '百分比' }) outlierPercent: number | null;
  @Field.oneOf('开榜方式', OPENING_MODES, { optional: true, description: '没有的为双人开榜' })
  opening?: OpeningMode;
  @Field.object('路演', () => RoadShowRulesView, {
    optional: true,
    nullable: true,
    description: '空为不安排',
  })
  roadShow?: RoadShowRulesView | null;
}

export class ListingAttachmentView {
  @Field.uuid('文件') fileId: string;
  @Field.text('文件名') name: string;
  @Field.text('附件类型', { min: 0 }) label: string;
  @Field.text('类型') mediaType: string;
  @Field.int('字节数') size: number;
  @Field.text('SHA-256') sha256: string;
}

export class ListingGapView {
  @Field.text('字段', { description: '如 tasks、targets[0].unit、ruleSet.criteria' }) field: string;
  @Field.text('说明') message: string;
}

/** Work on the listing, for staff alone. */
export class ListingWorkView {
  @Field.text('起草人') drafter: string;
  @Field.uuid('对应需求', { nullable: true }) needId: string | null;
  @Field.instant('提交审核时间', { nullable: true }) submittedAt: Date | null;
  @Field.text('提请人', { nullable: true }) publicationProposer: string | null;
  @Field.text('提请意见', { nullable: true }) publicationOpinion: string | null;
  @Field.text('审批人', { nullable: true }) publisher: string | null;
  @Field.uuid('待审核的变更', { nullable: true }) pendingAmendmentId: string | null;
  @Field.int('未答复的提问') unanswered: number;
}

/** 转政府采购程序: handed over when, and the outside result once it is recorded. */
export class ProcurementView {
  @Field.uuid('记录') id: string;
  @Field.int('版本') version: number;
  @Field.instant('转出时间') handedOverAt: Date;
  @Field.text('转出人', { nullable: true }) handedOverBy: string | null;
  @Field.text('转出理由', { nullable: true }) reason: string | null;
  @Field.text('公告编号', { nullable: true }) noticeNumber: string | null;
  @Field.oneOf('采购方式', PROCUREMENT_METHODS, { nullable: true })
  method: ProcurementMethod | null;
  @Field.text('成交供应商', { nullable: true }) supplier: string | null;
  @Field.fen('成交金额', { nullable: true }) amountFen: number | null;
  @Field.date('成交日期', { nullable: true }) concludedOn: string | null;
  @Field.text('公告链接', { nullable: true }) link: string | null;
  @Field.object('成交文件', () => ListingAttachmentView, { nullable: true })
  file: ListingAttachmentView | null;
  @Field.text('登记人', { nullable: true }) recordedBy: string | null;
  @Field.instant('登记时间', { nullable: true }) recordedAt: Date | null;
}

export class ListingView {
  @Field.uuid('榜单') id: string;
  @Field.text('编号', { nullable: true }) code: string | null;
  @Field.oneOf('状态', STATUSES) status: ListingStatus;
  @Field.text('名称') title: string;
  @Field.uuid('发榜单位') postingUnitId: string;
  @Field.text('发榜单位名称') postingUnitName: string;
  @Field.oneOf('服务类别', SERVICE_CATEGORIES) category: ServiceCategory;
  @Field.oneOf('资金方式', FUNDING_MODES) fundingMode: FundingMode;
  @Field.fen('预算上限') ceilingFen: number;
  @Field.text('预算上限大写', { nullable: true }) ceilingInWords: string | null;
  @Field.text('服务对象', { min: 0 }) servicePopulation: string;
  @Field.int('受益人数') beneficiaryCount: number;
  @Field.text('服务区域', { min: 0 }) serviceArea: string;
  @Field.longText('背景与问题', { min: 0 }) background: string;
  @Field.longText('任务内容', { min: 0 }) tasks: string;
  @Field.list('可量化指标', () => ListingTargetView) targets: ListingTargetView[];
  @Field.date('实施开始日期', { nullable: true }) startsOn: string | null;
  @Field.date('实施结束日期', { nullable: true }) endsOn: string | null;
  @Field.object('承接条件', () => ListingConditionsView) conditions: ListingConditionsView;
  @Field.boolean('接受联合揭榜') jointAllowed: boolean;
  @Field.int('联合成员上限') maxMembers: number;
  @Field.longText('提交材料', { min: 0 }) materials: string;
  @Field.text('咨询电话', { min: 0 }) contactPhone: string;
  @Field.text('监督电话', { min: 0 }) supervisionPhone: string;
  @Field.object('评审规则', () => ListingRuleSetView) ruleSet: ListingRuleSetView;
  @Field.instant('揭榜截止', { nullable: true }) bidDeadline: Date | null;
  @Field.instant('提问截止', { nullable: true }) enquiryDeadline: Date | null;
  @Field.instant('发榜时间', { nullable: true }) publishedAt: Date | null;
  @Field.instant('截止时间', { nullable: true, description: '实际截止，即公布的截止时间' })
  closedAt: Date | null;
  @Field.int('内容版本') contentVersion: number;
  @Field.int('版本') version: number;
  @Field.int('轮次') round: number;
  @Field.uuid('首轮榜单') rootId: string;
  @Field.uuid('上一轮榜单', { nullable: true }) repostOf: string | null;
  @Field.uuid('下一轮榜单', { nullable: true }) nextRoundId: string | null;
  @Field.oneOf('流榜原因', REASONS, { nullable: true })
  unsuccessfulReason: UnsuccessfulReason | null;
  @Field.text('撤榜理由', { nullable: true }) cancelReason: string | null;
  @Field.oneOf('办结结论', ['accepted', 'terminated'], { nullable: true })
  outcome: 'accepted' | 'terminated' | null;
  @Field.text('结果说明', { nullable: true }) outcomeNote: string | null;
  @Field.object('转政府采购', () => ProcurementView, {
    nullable: true,
    description: '工作人员可见',
  })
  procurement: ProcurementView | null;
  @Field.list('附件', () => ListingAttachmentView) attachments: ListingAttachmentView[];
  @Field.instant('服务器时间') now: Date;
  @Field.boolean('可揭榜') open: boolean;
  @Field.boolean('可提问') enquiryOpen: boolean;
  @Field.boolean('本单位已读', { nullable: true }) read: boolean | null;
  @Field.texts('可办理', { description: '本身份在当前状态下的命令，另有前提的以办理时为准' })
  commands: string[];
  @Field.list('尚缺', () => ListingGapView, { description: '草稿提交审核前须补充或更正的' })
  missing: ListingGapView[];
  @Field.texts('提示', { each: 500, description: '草稿和审核中请工作人员核对的，不阻止办理' })
  warnings: string[];
  @Field.object('办理情况', () => ListingWorkView, { nullable: true })
  work: ListingWorkView | null;
}
