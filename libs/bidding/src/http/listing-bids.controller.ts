import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Acknowledgement,
  Allow,
  Answer,
  AnswerPage,
  Command,
  Created,
  Database,
  Id,
  Me,
  type AccountActor,
  type CommandContext,
  type Page,
} from '#platform';
import { DraftBid } from '../application/draft-bid.use-case.js';
import { EligibilityView, OpenedBidItem } from '../application/queries/bid.views.js';
import { viewEligibility } from '../application/queries/eligibility.query.js';
import { listOpenedBids, OpenedBidQuery } from '../application/queries/opened-bids.query.js';
import { OPENED_BID_READERS } from '../domain/reader.policy.js';
import { DraftBidBody } from './bid.dto.js';

@ApiTags('揭榜')
@Controller('listings')
export class ListingBidsController {
  constructor(
    private readonly db: Database,
    private readonly drafts: DraftBid,
  ) {}

  /** 本单位能否揭榜；不能的，说明原因。 */
  @Get(':id/eligibility')
  @Allow('organization_agent')
  @Answer(EligibilityView)
  eligibility(@Me() actor: AccountActor, @Id() id: string): Promise<EligibilityView> {
    return viewEligibility(this.db, actor, id);
  }

  /** 起草揭榜意向书（独立或联合）；每个单位每个榜单只能参与一次。 */
  @Post(':id/bids')
  @Allow('organization_agent')
  @Created()
  draft(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: DraftBidBody,
  ): Promise<Acknowledgement> {
    return this.drafts.execute(command, id, body);
  }

  /** 已开榜的揭榜意向书，按接收先后；开榜前一律为空。 */
  @Get(':id/bids')
  @Allow(...OPENED_BID_READERS)
  @AnswerPage(OpenedBidItem)
  opened(
    @Me() actor: AccountActor,
    @Id() id: string,
    @Query() query: OpenedBidQuery,
  ): Promise<Page<OpenedBidItem>> {
    return listOpenedBids(this.db, actor, id, query);
  }
}
