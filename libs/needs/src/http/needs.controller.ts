import { Body, Controller, Delete, Get, Post, Put, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  Acknowledgement,
  Allow,
  Answer,
  AnswerPage,
  Command,
  Created,
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
import { NeedAttachments } from '../application/need-attachments.use-case.js';
import { needFile } from '../application/queries/need-file.query.js';
import { NeedTimeline, needTimeline } from '../application/queries/need-timeline.query.js';
import {
  listNeeds,
  NeedItem,
  NeedQuery,
  NeedView,
  viewNeed,
} from '../application/queries/needs.query.js';
import { StateNeed } from '../application/state-need.use-case.js';
import {
  AttachBody,
  contentOf,
  DetachQuery,
  NeedBody,
  NeedChangeBody,
  VersionBody,
} from './needs.dto.js';

const Stater = () => Allow('resident', 'posting_officer', 'committee_officer');
const Reader = () =>
  Allow('resident', 'posting_officer', 'committee_officer', 'committee_approver', 'supervisor');

@ApiTags('需求')
@Controller('needs')
export class NeedsController {
  constructor(
    private readonly db: Database,
    private readonly statements: StateNeed,
    private readonly attachments: NeedAttachments,
    private readonly files: FileStore,
  ) {}

  /** 需求列表：居民看本人的，发榜单位看本单位及下级的，综合党委和监督员看全部（他人草稿除外）。 */
  @Get()
  @Reader()
  @AnswerPage(NeedItem)
  list(@Me() actor: AccountActor, @Query() query: NeedQuery): Promise<Page<NeedItem>> {
    return listNeeds(this.db, actor, query);
  }

  /** 一条需求。 */
  @Get(':id')
  @Reader()
  @Answer(NeedView)
  get(@Me() actor: AccountActor, @Id() id: string): Promise<NeedView> {
    return viewNeed(this.db, actor, id);
  }

  /** 从提出到验收的经过，含由此发出的榜单的公开进展。 */
  @Get(':id/timeline')
  @Reader()
  @Answer(NeedTimeline)
  timeline(@Me() actor: AccountActor, @Id() id: string): Promise<NeedTimeline> {
    return needTimeline(this.db, actor, id);
  }

  /** 提出需求（草稿）；经办人可代居民填写。 */
  @Post()
  @Stater()
  @Created()
  draft(@Command() command: CommandContext, @Body() body: NeedBody): Promise<Acknowledgement> {
    return this.statements.draft(command, contentOf(body));
  }

  /** 修改草稿或被退回的需求。 */
  @Put(':id')
  @Stater()
  @Done()
  change(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: NeedChangeBody,
  ): Promise<Acknowledgement> {
    return this.statements.change(command, id, { ...contentOf(body), version: body.version });
  }

  /** 提交。 */
  @Post(':id/submit')
  @Stater()
  @Done()
  submit(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: VersionBody,
  ): Promise<Acknowledgement> {
    return this.statements.submit(command, id, body);
  }

  /** 附上已上传的文件。 */
  @Post(':id/attachments')
  @Stater()
  @Created()
  attach(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: AttachBody,
  ): Promise<Acknowledgement> {
    return this.attachments.attach(command, id, body);
  }

  /** 下载附件。 */
  @Get(':id/attachments/:fileId')
  @Reader()
  @ApiProduces('application/octet-stream')
  async download(
    @Me() actor: AccountActor,
    @Id() id: string,
    @Id('fileId') fileId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await needFile(this.db, actor, id, fileId);
    await this.files.send(reply, file);
  }

  /** 去掉附件。 */
  @Delete(':id/attachments/:fileId')
  @Stater()
  @Done()
  detach(
    @Command() command: CommandContext,
    @Id() id: string,
    @Id('fileId') fileId: string,
    @Query() query: DetachQuery,
  ): Promise<Acknowledgement> {
    return this.attachments.detach(command, id, { fileId, version: query.version });
  }
}
