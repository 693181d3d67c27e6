import { Field } from '#platform';

/** Lines may be half filled in while a bid is a draft; what they lack is asked for at submission. */
const open = { min: 0, optional: true } as const;

export class BidPastWork {
  @Field.text('项目', open) project: string = '';
  @Field.text('委托方', open) client: string = '';
  @Field.fen('金额', { nullable: true, optional: true }) amountFen: number | null = null;
  @Field.text('时间', { min: 0, max: 100, optional: true }) period: string = '';
  @Field.text('成效', { min: 0, max: 2000, optional: true }) effect: string = '';
}

export class BidScheduleStep {
  @Field.text('阶段', open) step: string = '';
  @Field.text('开始日期', { ...open, max: 10, description: 'YYYY-MM-DD' }) from: string = '';
  @Field.text('结束日期', { ...open, max: 10, description: 'YYYY-MM-DD' }) to: string = '';
}

export class BidIndicator {
  @Field.text('指标名称', open) name: string = '';
  @Field.text('单位', { ...open, max: 20, description: '“人”与“人次”是两种单位' })
  unit: string = '';
  @Field.int('目标值', { min: 0, max: 1_000_000_000, optional: true }) target: number = 0;
  @Field.text('证明方式', { min: 0, max: 500, optional: true }) proof: string = '';
}

export class BudgetLineBase {
  @Field.text('科目', open) item: string = '';
  @Field.fen('单价', { optional: true }) unitPriceFen: number = 0;
  @Field.int('数量', { min: 0, max: 1_000_000, optional: true }) quantity: number = 0;
  @Field.text('说明', { min: 0, max: 500, optional: true }) note: string = '';
}

export class BidBudgetLine extends BudgetLineBase {
  @Field.fen('金额') amountFen: number;
}

export class BidTeamMember {
  @Field.text('姓名', { nullable: true, optional: true, max: 50 }) name: string | null = null;
  @Field.text('岗位', { ...open, max: 100 }) role: string = '';
  @Field.text('资质', { min: 0, max: 500, optional: true }) qualification: string = '';
}

export class BidStrengths {
  @Field.longText('一、自身优势', { min: 0, optional: true }) text: string = '';
  @Field.list('业绩', () => BidPastWork, { max: 50, optional: true }) pastWork: BidPastWork[] = [];
}

export class BidApproach {
  @Field.longText('二、工作思路', { min: 0, optional: true }) text: string = '';
  @Field.list('进度安排', () => BidScheduleStep, { max: 50, optional: true })
  schedule: BidScheduleStep[] = [];
  @Field.longText('风险预案', { min: 0, optional: true }) risks: string = '';
}

export class BidOutcome {
  @Field.longText('三、预期效果', { min: 0, optional: true }) text: string = '';
  @Field.list('预期指标', () => BidIndicator, { max: 50, optional: true })
  indicators: BidIndicator[] = [];
}

export class BidFileView {
  @Field.uuid('文件编号') fileId: string;
  @Field.text('文件名') name: string;
  @Field.text('类型') mediaType: string;
  @Field.int('字节数') size: number;
  @Field.text('SHA-256') sha256: string;
}

/** 揭榜意向书 as it is shown. */
export class BidProposalView {
  @Field.object('一、自身优势', () => BidStrengths) strengths: BidStrengths;
  @Field.object('二、工作思路', () => BidApproach) approach: BidApproach;
  @Field.object('三、预期效果', () => BidOutcome) outcome: BidOutcome;
  @Field.list('预算明细', () => BidBudgetLine) budget: BidBudgetLine[];
  @Field.fen('自筹资金') ownFundsFen: number;
  @Field.list('项目团队', () => BidTeamMember) team: BidTeamMember[];
  @Field.boolean('承诺书') commitments: boolean;
  @Field.list('附件', () => BidFileView) attachments: BidFileView[];
}
