import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acknowledgement, Allow, Command, Done, Id, type CommandContext } from '#platform';
import { AnswerConsent } from '../application/answer-consent.use-case.js';
import { ConfirmBid } from '../application/confirm-bid.use-case.js';
import { ReceivedBidView } from '../application/queries/bid.views.js';
import type { ReceivedBid } from '../application/receive.js';
import { RequestConsents } from '../application/request-consents.use-case.js';
import { SubmitBid } from '../application/submit-bid.use-case.js';
import { WithdrawBid } from '../application/withdraw-bid.use-case.js';
import {
  BidVersionBody,
  ConsentBody,
  LeaveBidBody,
  ReviseJointBody,
  SaveBidBody,
  WithdrawBidBody,
} from './bid.dto.js';

@ApiTags('揭榜')
@Controller('bids')
export class BidCommandsController {
  constructor(
    private readonly consents: RequestConsents,
    private readonly answers: AnswerConsent,
    private readonly submissions: SubmitBid,
    private readonly confirmations: ConfirmBid,
    private readonly withdrawals: WithdrawBid,
  ) {}

  /** 联合揭榜：定稿本版，征求各成员确认。 */
  @Post(':id/request-consents')
  @Allow('organization_agent')
  @Done()
  requestConsents(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: BidVersionBody,
  ): Promise<Acknowledgement> {
    return this.consents.execute(command, id, body);
  }

  /** 联合揭榜：修改内容或成员，形成新版本，各成员须重新确认。 */
  @Post(':id/revise-joint')
  @Allow('organization_agent')
  @Done()
  reviseJoint(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: ReviseJointBody,
  ): Promise<Acknowledgement> {
    return this.consents.revise(command, id, body);
  }

  /** 联合揭榜：成员对某一版表示同意或不同意（不同意即退出）。 */
  @Post(':id/consent')
  @Allow('organization_agent')
  @Done()
  consent(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: ConsentBody,
  ): Promise<Acknowledgement> {
    return this.answers.execute(command, id, body);
  }

  /** 联合揭榜：成员退出。 */
  @Post(':id/leave')
  @Allow('organization_agent')
  @Done()
  leave(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: LeaveBidBody,
  ): Promise<Acknowledgement> {
    return this.answers.leave(command, id, body);
  }

  /** 提交（密封），给出回执。 */
  @Post(':id/submit')
  @Allow('organization_agent')
  @Done(ReceivedBidView)
  submit(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: BidVersionBody,
  ): Promise<ReceivedBid> {
    return this.submissions.execute(command, id, body);
  }

  /** 独立揭榜：截止前以新版本替换已提交的版本，给出新回执。 */
  @Post(':id/revise')
  @Allow('organization_agent')
  @Done(ReceivedBidView)
  revise(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: SaveBidBody,
  ): Promise<ReceivedBid> {
    return this.submissions.revise(command, id, body);
  }

  /** 榜单实质变更后，确认所提交的版本继续有效。 */
  @Post(':id/confirm')
  @Allow('organization_agent')
  @Done(ReceivedBidView)
  confirm(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: BidVersionBody,
  ): Promise<ReceivedBid> {
    return this.confirmations.execute(command, id, body);
  }

  /** 截止前撤回。 */
  @Post(':id/withdraw')
  @Allow('organization_agent')
  @Done()
  withdraw(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: WithdrawBidBody,
  ): Promise<Acknowledgement> {
    return this.withdrawals.execute(command, id, body);
  }
}
