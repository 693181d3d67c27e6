import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { notFound } from '#kernel';
import {
  Acknowledgement,
  Allow,
  Answer,
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
import { FailForAward } from '../application/fail-for-award.use-case.js';
import { ProposeAward } from '../application/propose-award.use-case.js';
import { AwardView } from '../application/queries/award-view.js';
import { awardsOfListing } from '../application/queries/awards.query.js';
import { AwardReasonBody, ProposeAwardBody } from './award.dto.js';

@ApiTags('定榜')
@Controller('listings/:id')
export class ListingAwardsController {
  constructor(
    private readonly db: Database,
    private readonly proposing: ProposeAward,
    private readonly failing: FailForAward,
  ) {}

  /** 榜单的承榜：在办或已生效的，没有则为最近一次。 */
  @Get('award')
  @Allow(
    'committee_officer',
    'committee_approver',
    'supervisor',
    'posting_officer',
    'organization_agent',
  )
  @Answer(AwardView)
  async current(@Me() actor: AccountActor, @Id() id: string): Promise<AwardView> {
    const awards = await awardsOfListing(this.db, actor, id);
    const current = awards.find(({ status }) => status !== 'annulled') ?? awards[0];
    if (!current) throw notFound('承榜');
    return current;
  }

  /** 榜单历次拟定的承榜，最近的在前。 */
  @Get('awards')
  @Allow(
    'committee_officer',
    'committee_approver',
    'supervisor',
    'posting_officer',
    'organization_agent',
  )
  @AnswerList(AwardView)
  all(@Me() actor: AccountActor, @Id() id: string): Promise<AwardView[]> {
    return awardsOfListing(this.db, actor, id);
  }

  /** 拟定承榜。 */
  @Post('awards')
  @Allow('committee_officer')
  @Created()
  propose(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: ProposeAwardBody,
  ): Promise<Acknowledgement> {
    return this.proposing.execute(command, id, body);
  }

  /** 承榜落空且没有可递补的候补，按流榜处理；版本为榜单的版本。 */
  @Post('fail-for-award')
  @Allow('committee_officer', 'committee_approver')
  @Done()
  fail(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: AwardReasonBody,
  ): Promise<Acknowledgement> {
    return this.failing.execute(command, id, body);
  }
}
