import { VERDICTS, type Verdict } from '../application/judge-milestone.use-case.js';
import { CONCLUSIONS, type Conclusion } from '../domain/acceptance.policy.js';
import { QUALIFIERS, type Qualifier } from '../domain/measure.js';
import { Field } from '#platform';
import { FulfilmentReasonBody, FulfilmentVersionBody, PaperBody } from './agreement.dto.js';

const optional = true as const;
const MANY = 1_000_000_000;

export class FigureBody {
  @Field.text('指标', { max: 100 }) name: string;
  @Field.text('计量单位', { max: 20, example: '人次' }) unit: string;
  @Field.int('数值', { min: 0, max: MANY }) value: number;
  @Field.oneOf('准确程度', QUALIFIERS) qualifier: Qualifier;
  @Field.boolean('是否累计', { description: '是：自项目开始起；否：仅本里程碑' })
  cumulative: boolean;
}

export class ReportMilestoneBody extends FulfilmentVersionBody {
  @Field.longText('完成情况') text: string;
  @Field.list('数据', () => FigureBody, { max: 50 }) figures: FigureBody[];
  @Field.int('服务人数（人）', { min: 0, max: MANY }) participants: number;
  @Field.int('服务人次', { min: 0, max: MANY }) participations: number;
  @Field.date('统计截止日期', { optional }) asOf?: string;
  @Field.uuids('文件', { optional, max: 30 }) fileIds?: string[];
}

export class JudgeMilestoneBody extends FulfilmentVersionBody {
  @Field.oneOf('结论', VERDICTS) verdict: Verdict;
  @Field.text('核查意见', { optional, max: 2000 }) reason?: string;
}

export class RecordPaymentBody {
  @Field.fen('金额', { min: 1 }) amountFen: number;
  @Field.date('拨付日期') paidOn: string;
  @Field.text('凭证号', { max: 100 }) voucher: string;
  @Field.list('材料', () => PaperBody, { optional, max: 20 }) papers?: PaperBody[];
}

export class ReversePaymentBody {
  @Field.text('理由', { max: 2000 }) reason: string;
}

export class RecordedView {
  @Field.uuid('编号') id: string;
}

export class ExpenditureBody {
  @Field.text('科目', { max: 100 }) item: string;
  @Field.fen('金额') amountFen: number;
}

export class RequestAcceptanceBody {
  @Field.longText('总结') summary: string;
  @Field.list('资金决算', () => ExpenditureBody, { max: 100 }) expenditure: ExpenditureBody[];
  @Field.list('材料', () => PaperBody, { optional, max: 50 }) papers?: PaperBody[];
}

export class OpinionsBody {
  @Field.int('收集份数', { min: 0, max: MANY }) collected: number;
  @Field.int('满意份数', { min: 0, max: MANY }) satisfied: number;
  @Field.longText('意见摘要', { optional, max: 5000 }) note?: string;
}

export class InspectAcceptanceBody extends FulfilmentVersionBody {
  @Field.object('服务对象意见', () => OpinionsBody) opinions: OpinionsBody;
  @Field.longText('现场核查', { max: 5000 }) onSite: string;
  @Field.longText('核查意见', { max: 5000 }) finding: string;
}

export class AcceptWorkBody extends FulfilmentVersionBody {
  @Field.oneOf('结论', CONCLUSIONS) conclusion: Conclusion;
  @Field.longText('公开摘要', { max: 2000, description: '向社会公开，不得含个人信息' })
  publicSummary: string;
}

export class AskRectificationBody extends FulfilmentReasonBody {
  @Field.date('整改期限', { description: '含当日，至 24:00' }) dueOn: string;
}

export class RateListingBody {
  @Field.int('分值', { min: 1, max: 5 }) score: number;
  @Field.text('意见', { optional, max: 500 }) comment?: string;
}
