import { Controller, Get, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Database, FileStore, Id, Public } from '#platform';
import { attachmentFile } from '../application/queries/get-listing.query.js';

@ApiTags('公开')
@Controller('public/listings/:id/attachments')
export class PublicAttachmentsController {
  constructor(
    private readonly db: Database,
    private readonly store: FileStore,
  ) {}

  /** 下载已发榜榜单的附件。 */
  @Get(':fileId')
  @Public()
  @ApiProduces('application/octet-stream')
  async download(
    @Id() id: string,
    @Id('fileId') fileId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.store.send(reply, await attachmentFile(this.db, { id, published: true }, fileId));
  }
}
