import { Body, Controller, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acknowledgement, Allow, Command, Done, Id, type CommandContext } from '#platform';
import { RoadShowQuestions } from '../application/road-show-questions.use-case.js';
import { RunRoadShow } from '../application/run-road-show.use-case.js';
import {
  RoadShowAnswerBody,
  RoadShowQuestionBody,
  SlotAbsentBody,
  SlotVersionBody,
} from './road-show.bodies.js';

@ApiTags('路演')
@Controller('evaluations/:id/road-show')
export class SlotsController {
  constructor(
    private readonly running: RunRoadShow,
    private readonly questioning: RoadShowQuestions,
  ) {}

  /** 请一家开始讲解，按抽定的次序；迟到的排在最后。 */
  @Post('slots/:slotId/start')
  @Allow('committee_officer')
  @Done()
  start(
    @Command() command: CommandContext,
    @Id() evaluationId: string,
    @Id('slotId') slotId: string,
    @Body() { version }: SlotVersionBody,
  ): Promise<Acknowledgement> {
    return this.running.start(command, { evaluationId, slotId, version });
  }

  /** 讲解转入答问，或答问结束。 */
  @Post('slots/:slotId/next')
  @Allow('committee_officer')
  @Done()
  next(
    @Command() command: CommandContext,
    @Id() evaluationId: string,
    @Id('slotId') slotId: string,
    @Body() { version }: SlotVersionBody,
  ): Promise<Acknowledgement> {
    return this.running.next(command, { evaluationId, slotId, version });
  }

  /** 登记一家未到场，须写明情况。 */
  @Post('slots/:slotId/absent')
  @Allow('committee_officer')
  @Done()
  absent(
    @Command() command: CommandContext,
    @Id() evaluationId: string,
    @Id('slotId') slotId: string,
    @Body() { version, reason }: SlotAbsentBody,
  ): Promise<Acknowledgement> {
    return this.running.markAbsent(command, { evaluationId, slotId, version, reason });
  }

  /** 记录评委的提问：评委本人，或由经办人代记。 */
  @Post('slots/:slotId/questions')
  @Allow('committee_officer', 'expert', 'posting_officer')
  @Done()
  ask(
    @Command() command: CommandContext,
    @Id() evaluationId: string,
    @Id('slotId') slotId: string,
    @Body() body: RoadShowQuestionBody,
  ): Promise<Acknowledgement> {
    return this.questioning.ask(command, evaluationId, slotId, body);
  }

  /** 记录答复要点；汇总排名之前可以更正。 */
  @Put('questions/:questionId/answer')
  @Allow('committee_officer')
  @Done()
  answer(
    @Command() command: CommandContext,
    @Id() evaluationId: string,
    @Id('questionId') questionId: string,
    @Body() body: RoadShowAnswerBody,
  ): Promise<Acknowledgement> {
    return this.questioning.answer(command, evaluationId, questionId, body);
  }
}
