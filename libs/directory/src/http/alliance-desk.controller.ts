import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Allow,
  AnswerPage,
  Command,
  Created,
  Database,
  Done,
  Id,
  SignedIn,
  type CommandContext,
  type Page,
} from '#platform';
import { AllianceEvents } from '../application/alliance-events.use-case.js';
import { ChairTerms } from '../application/chair-terms.use-case.js';
import {
  AllianceEventQuery,
  AllianceEventView,
  ChairTermQuery,
  ChairTermView,
  listAllianceEvents,
  listChairTerms,
} from '../application/queries/alliance-views.query.js';
import { Saved } from '../application/saved.js';
import {
  AppointmentBody,
  EventBody,
  HandoverBody,
  NewEventBody,
  RevokeBody,
} from './alliances.dto.js';

@ApiTags('联盟')
@Controller('alliances/:id')
export class AllianceDeskController {
  constructor(
    private readonly db: Database,
    private readonly terms: ChairTerms,
    private readonly events: AllianceEvents,
  ) {}

  /** 轮值任期，最近的在前。 */
  @Get('chair-terms')
  @SignedIn()
  @AnswerPage(ChairTermView)
  listTerms(@Id() id: string, @Query() query: ChairTermQuery): Promise<Page<ChairTermView>> {
    return listChairTerms(this.db, id, query);
  }

  /** 任命轮值主席；权利随任期开始和结束。 */
  @Post('chair-terms')
  @Allow('committee_officer')
  @Created(Saved)
  appoint(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: AppointmentBody,
  ): Promise<Saved> {
    return this.terms.appoint(command, id, body);
  }

  /** 交接：留下交接记录，可提前结束任期。 */
  @Post('chair-terms/:termId/hand-over')
  @Allow('committee_officer', 'alliance_lead', 'rotating_chair')
  @Done(Saved)
  handOver(
    @Command() command: CommandContext,
    @Id() id: string,
    @Id('termId') termId: string,
    @Body() body: HandoverBody,
  ): Promise<Saved> {
    return this.terms.handOver(command, id, termId, body);
  }

  /** 撤销尚未开始的任期。 */
  @Post('chair-terms/:termId/revoke')
  @Allow('committee_officer')
  @Done(Saved)
  revoke(
    @Command() command: CommandContext,
    @Id() id: string,
    @Id('termId') termId: string,
    @Body() body: RevokeBody,
  ): Promise<Saved> {
    return this.terms.revoke(command, id, termId, body);
  }

  /** 联盟活动。 */
  @Get('events')
  @SignedIn()
  @AnswerPage(AllianceEventView)
  listEvents(
    @Id() id: string,
    @Query() query: AllianceEventQuery,
  ): Promise<Page<AllianceEventView>> {
    return listAllianceEvents(this.db, id, query);
  }

  /** 策划活动。 */
  @Post('events')
  @Allow('alliance_lead', 'rotating_chair')
  @Created(Saved)
  plan(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: NewEventBody,
  ): Promise<Saved> {
    return this.events.plan(command, id, body);
  }

  /** 调整或取消活动。 */
  @Put('events/:eventId')
  @Allow('alliance_lead', 'rotating_chair')
  @Done(Saved)
  updateEvent(
    @Command() command: CommandContext,
    @Id() id: string,
    @Id('eventId') eventId: string,
    @Body() body: EventBody,
  ): Promise<Saved> {
    return this.events.update(command, id, eventId, body);
  }
}
