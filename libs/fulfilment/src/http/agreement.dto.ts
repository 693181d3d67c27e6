import { Field } from '#platform';
import { PAPER_KINDS, type PaperKind } from '../domain/papers.js';

const optional = true as const;

export class IndicatorTargetBody {
  @Field.text('指标', { max: 100 }) name: string;
  @Field.text('计量单位', { max: 20, description: '“人”与“人次”是两种单位', example: '人次' })
  unit: string;
  @Field.int('目标值', { min: 0, max: 1_000_000_000 }) target: number;
  @Field.text('证明方式', { min: 0, max: 200 }) proof: string;
}

export class PlannedMilestoneBody {
  @Field.text('名称', { max: 100 }) title: string;
  @Field.date('到期日') dueOn: string;
  @Field.list('指标', () => IndicatorTargetBody, { max: 20 }) targets: IndicatorTargetBody[];
  @Field.fen('本期金额') instalmentFen: number;
}

export class PaperBody {
  @Field.oneOf('材料种类', PAPER_KINDS) kind: PaperKind;
  @Field.uuid('文件', { optional }) fileId?: string;
  @Field.text('文号或存放处', { optional, max: 200 }) reference?: string;
}

export class AgreementContentBody {
  @Field.longText('任务内容') tasks: string;
  @Field.list('指标', () => IndicatorTargetBody, { max: 50 }) indicators: IndicatorTargetBody[];
  @Field.longText('发榜单位权责', { max: 5000 }) unitDuties: string;
  @Field.longText('承榜单位权责', { max: 5000 }) organizationDuties: string;
  @Field.longText('其他约定', { min: 0, max: 10_000 }) otherTerms: string;
}

export class AgreementBody {
  @Field.date('开始日期') startsOn: string;
  @Field.date('结束日期') endsOn: string;
  @Field.object('协议正文', () => AgreementContentBody) content: AgreementContentBody;
  @Field.list('里程碑', () => PlannedMilestoneBody, { min: 1, max: 50 })
  milestones: PlannedMilestoneBody[];
  @Field.list('材料', () => PaperBody, { optional, max: 50 }) papers?: PaperBody[];
}

export class UpdateAgreementBody extends AgreementBody {
  @Field.int('版本', { min: 1 }) version: number;
}

export class FulfilmentVersionBody {
  @Field.int('版本', { min: 1 }) version: number;
}

export class ApproveAgreementBody extends FulfilmentVersionBody {
  @Field.text('审批意见', { optional, max: 2000 }) opinion?: string;
}

export class FulfilmentReasonBody extends FulfilmentVersionBody {
  @Field.text('理由', { max: 2000 }) reason: string;
}
