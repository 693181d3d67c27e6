import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Acknowledgement,
  Allow,
  AnswerList,
  Command,
  Created,
  Database,
  Done,
  Id,
  Me,
  type AccountActor,
  type CommandContext,
} from '#platform';
import { JudgeMilestone } from '../application/judge-milestone.use-case.js';
import {
  milestonesOf,
  MilestoneView,
  paymentsOf,
  PaymentView,
} from '../application/queries/milestones.query.js';
import { READERS } from '../application/queries/scope.js';
import { RecordPayment } from '../application/record-payment.use-case.js';
import { ReportMilestone } from '../application/report-milestone.use-case.js';
import {
  JudgeMilestoneBody,
  RecordedView,
  RecordPaymentBody,
  ReportMilestoneBody,
  ReversePaymentBody,
} from './work.dto.js';

@ApiTags('实施')
@Controller()
export class MilestonesController {
  constructor(
    private readonly db: Database,
    private readonly reporting: ReportMilestone,
    private readonly judging: JudgeMilestone,
    private readonly payments: RecordPayment,
  ) {}

  /** 协议的里程碑，按序号。 */
  @Get('agreements/:id/milestones')
  @Allow(...READERS)
  @AnswerList(MilestoneView)
  list(@Me() actor: AccountActor, @Id() id: string): Promise<MilestoneView[]> {
    return milestonesOf(this.db, actor, id);
  }

  /** 填报里程碑。 */
  @Post('milestones/:id/report')
  @Allow('organization_agent')
  @Done()
  report(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: ReportMilestoneBody,
  ): Promise<Acknowledgement> {
    return this.reporting.execute(command, id, body);
  }

  /** 核查里程碑：达成、部分达成或未达成。 */
  @Post('milestones/:id/judge')
  @Allow('posting_officer')
  @Done()
  judge(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: JudgeMilestoneBody,
  ): Promise<Acknowledgement> {
    return this.judging.execute(command, id, body);
  }

  /** 里程碑的拨付记录。 */
  @Get('milestones/:id/payments')
  @Allow(...READERS)
  @AnswerList(PaymentView)
  listPayments(@Me() actor: AccountActor, @Id() id: string): Promise<PaymentView[]> {
    return paymentsOf(this.db, actor, id);
  }

  /** 登记一笔已拨付的款项；本平台不办理支付。 */
  @Post('milestones/:id/payments')
  @Allow('posting_officer')
  @Created(RecordedView)
  pay(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: RecordPaymentBody,
  ): Promise<RecordedView> {
    return this.payments.record(command, id, body);
  }

  /** 冲销一笔登记有误的拨付。 */
  @Post('payments/:id/reverse')
  @Allow('posting_officer')
  @Created(RecordedView)
  reverse(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: ReversePaymentBody,
  ): Promise<RecordedView> {
    return this.payments.reverse(command, id, body);
  }
}
