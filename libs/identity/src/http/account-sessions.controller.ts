import { Controller, Delete, Get, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { sha256Hex } from '#kernel';
import { Allow, AnswerList, Command, Database, Done, Id, type CommandContext } from '#platform';
import type { FastifyRequest } from 'fastify';
import { getAccount } from '../application/queries/accounts.query.js';
import { sessionsOf, SessionView } from '../application/queries/sessions.query.js';
import { RevokeSessions } from '../application/revoke-sessions.use-case.js';
import { EndedView } from './ended.view.js';
import { tokenOf } from './token-of.js';

@ApiTags('账号管理')
@Controller('accounts/:id/sessions')
export class AccountSessionsController {
  constructor(
    private readonly revoke: RevokeSessions,
    private readonly db: Database,
  ) {}

  /** 一个账号仍有效的登录：设备、来源地址、最近使用。 */
  @Get()
  @Allow('security_administrator')
  @AnswerList(SessionView)
  async list(@Id() id: string, @Req() request: FastifyRequest): Promise<SessionView[]> {
    await getAccount(this.db, id);
    return sessionsOf(this.db, id, sha256Hex(tokenOf(request)));
  }

  /** 结束他人的全部登录。 */
  @Delete()
  @Allow('security_administrator')
  @Done(EndedView)
  endAll(@Command() command: CommandContext, @Id() id: string): Promise<EndedView> {
    return this.revoke.execute(command, id, null);
  }

  /** 结束他人的一处登录。 */
  @Delete(':sessionId')
  @Allow('security_administrator')
  @Done(EndedView)
  endOne(
    @Command() command: CommandContext,
    @Id() id: string,
    @Id('sessionId') sessionId: string,
  ): Promise<EndedView> {
    return this.revoke.execute(command, id, sessionId);
  }
}
