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
  RecentProof,
  type AccountActor,
  type CommandContext,
  type Page,
} from '#platform';
import { AnnulUnsigned } from '../application/annul-unsigned.use-case.js';
import { ApproveAward } from '../application/approve-award.use-case.js';
import { DeclineAward } from '../application/decline-award.use-case.js';
import { DeclineProposal } from '../application/decline-proposal.use-case.js';
import { AwardQuery, AwardView } from '../application/queries/award-view.js';
import { getAward, listAwards } from '../application/queries/awards.query.js';
import { TakeEffect } from '../application/take-effect.use-case.js';
import { ApproveAwardBody, AwardReasonBody, AwardVersionBody } from './award.dto.js';

@ApiTags('定榜')
@Controller('awards')
export class AwardsController {
  constructor(
    private readonly db: Database,
    private readonly approval: ApproveAward,
    private readonly refusal: DeclineProposal,
    private readonly effect: TakeEffect,
    private readonly declining: DeclineAward,
    private readonly unsigned: AnnulUnsigned,
  ) {}

  /** 承榜列表，最近的在前；发榜单位和社会组织只见本单位已公示的。 */
  @Get()
  @Allow(
    'committee_officer',
    'committee_approver',
    'supervisor',
    'posting_officer',
    'organization_agent',
  )
  @AnswerPage(AwardView)
  list(@Me() actor: AccountActor, @Query() query: AwardQuery): Promise<Page<AwardView>> {
    return listAwards(this.db, actor, query);
  }

  /** 一项承榜。 */
  @Get(':id')
  @Allow(
    'committee_officer',
    'committee_approver',
    'supervisor',
    'posting_officer',
    'organization_agent',
  )
  @Answer(AwardView)
  get(@Me() actor: AccountActor, @Id() id: string): Promise<AwardView> {
    return getAward(this.db, actor, id);
  }

  /** 审批同意；须两位审批人的，第二位同意后才开始公示。 */
  @Post(':id/approve')
  @Allow('committee_approver')
  @RecentProof()
  @Done()
  approve(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: ApproveAwardBody,
  ): Promise<Acknowledgement> {
    return this.approval.execute(command, id, body);
  }

  /** 审批不同意，退回重新拟定。 */
  @Post(':id/decline-proposal')
  @Allow('committee_approver')
  @Done()
  declineProposal(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: AwardReasonBody,
  ): Promise<Acknowledgement> {
    return this.refusal.execute(command, id, body);
  }

  /** 公示期满生效；平时由系统自动办理。 */
  @Post(':id/take-effect')
  @Allow('committee_officer', 'committee_approver')
  @RecentProof()
  @Done()
  takeEffect(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: AwardVersionBody,
  ): Promise<Acknowledgement> {
    return this.effect.execute(command, id, body);
  }

  /** 承榜方放弃承榜，签约之前可办。 */
  @Post(':id/decline')
  @Allow('organization_agent')
  @Done()
  decline(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: AwardReasonBody,
  ): Promise<Acknowledgement> {
    return this.declining.execute(command, id, body);
  }

  /** 逾期未签订协议，撤销承榜。 */
  @Post(':id/annul')
  @Allow('committee_approver')
  @Done()
  annul(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: AwardReasonBody,
  ): Promise<Acknowledgement> {
    return this.unsigned.execute(command, id, body);
  }
}
