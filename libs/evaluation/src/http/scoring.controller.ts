import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Acknowledgement,
  Allow,
  Answer,
  AnswerList,
  Command,
  Database,
  Done,
  Id,
  Me,
  type AccountActor,
  type CommandContext,
} from '#platform';
import { ConsensusSession } from '../application/consensus.use-case.js';
import { getOwnSheet, listSheets } from '../application/queries/sheets.query.js';
import { ScoreSheetView } from '../application/queries/views.js';
import { ScoreSheets } from '../application/score-sheets.use-case.js';
import { StartScoring } from '../application/start-scoring.use-case.js';
import {
  ConsensusBody,
  ExplainOutlierBody,
  ConsensusOpinionBody,
  SheetBody,
  SheetVersionBody,
  EvaluationVersionBody,
} from './bodies.js';

@ApiTags('评分')
@Controller('evaluations/:id')
export class ScoringController {
  constructor(
    private readonly db: Database,
    private readonly starting: StartScoring,
    private readonly scoring: ScoreSheets,
    private readonly session: ConsensusSession,
  ) {}

  /** 开始独立打分，须全体评委已声明。 */
  @Post('start-scoring')
  @Allow('committee_officer')
  @Done()
  start(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: EvaluationVersionBody,
  ): Promise<Acknowledgement> {
    return this.starting.execute(command, id, body);
  }

  /** 本人的评分表。 */
  @Get('sheet')
  @Allow('expert', 'posting_officer')
  @Answer(ScoreSheetView)
  sheet(@Me() actor: AccountActor, @Id() id: string): Promise<ScoreSheetView> {
    return getOwnSheet(this.db, actor, id);
  }

  /** 全部评分表；评委提交本人评分之后、经办人在全体提交之后才可见他人评分。 */
  @Get('sheets')
  @Allow('committee_officer', 'committee_approver', 'supervisor', 'expert', 'posting_officer')
  @AnswerList(ScoreSheetView)
  sheets(@Me() actor: AccountActor, @Id() id: string): Promise<ScoreSheetView[]> {
    return listSheets(this.db, actor, id);
  }

  /** 保存评分草稿。 */
  @Put('sheet')
  @Allow('expert', 'posting_officer')
  @Done()
  save(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: SheetBody,
  ): Promise<Acknowledgement> {
    return this.scoring.save(command, id, body);
  }

  /** 提交并锁定评分。 */
  @Post('sheet/submit')
  @Allow('expert', 'posting_officer')
  @Done()
  submit(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: SheetVersionBody,
  ): Promise<Acknowledgement> {
    return this.scoring.submit(command, id, body);
  }

  /** 全体提交后，对偏差较大的评分说明理由。 */
  @Post('sheet/explain')
  @Allow('expert', 'posting_officer')
  @Done()
  explain(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: ExplainOutlierBody,
  ): Promise<Acknowledgement> {
    return this.scoring.explain(command, id, body);
  }

  /** 进入集体合议（规则要求时）。 */
  @Post('start-consensus')
  @Allow('committee_officer')
  @Done()
  startConsensus(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: EvaluationVersionBody,
  ): Promise<Acknowledgement> {
    return this.session.start(command, id, body);
  }

  /** 记录合议评分；每次修改都须重新征求评委意见。 */
  @Put('consensus')
  @Allow('committee_officer')
  @Done()
  record(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: ConsensusBody,
  ): Promise<Acknowledgement> {
    return this.session.record(command, id, body);
  }

  /** 评委对合议评分表示同意，或写明不同意见。 */
  @Post('consensus/opinion')
  @Allow('expert', 'posting_officer')
  @Done()
  opinion(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: ConsensusOpinionBody,
  ): Promise<Acknowledgement> {
    return this.session.giveOpinion(command, id, body);
  }
}
