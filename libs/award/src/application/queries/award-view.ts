import { AWARD_STATUS_NAMES, type AwardStatus } from '#contracts';
import { Field, PageQuery } from '#platform';
import { ANNUL_KIND_NAMES, type AnnulKind } from '../../persistence/award.entity.js';

export class AwardQuery extends PageQuery {
  @Field.oneOf('状态', Object.keys(AWARD_STATUS_NAMES), { optional: true }) status?: AwardStatus;
  @Field.uuid('榜单', { optional: true }) listingId?: string;
}

export class AwardParty {
  @Field.uuid('社会组织') organizationId: string;
  @Field.text('名称') name: string;
  @Field.boolean('是否牵头') lead: boolean;
  @Field.int('承担比例（%）') sharePercent: number;
}

export class AwardApproval {
  @Field.text('审批人') name: string;
  @Field.instant('审批时间') at: string;
  @Field.text('意见', { min: 0 }) opinion: string;
}

export class AwardEligibility {
  @Field.uuid('社会组织') organizationId: string;
  @Field.date('核对日期') on: string;
  @Field.boolean('是否符合承接条件') eligible: boolean;
  @Field.texts('不符合的原因') reasons: string[];
  @Field.longText('当日登记的业务范围', { optional: true, min: 0 }) businessScope?: string;
  @Field.text('业务范围须核对之处', { optional: true, nullable: true }) scopeNote?: string | null;
}

/** What the committee and the supervisor alone read of an award. */
export class AwardInternals {
  @Field.text('拟定人') proposedBy: string;
  @Field.int('须几位审批人') approvalsNeeded: number;
  @Field.list('审批', () => AwardApproval) approvals: AwardApproval[];
  @Field.text('未选靠前名次的理由', { nullable: true }) deviationReason: string | null;
  @Field.fen('该揭榜方自报金额') bidAmountFen: number;
  @Field.text('高于自报金额的理由', { nullable: true }) amountReason: string | null;
  @Field.list('定榜时的承接条件核对', () => AwardEligibility) eligibility: AwardEligibility[];
}

export class AwardObjectionCount {
  @Field.int('件数') total: number;
  @Field.int('未办结') open: number;
}

export class AwardView {
  @Field.uuid('承榜编号') id: string;
  @Field.uuid('榜单') listingId: string;
  @Field.text('榜单编号') listingCode: string;
  @Field.text('榜单名称') listingTitle: string;
  @Field.oneOf('状态', Object.keys(AWARD_STATUS_NAMES)) status: AwardStatus;
  @Field.uuid('揭榜意向书') bidId: string;
  @Field.uuid('承榜单位') organizationId: string;
  @Field.text('承榜单位名称') organizationName: string;
  @Field.list('全体成员', () => AwardParty) parties: AwardParty[];
  @Field.fen('承榜金额') amountFen: number;
  @Field.fen('预算上限') ceilingFen: number;
  @Field.int('名次') rank: number;
  @Field.date('公示开始', { nullable: true }) noticeStart: string | null;
  @Field.date('公示结束', { nullable: true, description: '含当日，至 24:00' })
  noticeEnd: string | null;
  @Field.instant('公示截止时刻', { nullable: true }) noticeEndsAt: Date | null;
  @Field.instant('生效时间', { nullable: true }) effectiveAt: Date | null;
  @Field.date('签约期限', { nullable: true }) signingEnd: string | null;
  @Field.oneOf('撤销类别', Object.keys(ANNUL_KIND_NAMES), { nullable: true })
  annulKind: AnnulKind | null;
  @Field.text('撤销理由', { nullable: true }) annulReason: string | null;
  @Field.object('异议', () => AwardObjectionCount) objections: AwardObjectionCount;
  @Field.object('内部信息', () => AwardInternals, {
    nullable: true,
    description: '仅综合党委和纪检监督可见',
  })
  internals: AwardInternals | null;
  @Field.int('版本') version: number;
  @Field.instant('拟定时间') createdAt: Date;
}
