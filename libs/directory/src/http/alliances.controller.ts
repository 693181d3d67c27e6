import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Allow,
  Answer,
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
import { AllianceMembers } from '../application/alliance-members.use-case.js';
import {
  AllianceQuery,
  AllianceView,
  listAlliances,
  listMembers,
  MemberQuery,
  MemberView,
  viewAlliance,
} from '../application/queries/alliance-views.query.js';
import { SaveAlliance } from '../application/save-alliance.use-case.js';
import { Saved } from '../application/saved.js';
import { AllianceBody, JoinBody, LeaveBody, NewAllianceBody } from './alliances.dto.js';

@ApiTags('联盟')
@Controller('alliances')
export class AlliancesController {
  constructor(
    private readonly db: Database,
    private readonly alliances: SaveAlliance,
    private readonly members: AllianceMembers,
  ) {}

  /** 联盟列表，含牵头单位和现任轮值主席单位。 */
  @Get()
  @SignedIn()
  @AnswerPage(AllianceView)
  list(@Query() query: AllianceQuery): Promise<Page<AllianceView>> {
    return listAlliances(this.db, query);
  }

  /** 一个联盟。 */
  @Get(':id')
  @SignedIn()
  @Answer(AllianceView)
  get(@Id() id: string): Promise<AllianceView> {
    return viewAlliance(this.db, id);
  }

  /** 登记联盟。 */
  @Post()
  @Allow('committee_officer')
  @Created(Saved)
  create(@Command() command: CommandContext, @Body() body: NewAllianceBody): Promise<Saved> {
    return this.alliances.create(command, body);
  }

  /** 修改联盟，或停用。 */
  @Put(':id')
  @Allow('committee_officer')
  @Done(Saved)
  update(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: AllianceBody,
  ): Promise<Saved> {
    return this.alliances.update(command, id, body);
  }

  /** 联盟成员。 */
  @Get(':id/members')
  @SignedIn()
  @AnswerPage(MemberView)
  listMembers(@Id() id: string, @Query() query: MemberQuery): Promise<Page<MemberView>> {
    return listMembers(this.db, id, query);
  }

  /** 加入联盟。 */
  @Post(':id/members')
  @Allow('committee_officer', 'alliance_lead')
  @Created(Saved)
  join(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: JoinBody,
  ): Promise<Saved> {
    return this.members.join(command, id, body);
  }

  /** 退出联盟。 */
  @Post(':id/members/:memberId/leave')
  @Allow('committee_officer', 'alliance_lead')
  @Done(Saved)
  leave(
    @Command() command: CommandContext,
    @Id() id: string,
    @Id('memberId') memberId: string,
    @Body() body: LeaveBody,
  ): Promise<Saved> {
    return this.members.leave(command, id, memberId, body);
  }
}
