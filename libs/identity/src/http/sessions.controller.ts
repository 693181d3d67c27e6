import { Body, Controller, Delete, Get, Inject, Post, Put, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DomainError, sha256Hex } from '#kernel';
import {
  Answer,
  AnswerList,
  Command,
  CONFIG,
  Created,
  Database,
  Done,
  Field,
  Id,
  Me,
  Public,
  RequestLimit,
  SESSION_COOKIE,
  SignedIn,
  type AccountActor,
  type CommandContext,
  type Config,
} from '#platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ChangePassword } from '../application/change-password.use-case.js';
import { AccountStanding } from '../application/queries/account-summary.query.js';
import { membershipsInForce, MembershipView } from '../application/queries/memberships.query.js';
import { sessionsOf, SessionView } from '../application/queries/sessions.query.js';
import { EndSessions, SwitchMembership } from '../application/sessions.use-cases.js';
import { IdentityProvider } from '../application/sso/identity-provider.js';
import { SignIn } from '../application/sign-in.use-case.js';
import { EndedView } from './ended.view.js';
import { MeView } from './me.view.js';
import { FAILED_SIGN_INS, giveSession } from './sign-in.js';
import { tokenOf } from './token-of.js';

class SignInBody {
  @Field.text('账号名', { max: 40 }) login: string;
  @Field.text('密码', { max: 200 }) password: string;
  @Field.text('动态验证码', {
    optional: true,
    max: 40,
    description: '已设双重验证的账号须填：验证器应用里的 6 位数字，或一个恢复码',
  })
  code?: string;
}

class SessionClockView {
  @Field.instant('现在（服务器时间）') now: Date;
  @Field.instant('不再操作则到此为止', { description: '有操作即顺延，但不晚于 until' })
  idleUntil: Date;
  @Field.instant('最迟到此为止') until: Date;
}

class SignedOutView extends EndedView {
  @Field.text('统一认证的退出地址', {
    nullable: true,
    max: 2000,
    description: '经统一认证登录、且对方提供退出的，页面随后转到这里',
  })
  elsewhere: string | null;
}

class SwitchBody {
  @Field.uuid('身份编号') membershipId: string;
}

class PasswordBody {
  @Field.text('原密码', { max: 200 }) oldPassword: string;
  @Field.text('新密码', { max: 200 }) newPassword: string;
}

class ChangedView {
  @Field.boolean('已修改') changed: boolean;
}

@ApiTags('登录')
@Controller()
export class SessionsController {
  constructor(
    private readonly signIn: SignIn,
    private readonly endSessions: EndSessions,
    private readonly switchMembership: SwitchMembership,
    private readonly changePassword: ChangePassword,
    private readonly standing: AccountStanding,
    private readonly provider: IdentityProvider,
    private readonly limit: RequestLimit,
    private readonly db: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** 登录；已设双重验证而没有填验证码的，答复 second_factor_required，补上验证码再发一次即可。 */
  @Post('sessions')
  @Public()
  @Created(MeView)
  async begin(
    @Command() command: CommandContext,
    @Body() body: SignInBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeView> {
    const device = request.headers['user-agent'] ?? '';
    // Failures alone count: an office signs in from one address.
    await this.limit.count(FAILED_SIGN_INS, request.ip);
    const { token, ...me } = await this.signIn
      .execute(command, { ...body, device })
      .catch(async (error: unknown) => {
        // The password was right: one sign-in of two steps is no failure.
        if (error instanceof DomainError && error.code === 'second_factor_required') {
          await this.limit.forgive(FAILED_SIGN_INS, request.ip);
        }
        throw error;
      });
    await this.limit.forgive(FAILED_SIGN_INS, request.ip);
    giveSession(reply, token, this.config);
    return me;
  }

  /** 本账号仍有效的登录。 */
  @Get('sessions')
  @SignedIn()
  @AnswerList(SessionView)
  list(@Me() me: AccountActor, @Req() request: FastifyRequest): Promise<SessionView[]> {
    return sessionsOf(this.db, me.accountId, sha256Hex(tokenOf(request)));
  }

  /** 本机登录还能用多久；请求带 x-background 的只是查看，不带的视为有人在操作，随即顺延。 */
  @Get('sessions/current')
  @SignedIn()
  @Answer(SessionClockView)
  async current(@Req() request: FastifyRequest): Promise<SessionClockView> {
    const row = await this.db.one<SessionClockView>(
      `SELECT jiebang_now() AS now, expires_at AS "idleUntil",
              created_at + make_interval(hours => $2) AS until
       FROM session WHERE token_hash = $1`,
      [sha256Hex(tokenOf(request)), this.config.sessionHours],
    );
    return row!;
  }

  /** 退出本机登录。 */
  @Delete('sessions/current')
  @SignedIn()
  @Done(SignedOutView)
  async endCurrent(
    @Command() command: CommandContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedOutView> {
    const { ended, byProvider } = await this.endSessions.current(command, tokenOf(request));
    void reply.clearCookie(SESSION_COOKIE, { path: '/' });
    return { ended, elsewhere: byProvider ? this.provider.endAddress() : null };
  }

  /** 退出本机以外的所有登录。 */
  @Delete('sessions/others')
  @SignedIn()
  @Done(EndedView)
  endOthers(
    @Command() command: CommandContext,
    @Req() request: FastifyRequest,
  ): Promise<EndedView> {
    return this.endSessions.others(command, tokenOf(request));
  }

  /** 退出一处登录。 */
  @Delete('sessions/:id')
  @SignedIn()
  @Done(EndedView)
  endOne(@Command() command: CommandContext, @Id() id: string): Promise<EndedView> {
    return this.endSessions.one(command, id);
  }

  /** 退出所有设备。 */
  @Delete('sessions')
  @SignedIn()
  @Done(EndedView)
  async endAll(
    @Command() command: CommandContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EndedView> {
    const ended = await this.endSessions.all(command);
    void reply.clearCookie(SESSION_COOKIE, { path: '/' });
    return ended;
  }

  /** 切换当前身份。 */
  @Put('sessions/current/membership')
  @SignedIn()
  @Done(MembershipView)
  switch(
    @Command() command: CommandContext,
    @Body() body: SwitchBody,
    @Req() request: FastifyRequest,
  ): Promise<MembershipView> {
    return this.switchMembership.execute(command, tokenOf(request), body.membershipId);
  }

  /** 我是谁、以什么身份。 */
  @Get('me')
  @SignedIn()
  @Answer(MeView)
  async me(@Me() me: AccountActor, @Req() request: FastifyRequest): Promise<MeView> {
    const [account, memberships] = await Promise.all([
      this.standing.of(this.db, me.accountId, tokenOf(request)),
      membershipsInForce(this.db, me.accountId),
    ]);
    const membership = memberships.find((one) => one.id === me.membershipId);
    return { account, membership: membership!, memberships };
  }

  /** 修改自己的密码；其他设备随即退出。 */
  @Put('me/password')
  @SignedIn()
  @Done(ChangedView)
  password(
    @Command() command: CommandContext,
    @Body() body: PasswordBody,
    @Req() request: FastifyRequest,
  ): Promise<ChangedView> {
    return this.changePassword.execute(command, sha256Hex(tokenOf(request)), body);
  }
}
