import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Acknowledgement,
  Allow,
  Answer,
  Command,
  Created,
  Database,
  Done,
  Id,
  Me,
  type AccountActor,
  type CommandContext,
} from '#platform';
import { DecideAcceptance } from '../application/decide-acceptance.use-case.js';
import { InspectAcceptance } from '../application/inspect-acceptance.use-case.js';
import { acceptanceOf, AcceptanceView } from '../application/queries/acceptance.query.js';
import { READERS } from '../application/queries/scope.js';
import { RequestAcceptance } from '../application/request-acceptance.use-case.js';
import {
  AcceptWorkBody,
  AskRectificationBody,
  InspectAcceptanceBody,
  RequestAcceptanceBody,
} from './work.dto.js';

@ApiTags('验收')
@Controller()
export class AcceptancesController {
  constructor(
    private readonly db: Database,
    private readonly requesting: RequestAcceptance,
    private readonly inspecting: InspectAcceptance,
    private readonly deciding: DecideAcceptance,
  ) {}

  /** 协议的验收。 */
  @Get('agreements/:id/acceptance')
  @Allow(...READERS)
  @Answer(AcceptanceView)
  get(@Me() actor: AccountActor, @Id() id: string): Promise<AcceptanceView> {
    return acceptanceOf(this.db, actor, id);
  }

  /** 申请验收；整改后再次申请也用它。 */
  @Post('agreements/:id/acceptance')
  @Allow('organization_agent')
  @Created()
  request(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: RequestAcceptanceBody,
  ): Promise<Acknowledgement> {
    return this.requesting.execute(command, id, body);
  }

  /** 核查，须附服务对象意见。 */
  @Post('acceptances/:id/inspect')
  @Allow('posting_officer')
  @Done()
  inspect(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: InspectAcceptanceBody,
  ): Promise<Acknowledgement> {
    return this.inspecting.execute(command, id, body);
  }

  /** 验收合格，榜单办结。 */
  @Post('acceptances/:id/accept')
  @Allow('committee_officer', 'committee_approver')
  @Done()
  accept(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: AcceptWorkBody,
  ): Promise<Acknowledgement> {
    return this.deciding.accept(command, id, body);
  }

  /** 限期整改。 */
  @Post('acceptances/:id/ask-rectification')
  @Allow('committee_officer', 'committee_approver')
  @Done()
  askRectification(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: AskRectificationBody,
  ): Promise<Acknowledgement> {
    return this.deciding.askRectification(command, id, body);
  }
}
