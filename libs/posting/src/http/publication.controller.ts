import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acknowledgement, Allow, Command, Created, Done, Id, type CommandContext } from '#platform';
import { ApprovePublication } from '../application/approve-publication.use-case.js';
import {
  CancelListing,
  DiscardListing,
  RepostListing,
} from '../application/end-listing.use-cases.js';
import { PreparedAnswer } from '../application/prepared-answer.js';
import {
  ProposePublication,
  ReturnToDraft,
  SendBackPublication,
} from '../application/review-listing.use-cases.js';
import { SubmitForReview } from '../application/submit-for-review.use-case.js';
import {
  ListingOpinionBody,
  ProposePublicationBody,
  ListingReasonBody,
  ListingVersionBody,
} from './listing.dto.js';

/** One route for each command that moves a listing. */
@ApiTags('发榜')
@Controller('listings/:id')
export class PublicationController {
  constructor(
    private readonly submitForReview: SubmitForReview,
    private readonly returnToDraft: ReturnToDraft,
    private readonly proposePublication: ProposePublication,
    private readonly sendBackPublication: SendBackPublication,
    private readonly approvePublication: ApprovePublication,
    private readonly cancelListing: CancelListing,
    private readonly discardListing: DiscardListing,
    private readonly repostListing: RepostListing,
  ) {}

  /** 提交梳理审核；答复中的提示不阻止办理。 */
  @Post('submit-for-review')
  @Allow('posting_officer')
  @Done(PreparedAnswer)
  submit(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: ListingVersionBody,
  ): Promise<PreparedAnswer> {
    return this.submitForReview.execute(command, id, body);
  }

  /** 退回发榜单位修改。 */
  @Post('return-to-draft')
  @Allow('committee_officer', 'committee_approver')
  @Done()
  return(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: ListingReasonBody,
  ): Promise<Acknowledgement> {
    return this.returnToDraft.execute(command, id, body);
  }

  /** 提请发榜；可调整揭榜截止时间。 */
  @Post('propose-publication')
  @Allow('committee_officer')
  @Done(PreparedAnswer)
  propose(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() { bidDeadline, ...body }: ProposePublicationBody,
  ): Promise<PreparedAnswer> {
    return this.proposePublication.execute(command, id, {
      ...body,
      ...(bidDeadline === undefined ? {} : { bidDeadline: new Date(bidDeadline) }),
    });
  }

  /** 把提请退回经办人。 */
  @Post('send-back-publication')
  @Allow('committee_approver')
  @Done()
  sendBack(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: ListingReasonBody,
  ): Promise<Acknowledgement> {
    return this.sendBackPublication.execute(command, id, body);
  }

  /** 审批发榜：编号、冻结内容与规则、同时送达各联盟。 */
  @Post('approve-publication')
  @Allow('committee_approver')
  @Done()
  approve(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: ListingOpinionBody,
  ): Promise<Acknowledgement> {
    return this.approvePublication.execute(command, id, body);
  }

  /** 撤榜：发榜之后、承榜生效之前。 */
  @Post('cancel')
  @Allow('committee_officer')
  @Done()
  cancel(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: ListingReasonBody,
  ): Promise<Acknowledgement> {
    return this.cancelListing.execute(command, id, body);
  }

  /** 作废未发榜的榜单。 */
  @Post('discard')
  @Allow('posting_officer')
  @Done()
  discard(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: ListingReasonBody,
  ): Promise<Acknowledgement> {
    return this.discardListing.execute(command, id, body);
  }

  /** 重新发榜：由流榜或撤榜的榜单起草下一轮。 */
  @Post('repost')
  @Allow('posting_officer')
  @Created()
  repost(@Command() command: CommandContext, @Id() id: string): Promise<Acknowledgement> {
    return this.repostListing.execute(command, id);
  }
}
