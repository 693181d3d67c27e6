import { ApiProperty } from '@nestjs/swagger';
import {
  AWARD_STATUS_NAMES,
  MILESTONE_STATUS_NAMES,
  OPENING_MODES,
  ORG_TYPES,
  SCORING_METHODS,
  UNSUCCESSFUL_REASONS,
  type AwardStatus,
  type MilestoneStatus,
  type OpeningMode,
  type OrgType,
  type ScoringMethod,
  type UnsuccessfulReason,
} from '#contracts';
import { Field } from '#platform';
import { PublicListingItem } from './public-listings.query.js';

/** A field's value as plain JSON, of whatever type the field has. */
const AnyValue = (description: string): PropertyDecorator =>
  ApiProperty({
    description,
    nullable: true,
    anyOf: [
      { type: 'string' },
      { type: 'number' },
      { type: 'boolean' },
      { type: 'array', items: {} },
      { type: 'object' },
    ],
  } as never);

export class PublicTarget {
  @Field.text('指标') name: string;
  @Field.text('计量单位') unit: string;
  @Field.int('目标值') target: number;
  @Field.text('证明方式', { min: 0 }) proof: string;
}

export class PublicConditions {
  @Field.someOf('机构类别', ORG_TYPES, { description: '空为不限' }) orgTypes: OrgType[];
  @Field.int('最低等级评估', { nullable: true }) minRating: number | null;
  @Field.text('其他条件', { min: 0 }) other: string;
}

export class PublicCriterion {
  @Field.text('代号') id: string;
  @Field.text('评分项') name: string;
  @Field.int('满分') weight: number;
  @Field.text('评分要点') guidance: string;
  @Field.int('步长', { description: '百分之一分' }) stepHundredths: number;
  @Field.int('最低分', { nullable: true, description: '百分之一分' })
  minimumHundredths: number | null;
}

export class PublicRoadShow {
  @Field.int('讲解时间', { description: '分钟' }) slotMinutes: number;
  @Field.int('答问时间', { description: '分钟' }) questionMinutes: number;
}

export class PublicRuleSet {
  @Field.list('评分标准', () => PublicCriterion) criteria: PublicCriterion[];
  @Field.oneOf('评分方法', SCORING_METHODS) method: ScoringMethod;
  @Field.int('合格线', { nullable: true, description: '百分之一分' })
  passLineHundredths: number | null;
  @Field.int('评审组人数') panelSize: number;
  @Field.boolean('隐名评审') blindNames: boolean;
  @Field.int('最低揭榜数') minimumBids: number;
  @Field.texts('并列时的比较顺序') tieBreakOrder: string[];
  @Field.int('公示工作日') noticeWorkdays: number;
  @Field.oneOf('开榜方式', OPENING_MODES, { optional: true, description: '没有的为双人开榜' })
  opening?: OpeningMode;
  @Field.object('路演', () => PublicRoadShow, {
    optional: true,
    nullable: true,
    description: '空为不安排',
  })
  roadShow?: PublicRoadShow | null;
}

export class PublicAttachment {
  @Field.uuid('文件') fileId: string;
  @Field.text('文件名') name: string;
  @Field.text('附件类型', { min: 0 }) label: string;
  @Field.int('字节数') size: number;
  @Field.text('SHA-256') sha256: string;
  @Field.text('下载地址') href: string;
}

export class PublicQuestion {
  @Field.longText('问题') body: string;
  @Field.instant('提问时间') askedAt: Date;
  @Field.longText('答复', { nullable: true }) answer: string | null;
  @Field.instant('答复时间', { nullable: true }) answeredAt: Date | null;
}

export class PublicChange {
  @Field.text('字段') field: string;
  @Field.text('名称') name: string;
  @AnyValue('原内容') before: unknown;
  @AnyValue('新内容') after: unknown;
  @Field.texts('原内容的文字', { max: 200, each: 10_000, description: '逐行' })
  beforeLines: string[];
  @Field.texts('新内容的文字', { max: 200, each: 10_000, description: '逐行' })
  afterLines: string[];
}

export class PublicAmendment {
  @Field.int('内容版本') contentVersion: number;
  @Field.instant('生效时间') at: Date;
  @Field.boolean('实质变更') substantive: boolean;
  @Field.text('原因') reason: string;
  @Field.list('变更内容', () => PublicChange) changes: PublicChange[];
}

