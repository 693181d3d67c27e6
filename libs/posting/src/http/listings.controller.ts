import { Body, Controller, Delete, Get, Post, Put, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  Acknowledgement,
  Allow,
  Answer,
  AnswerPage,
  Command,
  Created,
  Database,
  Done,
  Id,
  FileStore,
  Me,
  type AccountActor,
  type CommandContext,
  type Page,
} from '#platform';
import { MarkRead } from '../application/alliance-desk.use-cases.js';
import { AddAttachment, RemoveAttachment } from '../application/attachments.use-cases.js';
import { DraftListing, EditListing } from '../application/draft-listing.use-case.js';
import {
  attachmentFile,
  getListing,
  requireReadable,
} from '../application/queries/get-listing.query.js';
import {
  ListingItem,
  ListingQuery,
  listListings,
} from '../application/queries/list-listings.query.js';
import { ListingView } from '../application/queries/listing-view.js';
import {
  ListingAttachmentBody,
  DraftListingBody,
  EditListingBody,
  withDeadline,
} from './listing.dto.js';
import { READERS } from './readers.js';

@ApiTags('发榜')
@Controller('listings')
export class ListingsController {
  constructor(
    private readonly db: Database,
    private readonly store: FileStore,
    private readonly draftListing: DraftListing,
    private readonly editListing: EditListing,
    private readonly addAttachment: AddAttachment,
    private readonly removeAttachment: RemoveAttachment,
    private readonly markRead: MarkRead,
  ) {}

  /** 榜单列表：发榜单位看本单位及下级，综合党委和监督看已提交的，其他身份看已发榜的。 */
  @Get()
  @Allow(...READERS)
  @AnswerPage(ListingItem)
  list(@Me() me: AccountActor, @Query() query: ListingQuery): Promise<Page<ListingItem>> {
    return listListings(this.db, me, query);
  }

  /** 一项榜单；社会组织查看即记为已读。 */
  @Get(':id')
  @Allow(...READERS)
  @Answer(ListingView)
  async get(
    @Me() me: AccountActor,
    @Command() command: CommandContext,
    @Id() id: string,
  ): Promise<ListingView> {
    const listing = await getListing(this.db, me, id);
    if (listing.read !== false) return listing;
    // A key sent with a read names no command.
    await this.markRead.execute({ ...command, idempotencyKey: undefined }, id);
    return { ...listing, read: true };
  }

  /** 起草榜单；评审规则省略的部分用默认规则。 */
  @Post()
  @Allow('posting_officer')
  @Created()
  draft(
    @Command() command: CommandContext,
    @Body() body: DraftListingBody,
  ): Promise<Acknowledgement> {
    return this.draftListing.execute(command, withDeadline(body));
  }

  /** 修改草稿；省略的字段保持原样。 */
  @Put(':id')
  @Allow('posting_officer')
  @Done()
  edit(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: EditListingBody,
  ): Promise<Acknowledgement> {
    return this.editListing.execute(command, id, withDeadline(body));
  }

  /** 给草稿添加附件（先上传文件）。 */
  @Post(':id/attachments')
  @Allow('posting_officer')
  @Created()
  attach(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: ListingAttachmentBody,
  ): Promise<Acknowledgement> {
    return this.addAttachment.execute(command, id, body);
  }

  /** 从草稿删除附件。 */
  @Delete(':id/attachments/:fileId')
  @Allow('posting_officer')
  @Done()
  detach(
    @Command() command: CommandContext,
    @Id() id: string,
    @Id('fileId') fileId: string,
  ): Promise<Acknowledgement> {
    return this.removeAttachment.execute(command, id, fileId);
  }

  /** 下载附件。 */
  @Get(':id/attachments/:fileId')
  @Allow(...READERS)
  @ApiProduces('application/octet-stream')
  async download(
    @Me() me: AccountActor,
    @Id() id: string,
    @Id('fileId') fileId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await requireReadable(this.db, me, id);
    await this.store.send(reply, await attachmentFile(this.db, { id }, fileId));
  }
}
