import { Body, Controller, Get, Post, Put, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  Acknowledgement,
  Allow,
  Answer,
  Command,
  Database,
  Done,
  FileStore,
  Id,
  Me,
  type AccountActor,
  type CommandContext,
} from '#platform';
import type { FastifyReply } from 'fastify';
import { DrawRoadShow } from '../application/draw-road-show.use-case.js';
import { getRoadShow, getSlides } from '../application/queries/road-show.query.js';
import { RoadShowView } from '../application/queries/road-show.views.js';
import { ScheduleRoadShow } from '../application/schedule-road-show.use-case.js';
import { RoadShowVersionBody, ScheduleRoadShowBody } from './road-show.bodies.js';

@ApiTags('路演')
@Controller('evaluations/:id/road-show')
export class RoadShowController {
  constructor(
    private readonly db: Database,
    private readonly files: FileStore,
    private readonly drawing: DrawRoadShow,
    private readonly scheduling: ScheduleRoadShow,
  ) {}

  /** 路演的安排、次序、进行情况与提问。 */
  @Get()
  @Allow('committee_officer', 'committee_approver', 'supervisor', 'expert', 'posting_officer')
  @Answer(RoadShowView)
  get(@Me() actor: AccountActor, @Id() id: string): Promise<RoadShowView> {
    return getRoadShow(this.db, actor, id);
  }

  /** 抽定路演次序：种子在开榜时已封存，抽后公开，可以复算。 */
  @Post('draw')
  @Allow('committee_officer')
  @Done()
  draw(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: RoadShowVersionBody,
  ): Promise<Acknowledgement> {
    return this.drawing.execute(command, id, body);
  }

  /** 确定（或更改）路演的时间和地点，随即通知揭榜方与评委。 */
  @Put('schedule')
  @Allow('committee_officer')
  @Done()
  schedule(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: ScheduleRoadShowBody,
  ): Promise<Acknowledgement> {
    return this.scheduling.execute(command, id, body);
  }

  /** 下载一家的路演材料，轮到之后才可读。 */
  @Get('slots/:slotId/slides')
  @Allow('committee_officer', 'committee_approver', 'supervisor', 'expert', 'posting_officer')
  @ApiProduces('application/octet-stream')
  async slides(
    @Me() actor: AccountActor,
    @Id() id: string,
    @Id('slotId') slotId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.files.send(reply, await getSlides(this.db, actor, id, slotId));
  }
}