export class PublicAward {
  @Field.uuid('承榜编号') id: string;
  @Field.oneOf('状态', Object.keys(AWARD_STATUS_NAMES)) status: AwardStatus;
  @Field.text('承榜单位') organizationName: string;
  @Field.texts('联合成员', { description: '独立揭榜为空' }) memberNames: string[];
  @Field.fen('承榜金额') amountFen: number;
  @Field.int('名次') rank: number;
  @Field.int('得分', { nullable: true, description: '百分之一分' }) totalHundredths: number | null;
  @Field.date('公示开始') noticeStart: string;
  @Field.date('公示结束', { description: '含当日，至 24:00' }) noticeEnd: string;
  @Field.instant('公示截止时刻') noticeEndsAt: Date;
  @Field.instant('生效时间', { nullable: true }) effectiveAt: Date | null;
}

export class PublicMilestone {
  @Field.int('序号') number: number;
  @Field.text('名称') title: string;
  @Field.date('到期日') dueOn: string;
  @Field.oneOf('状态', Object.keys(MILESTONE_STATUS_NAMES)) status: MilestoneStatus;
}

export class PublicWork {
  @Field.instant('签订时间') signedAt: Date;
  @Field.date('开始日期') startsOn: string;
  @Field.date('结束日期') endsOn: string;
  @Field.list('里程碑', () => PublicMilestone) milestones: PublicMilestone[];
  @Field.int('服务人次') participations: number;
  @Field.boolean('已终止') terminated: boolean;
}

export class PublicAcceptance {
  @Field.text('结论') conclusion: string;
  @Field.longText('摘要') publicSummary: string;
  @Field.instant('通过时间') acceptedAt: Date;
  @Field.int('收集服务对象意见') collected: number;
  @Field.int('满意') satisfied: number;
  @Field.text('满意率', { nullable: true }) satisfactionRate: string | null;
}

export const TIMELINE_STATES = ['done', 'due', 'next'] as const;

export class PublicTimelineEntry {
  @Field.text('代号') key: string;
  @Field.text('事项') name: string;
  @Field.instant('时间') at: Date;
  @Field.oneOf('进展', TIMELINE_STATES, { description: '已办、到期未办、将到' })
  state: (typeof TIMELINE_STATES)[number];
}

export class PublicListingView extends PublicListingItem {
  @Field.text('预算上限大写', { nullable: true }) ceilingInWords: string | null;
  @Field.int('受益人数') beneficiaryCount: number;
  @Field.longText('背景与问题', { min: 0 }) background: string;
  @Field.longText('任务内容', { min: 0 }) tasks: string;
  @Field.list('可量化指标', () => PublicTarget) targets: PublicTarget[];
  @Field.date('实施开始日期', { nullable: true }) startsOn: string | null;
  @Field.date('实施结束日期', { nullable: true }) endsOn: string | null;
  @Field.object('承接条件', () => PublicConditions) conditions: PublicConditions;
  @Field.int('联合成员上限') maxMembers: number;
  @Field.longText('提交材料', { min: 0 }) materials: string;
  @Field.text('咨询电话', { min: 0 }) contactPhone: string;
  @Field.text('监督电话', { min: 0 }) supervisionPhone: string;
  @Field.object('评审规则', () => PublicRuleSet) ruleSet: PublicRuleSet;
  @Field.instant('提问截止', { nullable: true }) enquiryDeadline: Date | null;
  @Field.boolean('可提问') enquiryOpen: boolean;
  @Field.int('内容版本') contentVersion: number;
  @Field.uuid('上一轮榜单', { nullable: true }) previousRoundId: string | null;
  @Field.uuid('下一轮榜单', { nullable: true }) nextRoundId: string | null;
  @Field.int('揭榜数', { nullable: true, description: '开榜后方才公布' }) bidCount: number | null;
  @Field.oneOf('流榜原因', Object.keys(UNSUCCESSFUL_REASONS), { nullable: true })
  unsuccessfulReason: UnsuccessfulReason | null;
  @Field.text('流榜原因名称', { nullable: true }) unsuccessfulReasonName: string | null;
  @Field.text('撤榜理由', { nullable: true }) cancelReason: string | null;
  @Field.text('结果说明', { nullable: true }) outcomeNote: string | null;
  @Field.list('附件', () => PublicAttachment) attachments: PublicAttachment[];
  @Field.list('提问与答复', () => PublicQuestion, { max: 500 }) questions: PublicQuestion[];
  @Field.list('变更', () => PublicAmendment) amendments: PublicAmendment[];
  @Field.object('承榜', () => PublicAward, { nullable: true, description: '公示起公布' })
  award: PublicAward | null;
  @Field.object('实施', () => PublicWork, { nullable: true }) work: PublicWork | null;
  @Field.object('验收', () => PublicAcceptance, { nullable: true })
  acceptance: PublicAcceptance | null;
  @Field.list('时间线', () => PublicTimelineEntry, { max: 500 }) timeline: PublicTimelineEntry[];
}
