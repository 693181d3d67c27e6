import { Body, Controller, Get, Post, Put, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Acknowledgement,
  Allow,
  Answer,
  AnswerPage,
  Command,
  Database,
  Done,
  FileStore,
  Id,
  Me,
  type AccountActor,
  type CommandContext,
  type Page,
} from '#platform';
import type { FastifyReply } from 'fastify';
import { ApproveAgreement } from '../application/approve-agreement.use-case.js';
import {
  AgreementItem,
  AgreementQuery,
  AgreementView,
} from '../application/queries/agreement-view.js';
import { getAgreement, listAgreements } from '../application/queries/agreements.query.js';
import { agreementFile } from '../application/queries/files.query.js';
import { READERS } from '../application/queries/scope.js';
import { SignAgreement } from '../application/sign-agreement.use-case.js';
import { TerminateAgreement } from '../application/terminate-agreement.use-case.js';
import { UpdateAgreement } from '../application/update-agreement.use-case.js';
import {
  ApproveAgreementBody,
  FulfilmentReasonBody,
  FulfilmentVersionBody,
  UpdateAgreementBody,
} from './agreement.dto.js';

@ApiTags('承榜协议')
@Controller('agreements')
export class AgreementsController {
  constructor(
    private readonly db: Database,
    private readonly store: FileStore,
    private readonly editing: UpdateAgreement,
    private readonly approval: ApproveAgreement,
    private readonly signing: SignAgreement,
    private readonly termination: TerminateAgreement,
  ) {}

  /** 协议列表，最近的在前；发榜单位见本单位及下级的，社会组织见自己参与的。 */
  @Get()
  @Allow(...READERS)
  @AnswerPage(AgreementItem)
  list(@Me() actor: AccountActor, @Query() query: AgreementQuery): Promise<Page<AgreementItem>> {
    return listAgreements(this.db, actor, query);
  }

  /** 一份协议。 */
  @Get(':id')
  @Allow(...READERS)
  @Answer(AgreementView)
  get(@Me() actor: AccountActor, @Id() id: string): Promise<AgreementView> {
    return getAgreement(this.db, actor, { id });
  }

  /** 修改未签订的协议；已有的审批和签署随之作废。 */
  @Put(':id')
  @Allow('posting_officer')
  @Done()
  update(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: UpdateAgreementBody,
  ): Promise<Acknowledgement> {
    return this.editing.execute(command, id, body);
  }

  /** 审批同意，双方可以签署。 */
  @Post(':id/approve')
  @Allow('committee_approver')
  @Done()
  approve(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: ApproveAgreementBody,
  ): Promise<Acknowledgement> {
    return this.approval.approve(command, id, body);
  }

  /** 退回修改。 */
  @Post(':id/send-back')
  @Allow('committee_approver')
  @Done()
  sendBack(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: FulfilmentReasonBody,
  ): Promise<Acknowledgement> {
    return this.approval.sendBack(command, id, body);
  }

  /** 本方签署；双方都签署后协议生效，项目开始实施。 */
  @Post(':id/sign')
  @Allow('posting_officer', 'organization_agent')
  @Done()
  sign(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: FulfilmentVersionBody,
  ): Promise<Acknowledgement> {
    return this.signing.execute(command, id, body);
  }

  /** 终止协议。 */
  @Post(':id/terminate')
  @Allow('committee_approver')
  @Done()
  terminate(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: FulfilmentReasonBody,
  ): Promise<Acknowledgement> {
    return this.termination.execute(command, id, body);
  }

  /** 下载协议、里程碑、拨付或验收的附件。 */
  @Get(':id/files/:fileId')
  @Allow(...READERS)
  async file(
    @Me() actor: AccountActor,
    @Id() id: string,
    @Id('fileId') fileId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.store.send(reply, await agreementFile(this.db, actor, id, fileId));
  }
}
