import {
  AGREEMENT_STATUS_NAMES,
  FUNDING_MODES,
  type AgreementStatus,
  type FundingMode,
} from '#contracts';
import { Field, PageQuery } from '#platform';
import { PAPER_KINDS, type PaperKind } from '../../domain/papers.js';

const STATUSES = Object.keys(AGREEMENT_STATUS_NAMES);

export class AgreementQuery extends PageQuery {
  @Field.oneOf('状态', STATUSES, { optional: true }) status?: AgreementStatus;
  @Field.uuid('榜单', { optional: true }) listingId?: string;
  @Field.uuid('发榜单位', { optional: true }) unitId?: string;
}

export class IndicatorTargetView {
  @Field.text('指标') name: string;
  @Field.text('计量单位') unit: string;
  @Field.int('目标值') target: number;
  @Field.text('证明方式', { min: 0 }) proof: string;
}

export class AgreementContentView {
  @Field.longText('任务内容') tasks: string;
  @Field.list('指标', () => IndicatorTargetView) indicators: IndicatorTargetView[];
  @Field.longText('发榜单位权责') unitDuties: string;
  @Field.longText('承榜单位权责') organizationDuties: string;
  @Field.longText('其他约定', { min: 0 }) otherTerms: string;
}

export class PlannedMilestoneView {
  @Field.text('名称') title: string;
  @Field.date('到期日') dueOn: string;
  @Field.list('指标', () => IndicatorTargetView) targets: IndicatorTargetView[];
  @Field.fen('本期金额') instalmentFen: number;
}

export class PaperView {
  @Field.oneOf('材料种类', PAPER_KINDS) kind: PaperKind;
  @Field.uuid('文件', { nullable: true }) fileId: string | null;
  @Field.text('文号或存放处', { min: 0 }) reference: string;
}

/** A row of a list of agreements. */
export class AgreementItem {
  @Field.uuid('协议编号') id: string;
  @Field.uuid('榜单') listingId: string;
  @Field.text('榜单编号') listingCode: string;
  @Field.text('榜单名称') listingTitle: string;
  @Field.uuid('承榜') awardId: string;
  @Field.uuid('发榜单位') unitId: string;
  @Field.text('发榜单位名称') unitName: string;
  @Field.uuid('承榜单位') organizationId: string;
  @Field.text('承榜单位名称') organizationName: string;
  @Field.oneOf('状态', STATUSES) status: AgreementStatus;
  @Field.oneOf('资金方式', FUNDING_MODES) fundingMode: FundingMode;
  @Field.fen('金额') amountFen: number;
  @Field.date('开始日期') startsOn: string;
  @Field.date('结束日期') endsOn: string;
  @Field.instant('审批时间', { nullable: true }) approvedAt: Date | null;
  @Field.instant('发榜单位签署时间', { nullable: true }) unitSignedAt: Date | null;
  @Field.instant('承榜单位签署时间', { nullable: true }) organizationSignedAt: Date | null;
  @Field.instant('签订时间', { nullable: true }) signedAt: Date | null;
  @Field.instant('结束时间', { nullable: true }) endedAt: Date | null;
  @Field.int('里程碑数') milestones: number;
  @Field.int('已达成') milestonesMet: number;
  @Field.int('逾期未报') milestonesOverdue: number;
  @Field.fen('已拨付') paidFen: number;
  @Field.int('版本') version: number;
  @Field.instant('起草时间') createdAt: Date;
}

export class AgreementView extends AgreementItem {
  @Field.text('金额大写') amountInWords: string;
  @Field.object('协议正文', () => AgreementContentView) content: AgreementContentView;
  @Field.list('里程碑安排', () => PlannedMilestoneView) plan: PlannedMilestoneView[];
  @Field.list('材料', () => PaperView) papers: PaperView[];
  @Field.text('审批意见', { nullable: true }) approvalOpinion: string | null;
  @Field.text('退回理由', { nullable: true }) sentBackReason: string | null;
  @Field.text('终止理由', { nullable: true }) terminatedReason: string | null;
}
