import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Acknowledgement,
  Allow,
  Answer,
  AnswerPage,
  Command,
  Database,
  Done,
  Id,
  Me,
  type AccountActor,
  type CommandContext,
  type Page,
} from '#platform';
import {
  getObjection,
  listObjections,
  ObjectionQuery,
  ObjectionView,
} from '../application/queries/objections.query.js';
import { RuleOnObjection } from '../application/rule-on-objection.use-case.js';
import { ScreenObjection } from '../application/screen-objection.use-case.js';
import {
  AnswerObjectionBody,
  AwardReasonBody,
  AwardVersionBody,
  UpholdObjectionBody,
} from './award.dto.js';

@ApiTags('异议')
@Controller('objections')
export class ObjectionsController {
  constructor(
    private readonly db: Database,
    private readonly screening: ScreenObjection,
    private readonly ruling: RuleOnObjection,
  ) {}

  /** 异议列表，最近的在前；异议人信息仅综合党委可见。 */
  @Get()
  @Allow('committee_officer', 'committee_approver', 'supervisor')
  @AnswerPage(ObjectionView)
  list(@Me() actor: AccountActor, @Query() query: ObjectionQuery): Promise<Page<ObjectionView>> {
    return listObjections(this.db, actor, query);
  }

  /** 一件异议。 */
  @Get(':id')
  @Allow('committee_officer', 'committee_approver', 'supervisor')
  @Answer(ObjectionView)
  get(@Me() actor: AccountActor, @Id() id: string): Promise<ObjectionView> {
    return getObjection(this.db, actor, id);
  }

  /** 受理；未办结前承榜不能生效。 */
  @Post(':id/admit')
  @Allow('committee_officer')
  @Done()
  admit(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: AwardVersionBody,
  ): Promise<Acknowledgement> {
    return this.screening.admit(command, id, body);
  }

  /** 不予受理。 */
  @Post(':id/reject')
  @Allow('committee_officer')
  @Done()
  reject(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: AwardReasonBody,
  ): Promise<Acknowledgement> {
    return this.screening.reject(command, id, body);
  }

  /** 书面答复。 */
  @Post(':id/answer')
  @Allow('committee_officer')
  @Done()
  answer(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: AnswerObjectionBody,
  ): Promise<Acknowledgement> {
    return this.screening.answer(command, id, body);
  }

  /** 裁定异议成立，撤销承榜并作后续处理。 */
  @Post(':id/uphold')
  @Allow('committee_officer', 'committee_approver')
  @Done()
  uphold(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: UpholdObjectionBody,
  ): Promise<Acknowledgement> {
    return this.ruling.uphold(command, id, body);
  }

  /** 裁定异议不成立。 */
  @Post(':id/dismiss')
  @Allow('committee_officer', 'committee_approver')
  @Done()
  dismiss(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: AwardReasonBody,
  ): Promise<Acknowledgement> {
    return this.ruling.dismiss(command, id, body);
  }
}
