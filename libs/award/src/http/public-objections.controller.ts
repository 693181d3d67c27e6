import { Body, Controller, Get, Post } from '@nestjs/common';
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

/**
 * What anybody may do without an account. A limit on how often is one guard on this class. The code
 * travels in bodies alone: addresses end up in logs.
 */
@ApiTags('公众')
@Controller('public')
export class PublicObjectionsController {
  constructor(
    private readonly db: Database,
    private readonly filing: FileObjection,
    private readonly withdrawal: WithdrawObjection,
  ) {}

  /** 对公示提出异议；答复中的查询码只给一次。 */
  @Post('awards/:id/objections')
  @Public()
  @Created(FiledObjectionView)
  file(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: FileObjectionBody,
  ): Promise<FiledObjectionView> {
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
  progress(@Id() id: string, @Body() body: ObjectionCodeBody): Promise<ObjectionProgress> {
    return objectionProgress(this.db, id, body.code);
  }

  /** 异议人凭查询码撤回。 */
  @Post('objections/:id/withdraw')
  @Public()
  @Done()
  withdraw(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: ObjectionCodeBody,
  ): Promise<Acknowledgement> {
    return this.withdrawal.execute(command, id, body);
  }
}
