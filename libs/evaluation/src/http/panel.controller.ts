import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Acknowledgement,
  Allow,
  AnswerList,
  Command,
  Database,
  Done,
  Id,
  type CommandContext,
} from '#platform';
import { ConvenePanel } from '../application/convene-panel.use-case.js';
import { Declare } from '../application/declare.use-case.js';
import { DrawExperts } from '../application/draw-experts.use-case.js';
import { listUnitCandidates } from '../application/queries/panel-candidates.query.js';
import { UnitCandidateView } from '../application/queries/views.js';
import { Recuse } from '../application/recuse.use-case.js';
import { SeatPostingUnit } from '../application/seat-posting-unit.use-case.js';
import {
  DeclarationBody,
  DrawExpertsAnswer,
  RecuseBody,
  SeatPostingUnitBody,
  EvaluationVersionBody,
} from './bodies.js';

@ApiTags('评审组')
@Controller('evaluations/:id')
export class PanelController {
  constructor(
    private readonly db: Database,
    private readonly drawing: DrawExperts,
    private readonly seating: SeatPostingUnit,
    private readonly convening: ConvenePanel,
    private readonly declaring: Declare,
    private readonly recusing: Recuse,
  ) {}

  /** 可担任发榜单位评委的人员，优先者在前。 */
  @Get('panel-candidates')
  @Allow('committee_officer')
  @AnswerList(UnitCandidateView)
  candidates(@Id() id: string): Promise<UnitCandidateView[]> {
    return listUnitCandidates(this.db, id);
  }

  /** 随机抽取专家；有空席而候补用完时可补充抽取。 */
  @Post('draw')
  @Allow('committee_officer')
  @Done(DrawExpertsAnswer)
  draw(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: EvaluationVersionBody,
  ): Promise<DrawExpertsAnswer> {
    return this.drawing.execute(command, id, body);
  }

  /** 确定发榜单位的评委。 */
  @Post('seat-posting-unit')
  @Allow('committee_officer')
  @Done()
  seat(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: SeatPostingUnitBody,
  ): Promise<Acknowledgement> {
    return this.seating.execute(command, id, body);
  }

  /** 召集评审组，评委开始声明。 */
  @Post('convene')
  @Allow('committee_officer')
  @Done()
  convene(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: EvaluationVersionBody,
  ): Promise<Acknowledgement> {
    return this.convening.execute(command, id, body);
  }

  /** 回避声明与保密承诺；有应回避情形的随即回避并递补。 */
  @Post('declare')
  @Allow('expert', 'posting_officer')
  @Done()
  declare(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: DeclarationBody,
  ): Promise<Acknowledgement> {
    return this.declaring.execute(command, id, body);
  }

  /** 回避并递补：评委为本人申请，综合党委可决定某位评委回避。 */
  @Post('recuse')
  @Allow('committee_officer', 'expert', 'posting_officer')
  @Done()
  recuse(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: RecuseBody,
  ): Promise<Acknowledgement> {
    return this.recusing.execute(command, id, body);
  }
}
