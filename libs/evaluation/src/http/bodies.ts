import { Field } from '#platform';

export class EvaluationVersionBody {
  @Field.int('版本', { min: 1, description: '所见评审的版本' }) version: number;
}

export class EvaluationReasonBody {
  @Field.text('理由', { max: 1000 }) reason: string;
}

export class SeatPostingUnitBody extends EvaluationVersionBody {
  @Field.uuid('账号', { description: '发榜单位（或其上级）的经办人' }) accountId: string;
  @Field.text('理由', { optional: true, max: 500, description: '另有他人可选而由起草人担任时填写' })
  reason?: string;
}

export class DeclarationBody {
  @Field.boolean('近三年与任一揭榜方存在劳动关系') employment: boolean;
  @Field.boolean('近三年担任任一揭榜方的理事、监事') directorship: boolean;
  @Field.boolean('近三年是任一揭榜方的出资人或实际控制人') control: boolean;
  @Field.boolean('与任一揭榜方的法定代表人或负责人有近亲属关系') kinship: boolean;
  @Field.boolean('有其他可能影响公正评审的关系') otherInterest: boolean;
  @Field.text('情形说明', { optional: true, max: 1000 }) explanation?: string;
  @Field.uuids('本人近三年任职、兼职、顾问、出资的全部组织', { max: 50 })
  relatedOrganizationIds: string[];
  @Field.boolean('保密承诺') confidentiality: boolean;
}

export class RecuseBody extends EvaluationReasonBody {
  @Field.uuid('评委编号', { optional: true, description: '综合党委办理时填写；本人申请时不填' })
  memberId?: string;
}

export class ScoreEntryBody {
  @Field.uuid('揭榜意向书') bidId: string;
  @Field.json('各项得分', { description: '评分项代号 → 百分之一分的整数' })
  scores: Record<string, number>;
  @Field.longText('评语', { optional: true, min: 0, max: 2000 }) comment?: string;
}

export class SheetEntryBody extends ScoreEntryBody {
  @Field.text('偏差说明', { optional: true, max: 1000, description: '自认为与他人可能相差较大时' })
  outlierReason?: string;
}

export class SheetBody {
  @Field.int('版本', { min: 1, description: '评分表的版本' }) version: number;
  @Field.list('评分', () => SheetEntryBody, { max: 100 }) entries: SheetEntryBody[];
}

export class SheetVersionBody {
  @Field.int('版本', { min: 1, description: '评分表的版本' }) version: number;
}

export class ExplainOutlierBody extends EvaluationReasonBody {
  @Field.uuid('揭榜意向书') bidId: string;
}

export class ConsensusBody {
  @Field.int('修订次数', { min: 0, description: '所见合议评分的修订次数，首次为 0' })
  revision: number;
  @Field.list('合议评分', () => ScoreEntryBody, { max: 100 }) entries: ScoreEntryBody[];
}

export class ConsensusOpinionBody {
  @Field.int('修订次数', { min: 1 }) revision: number;
  @Field.boolean('是否同意') agrees: boolean;
  @Field.longText('不同意见', { optional: true, max: 2000 }) dissent?: string;
}

export class ReopenSheetsBody extends EvaluationVersionBody {
  @Field.text('理由', { max: 1000 }) reason: string;
  @Field.uuids('评委编号', { optional: true, min: 1, max: 30, description: '不填为全体评委' })
  memberIds?: string[];
}

export class DisqualifyBidBody extends EvaluationReasonBody {
  @Field.uuid('揭榜意向书') bidId: string;
}

export class FailForQualityBody {
  @Field.longText('公告说明', { optional: true, max: 2000, description: '随流榜公告公开' })
  note?: string;
}

export class DrawExpertsAnswer {
  @Field.uuid('评审编号') id: string;
  @Field.text('状态') status: string;
  @Field.int('版本') version: number;
  @Field.int('抽取人数') drawn: number;
  @Field.int('候补人数') substitutes: number;
}
