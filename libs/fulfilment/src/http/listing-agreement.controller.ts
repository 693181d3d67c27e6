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
  PageQuery,
  type AccountActor,
  type CommandContext,
  type Page,
} from '#platform';
import { DraftAgreement } from '../application/draft-agreement.use-case.js';
import { AgreementView } from '../application/queries/agreement-view.js';
import { getAgreement } from '../application/queries/agreements.query.js';
import { listRatings, RatingItem } from '../application/queries/ratings.query.js';
import { READERS } from '../application/queries/scope.js';
import { RateListing } from '../application/rate-listing.use-case.js';
import { AgreementBody } from './agreement.dto.js';
import { RateListingBody, RecordedView } from './work.dto.js';

@ApiTags('承榜协议')
@Controller('listings/:id')
export class ListingAgreementController {
  constructor(
    private readonly db: Database,
    private readonly drafting: DraftAgreement,
    private readonly rating: RateListing,
  ) {}

  /** 起草承榜协议；双方和金额由承榜决定。 */
  @Post('agreement')
  @Allow('posting_officer')
  @Created()
  draft(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: AgreementBody,
  ): Promise<Acknowledgement> {
    return this.drafting.execute(command, id, body);
  }

  /** 榜单的承榜协议，最近一份。 */
  @Get('agreement')
  @Allow(...READERS)
  @Answer(AgreementView)
  agreement(@Me() actor: AccountActor, @Id() id: string): Promise<AgreementView> {
    return getAgreement(this.db, actor, { listingId: id });
  }

  /** 居民评价，每人每榜一次。 */
  @Post('rating')
  @Allow('resident')
  @Created(RecordedView)
  rate(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: RateListingBody,
  ): Promise<RecordedView> {
    return this.rating.execute(command, id, body);
  }

  /** 居民评价及意见，不含评价人。 */
  @Get('ratings')
  @Allow('posting_officer', 'committee_officer', 'committee_approver', 'supervisor')
  @AnswerPage(RatingItem)
  ratings(
    @Me() actor: AccountActor,
    @Id() id: string,
    @Query() query: PageQuery,
  ): Promise<Page<RatingItem>> {
    return listRatings(this.db, actor, id, query);
  }
}
