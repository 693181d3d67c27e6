import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  Acknowledgement,
  Allow,
  Command,
  Database,
  Done,
  FileStore,
  Id,
  Me,
  type AccountActor,
  type CommandContext,
} from '#platform';
import { HandOverToProcurement } from '../application/hand-over-to-procurement.use-case.js';
import { requireReadable } from '../application/queries/get-listing.query.js';
import { procurementFile } from '../application/queries/procurement.query.js';
import {
  CorrectProcurement,
  RecordProcurement,
} from '../application/record-procurement.use-cases.js';
import {
  CorrectProcurementBody,
  HandOverBody,
  ProcurementAcknowledgement,
  ProcurementResultBody,
  resultFrom,
} from './procurement.dto.js';
import { STAFF } from './readers.js';

/** What the official procurement procedure decides: handed over here, its result kept here. */
@ApiTags('发榜')
@Controller('listings/:id')
export class ProcurementController {
  constructor(
    private readonly db: Database,
    private readonly store: FileStore,
    private readonly handOver: HandOverToProcurement,
    private readonly recordResult: RecordProcurement,
    private readonly correctResult: CorrectProcurement,
  ) {}

  /** 转政府采购程序：发榜之前；本平台不再办理，只登记采购结果。 */
  @Post('hand-over-to-procurement')
  @Allow('posting_officer')
  @Done()
  hand(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: HandOverBody,
  ): Promise<Acknowledgement> {
    return this.handOver.execute(command, id, body);
  }

  /** 登记采购结果；版本为转政府采购记录的版本。 */
  @Post('record-procurement')
  @Allow('posting_officer', 'committee_officer')
  @Done(ProcurementAcknowledgement)
  record(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: ProcurementResultBody,
  ): Promise<ProcurementAcknowledgement> {
    return this.recordResult.execute(command, id, resultFrom(body));
  }

  /** 更正采购结果；原内容留在审计记录中。 */
  @Post('correct-procurement')
  @Allow('posting_officer', 'committee_officer')
  @Done(ProcurementAcknowledgement)
  correct(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: CorrectProcurementBody,
  ): Promise<ProcurementAcknowledgement> {
    return this.correctResult.execute(command, id, resultFrom(body));
  }

  /** 下载成交文件。 */
  @Get('procurement-files/:fileId')
  @Allow(...STAFF)
  @ApiProduces('application/octet-stream')
  async download(
    @Me() me: AccountActor,
    @Id() id: string,
    @Id('fileId') fileId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await requireReadable(this.db, me, id);
    await this.store.send(reply, await procurementFile(this.db, id, fileId));
  }
}
