import { Body, Controller, Get, Inject, Param, Put, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { notFound } from '#kernel';
import type { FastifyReply } from 'fastify';
import {
  Acknowledgement,
  Allow,
  Answer,
  AnswerList,
  AnswerPage,
  Command,
  CONFIG,
  Database,
  Done,
  FileStore,
  Id,
  Me,
  type AccountActor,
  type CommandContext,
  type Config,
  type Page,
} from '#platform';
import { canonicalVersion } from '../application/queries/canonical.query.js';
import { listReceipts, readBidFile, viewBid } from '../application/queries/bid-view.query.js';
import { BidView, OwnBidItem, ReceiptView } from '../application/queries/bid.views.js';
import { listOwnBids, OwnBidQuery } from '../application/queries/own-bids.query.js';
import { receiptPaper } from '../application/queries/receipt-paper.query.js';
import { SaveDraft } from '../application/save-draft.use-case.js';
import { OPENED_BID_READERS } from '../domain/reader.policy.js';
import { BidPartiesBody, SaveBidBody } from './bid.dto.js';

@ApiTags('揭榜')
@Controller('bids')
export class BidsController {
  constructor(
    private readonly db: Database,
    private readonly drafts: SaveDraft,
    private readonly files: FileStore,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** 本单位牵头、参加或受邀参加的揭榜。 */
  @Get()
  @Allow('organization_agent')
  @AnswerPage(OwnBidItem)
  list(@Me() actor: AccountActor, @Query() query: OwnBidQuery): Promise<Page<OwnBidItem>> {
    return listOwnBids(this.db, actor, query);
  }

  /** 一份揭榜意向书：开榜前只有参与单位可见；开榜后综合党委、监督员和发榜单位可见所提交的版本。 */
  @Get(':id')
  @Allow('organization_agent', ...OPENED_BID_READERS)
  @Answer(BidView)
  get(@Me() actor: AccountActor, @Id() id: string): Promise<BidView> {
    return viewBid(this.db, actor, id);
  }

  /** 保存草稿内容（整份替换）；提交之后改用“修改”。 */
  @Put(':id')
  @Allow('organization_agent')
  @Done()
  save(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: SaveBidBody,
  ): Promise<Acknowledgement> {
    return this.drafts.content(command, id, body);
  }

  /** 设定联合揭榜的成员、比例与分工（整份替换，草稿时）。 */
  @Put(':id/parties')
  @Allow('organization_agent')
  @Done()
  setParties(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: BidPartiesBody,
  ): Promise<Acknowledgement> {
    return this.drafts.parties(command, id, body);
  }

  /** 本单位这份揭榜的全部回执。 */
  @Get(':id/receipts')
  @Allow('organization_agent')
  @AnswerList(ReceiptView)
  receipts(@Me() actor: AccountActor, @Id() id: string): Promise<ReceiptView[]> {
    return listReceipts(this.db, actor, id);
  }

  /** 一份回执的 PDF：编号、时间、摘要与核对办法，不含意向书内容。 */
  @Get(':id/receipts/:serial/receipt.pdf')
  @Allow('organization_agent')
  @ApiProduces('application/pdf')
  async receiptPdf(
    @Me() actor: AccountActor,
    @Id() id: string,
    @Param('serial') serial: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { publicUrl: site } = this.config;
    const paper = await receiptPaper(this.db, actor, { bidId: id, serial, site });
    await reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', `attachment; filename="${serial}.pdf"`)
      .header('cache-control', 'private, no-store')
      .send(paper);
  }

  /** 本单位某一版（已定稿或提交）的规范内容，回执摘要即由它算得，可用 verify-receipt 核对。 */
  @Get(':id/versions/:number/canonical')
  @Allow('organization_agent')
  @ApiProduces('application/json')
  async canonical(
    @Me() actor: AccountActor,
    @Id() id: string,
    @Param('number') number: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!/^[1-9]\d{0,5}$/.test(number)) throw notFound('揭榜意向书');
    const text = await canonicalVersion(this.db, actor, id, Number(number));
    await reply
      .header('content-type', 'application/json; charset=utf-8')
      .header('content-disposition', `attachment; filename="letter-v${number}.json"`)
      .header('cache-control', 'private, no-store')
      .send(text);
  }

  /** 下载附件；可见范围与意向书相同，隐名评审期间发榜单位不可下载。 */
  @Get(':id/files/:fileId')
  @Allow('organization_agent', ...OPENED_BID_READERS)
  async file(
    @Me() actor: AccountActor,
    @Id() id: string,
    @Id('fileId') fileId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await readBidFile(this.db, actor, id, fileId);
    await this.files.send(reply, file);
  }
}
