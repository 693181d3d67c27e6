import { Body, Controller, Delete, Get, Inject, Post, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Allow,
  Answer,
  Command,
  CONFIG,
  Created,
  Database,
  Done,
  Field,
  Id,
  Me,
  RecentProof,
  SignedIn,
  type AccountActor,
  type CommandContext,
  type Config,
} from '#platform';
import type { FastifyReply } from 'fastify';
import { BeginSignOn } from '../application/sso/begin-sign-on.use-case.js';
import { ExternalIdentities } from '../application/sso/external-identities.use-case.js';
import { giveBrowser, SignOnAddress } from './sign-on-cookie.js';

class ExternalIdentityView {
  @Field.instant('绑定时间', { nullable: true, description: '没有绑定的为空' })
  boundAt: Date | null;
}

class SubjectBody {
  @Field.text('统一认证中的编号', { max: 255, description: '认证方给出的唯一标识，区分大小写' })
  subject: string;
}

class BoundView {
  @Field.uuid('账号编号') id: string;
}

@ApiTags('统一认证')
@Controller()
export class ExternalIdentityController {
  constructor(
    private readonly beginning: BeginSignOn,
    private readonly identities: ExternalIdentities,
    private readonly db: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** 本账号有没有绑定统一认证。 */
  @Get('me/external-identity')
  @SignedIn()
  @Answer(ExternalIdentityView)
  async get(@Me() me: AccountActor): Promise<ExternalIdentityView> {
    const sql = 'SELECT bound_at AS "boundAt" FROM external_identity WHERE account_id = $1';
    return (await this.db.one<ExternalIdentityView>(sql, [me.accountId])) ?? { boundAt: null };
  }

  /** 绑定统一认证：给出认证方的地址，浏览器随即前往，回来即绑定。 */
  @Post('me/external-identity/attempts')
  @SignedIn()
  @RecentProof()
  @Created(SignOnAddress)
  async begin(
    @Command() command: CommandContext,
    @Me() { accountId }: AccountActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignOnAddress> {
    const begun = await this.beginning.execute(command, { next: '/me', binds: accountId });
    giveBrowser(reply, begun.browser, this.config);
    return { address: begun.address };
  }

  /** 解除自己的统一认证绑定。 */
  @Delete('me/external-identity')
  @SignedIn()
  @RecentProof()
  @Done(BoundView)
  looseOwn(@Command() command: CommandContext): Promise<BoundView> {
    return this.identities.looseOwn(command);
  }

  /** 登记他人在统一认证中的编号，代替原有的绑定。 */
  @Put('accounts/:id/external-identity')
  @Allow('security_administrator')
  @Done(BoundView)
  bind(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() { subject }: SubjectBody,
  ): Promise<BoundView> {
    return this.identities.bind(command, id, subject);
  }

  /** 解除他人的统一认证绑定。 */
  @Delete('accounts/:id/external-identity')
  @Allow('security_administrator')
  @Done(BoundView)
  loose(@Command() command: CommandContext, @Id() id: string): Promise<BoundView> {
    return this.identities.loose(command, id);
  }
}
