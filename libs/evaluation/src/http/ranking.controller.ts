import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Acknowledgement,
  Allow,
  Answer,
  Command,
  Database,
  Done,
  Id,
  Me,
  type AccountActor,
  type CommandContext,
} from '#platform';
import { DisqualifyBid } from '../application/disqualify-bid.use-case.js';
import { FailForQuality } from '../application/fail-for-quality.use-case.js';
import { FinaliseEvaluation } from '../application/finalise.use-case.js';
import { getDrawRecord, getReport } from '../application/queries/report.query.js';
import { DrawRecordView, EvaluationReportView } from '../application/queries/views.js';
import { RankBids } from '../application/rank-bids.use-case.js';
import { ReopenSheets } from '../application/reopen-sheets.use-case.js';
import {
  DisqualifyBidBody,
  FailForQualityBody,
  ReopenSheetsBody,
  EvaluationVersionBody,
} from './bodies.js';

@ApiTags('评审结果')
@Controller()
export class RankingController {
  constructor(
    private readonly db: Database,
    private readonly disqualifying: DisqualifyBid,
    private readonly ranking: RankBids,
    private readonly reopening: ReopenSheets,
    private readonly finalising: FinaliseEvaluation,
    private readonly failing: FailForQuality,
  ) {}

  /** 判定一份揭榜意向书不合格，须在排名之前。 */
  @Post('evaluations/:id/disqualify')
  @Allow('committee_officer')
  @Done()
  disqualify(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: DisqualifyBidBody,
  ): Promise<Acknowledgement> {
    return this.disqualifying.execute(command, id, body);
  }

  /** 汇总排名并生成评审报告。 */
  @Post('evaluations/:id/rank')
  @Allow('committee_officer')
  @Done()
  rank(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: EvaluationVersionBody,
  ): Promise<Acknowledgement> {
    return this.ranking.execute(command, id, body);
  }

  /** 退回评委重新打分，须说明理由，限定稿之前。 */
  @Post('evaluations/:id/reopen-sheets')
  @Allow('committee_approver')
  @Done()
  reopen(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: ReopenSheetsBody,
  ): Promise<Acknowledgement> {
    return this.reopening.execute(command, id, body);
  }

  /** 专家抽取记录，可单凭这一文件复算（verify-draw）。 */
  @Get('evaluations/:id/draw-record')
  @Allow('committee_officer', 'committee_approver', 'supervisor')
  @Answer(DrawRecordView)
  drawRecord(@Me() actor: AccountActor, @Id() id: string): Promise<DrawRecordView> {
    return getDrawRecord(this.db, actor, id);
  }

  /** 定稿：报告从此冻结。由未参与排名、未担任评委的审批人办理。 */
  @Post('evaluations/:id/finalise')
  @Allow('committee_approver')
  @Done()
  finalise(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: EvaluationVersionBody,
  ): Promise<Acknowledgement> {
    return this.finalising.execute(command, id, body);
  }

  /** 评审报告；每次查看都重新复算。 */
  @Get('evaluations/:id/report')
  @Allow('committee_officer', 'committee_approver', 'supervisor', 'expert', 'posting_officer')
  @Answer(EvaluationReportView)
  report(@Me() actor: AccountActor, @Id() id: string): Promise<EvaluationReportView> {
    return getReport(this.db, actor, id);
  }

  /** 评审定稿而无合格揭榜方：流榜。 */
  @Post('listings/:id/fail-for-quality')
  @Allow('committee_officer')
  @Done()
  fail(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: FailForQualityBody,
  ): Promise<Acknowledgement> {
    return this.failing.execute(command, id, body);
  }
}
