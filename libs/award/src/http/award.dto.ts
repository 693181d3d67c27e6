import { Field } from '#platform';
import { OBJECTION_REMEDIES, type ObjectionRemedy } from '../domain/objection.policy.js';

export class ProposeAwardBody {
  @Field.uuid('揭榜意向书') bidId: string;
  @Field.fen('承榜金额') amountFen: number;
  @Field.text('未选靠前名次的理由', { optional: true, max: 2000 }) deviationReason?: string;
  @Field.text('高于自报金额的理由', { optional: true, max: 2000 }) amountReason?: string;
}

export class AwardVersionBody {
  @Field.int('版本', { min: 1 }) version: number;
}

export class ApproveAwardBody extends AwardVersionBody {
  @Field.text('审批意见', { optional: true, max: 2000 }) opinion?: string;
}

export class AwardReasonBody extends AwardVersionBody {
  @Field.text('理由', { max: 2000 }) reason: string;
}

export class AnswerObjectionBody extends AwardVersionBody {
  @Field.longText('答复') answer: string;
}

export class UpholdObjectionBody extends AwardReasonBody {
  @Field.oneOf('处理', OBJECTION_REMEDIES) remedy: ObjectionRemedy;
}

export class FileObjectionBody {
  @Field.text('姓名或单位全称', { min: 2, max: 100 }) name: string;
  @Field.text('联系方式', { min: 5, max: 100, description: '电话或邮箱，仅供核实与答复' })
  contact: string;
  @Field.longText('事实与理由', { min: 10, max: 5000 }) facts: string;
  @Field.text('请求', { optional: true, max: 1000 }) demand?: string;
}

export class ObjectionCodeBody {
  @Field.text('查询码', { min: 8, max: 40 }) code: string;
}

export class FiledObjectionView {
  @Field.uuid('异议编号') id: string;
  @Field.text('状态') status: string;
  @Field.instant('提出时间') filedAt: string;
  @Field.text('查询码', { nullable: true, description: '凭此查询或撤回，只给一次' })
  code: string | null;
}
