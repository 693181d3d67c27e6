import { Body, Controller, Get, Ip, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Acknowledgement,
  Answer,
  Command,
  Created,
  Database,
  Done,
  Id,
  Public,
  RequestLimit,
  type CommandContext,
} from '#platform';
import { FileObjection } from '../application/file-objection.use-case.js';
import {
  objectionProgress,
  ObjectionProgress,
  publicObjections,
  PublicObjections,
} from '../application/queries/public-objections.query.js';
import { WithdrawObjection } from '../application/withdraw-objection.use-case.js';
import { FileObjectionBody, FiledObjectionView, ObjectionCodeBody } from './award.dto.js';

/** Objections are rare and considered; a community centre may file some for its visitors. */
const OBJECTIONS = { kind: 'objection', most: 20, seconds: 3600 } as const;

/** Guessing at the code of somebody's objection. */
const CODES = { kind: 'objection_code', most: 60, seconds: 3600 } as const;

/**
 * What anybody may do without an account, so often and no more from one address. The code travels in
 * bodies alone: addresses end up in logs.
 */
@ApiTags('公众')
@Controller('public')
export class PublicObjectionsController {
  constructor(
    private readonly db: Database,
    private readonly limit: RequestLimit,
    private readonly filing: FileObjection,
    private readonly withdrawal: WithdrawObjection,
  ) {}

  /** 对公示提出异议；答复中的查询码只给一次。 */
  @Post('awards/:id/objections')
  @Public()
  @Created(FiledObjectionView)
  async file(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: FileObjectionBody,
    @Ip() address: string,
  ): Promise<FiledObjectionView> {
    await this.limit.count(OBJECTIONS, address);
    return this.filing.execute(command, id, body);
  }

  /** 一项公示的异议件数与结果。 */
  @Get('awards/:id/objections')
  @Public()
  @Answer(PublicObjections)
  outcomes(@Id() id: string): Promise<PublicObjections> {
    return publicObjections(this.db, id);
  }

  /** 异议人凭查询码查看办理情况。 */
  @Post('objections/:id/progress')
  @Public()
  @Done(ObjectionProgress)
  async progress(
    @Id() id: string,
    @Body() body: ObjectionCodeBody,
    @Ip() address: string,
  ): Promise<ObjectionProgress> {
    await this.limit.count(CODES, address);
    return objectionProgress(this.db, id, body.code);
  }

  /** 异议人凭查询码撤回。 */
  @Post('objections/:id/withdraw')
  @Public()
  @Done()
  async withdraw(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: ObjectionCodeBody,
    @Ip() address: string,
  ): Promise<Acknowledgement> {
    await this.limit.count(CODES, address);
    return this.withdrawal.execute(command, id, body);
  }
}
