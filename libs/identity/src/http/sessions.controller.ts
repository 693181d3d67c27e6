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
import { AccountStanding, AccountSummary } from '../application/queries/account-summary.query.js';
import { membershipsInForce, MembershipView } from '../application/queries/memberships.query.js';
import { EndSessions, SwitchMembership } from '../application/sessions.use-cases.js';
import { SignIn } from '../application/sign-in.use-case.js';
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

class MeView {
  @Field.object('账号', () => AccountSummary) account: AccountSummary;
  @Field.object('当前身份', () => MembershipView) membership: MembershipView;
  @Field.list('可用身份', () => MembershipView) memberships: MembershipView[];
}

class SessionView {
  @Field.uuid('登录编号') id: string;
  @Field.text('设备') device: string;
  @Field.instant('登录时间') createdAt: Date;
  @Field.instant('最近使用') lastSeenAt: Date;
  @Field.boolean('是否本机') current: boolean;
}

class SessionClockView {
  @Field.instant('现在（服务器时间）') now: Date;
  @Field.instant('不再操作则到此为止', { description: '有操作即顺延，但不晚于 until' })
  idleUntil: Date;
  @Field.instant('最迟到此为止') until: Date;
}

class SwitchBody {
  @Field.uuid('身份编号') membershipId: string;
}

class PasswordBody {
  @Field.text('原密码', { max: 200 }) oldPassword: string;
  @Field.text('新密码', { max: 200 }) newPassword: string;
}

class EndedView {
  @Field.int('结束的登录数') ended: number;
}

class ChangedView {
  @Field.boolean('已修改') changed: boolean;
}

/** Guessing through many accounts; one account locks by itself much sooner. */
const FAILED_SIGN_INS = { kind: 'failed_sign_in', most: 30, seconds: 900 } as const;

@ApiTags('登录')
@Controller()
export class SessionsController {
  constructor(
    private readonly signIn: SignIn,
    private readonly endSessions: EndSessions,
    private readonly switchMembership: SwitchMembership,
    private readonly changePassword: ChangePassword,
    private readonly standing: AccountStanding,
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
    void reply.setCookie(SESSION_COOKIE, token, {
      httpOnly: true,
      sameSite: 'lax',
      secure: this.config.cookieSecure,
      path: '/',
      maxAge: this.config.sessionHours * 3600,
    });
    return me;
  }

  /** 本账号仍有效的登录。 */
  @Get('sessions')
  @SignedIn()
  @AnswerList(SessionView)
  list(@Me() me: AccountActor, @Req() request: FastifyRequest): Promise<SessionView[]> {
    return this.db.query<SessionView>(
      `SELECT id, device, created_at AS "createdAt", last_seen_at AS "lastSeenAt",
              token_hash = $2 AS current
       FROM session WHERE account_id = $1 AND ended_at IS NULL AND expires_at > jiebang_now()
       ORDER BY id DESC`,
      [me.accountId, sha256Hex(tokenOf(request))],
    );
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
  @Done(EndedView)
  async endCurrent(
    @Command() command: CommandContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EndedView> {
    const ended = await this.endSessions.current(command, tokenOf(request));
    void reply.clearCookie(SESSION_COOKIE, { path: '/' });
    return ended;
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
  async me(@Me() me: AccountActor): Promise<MeView> {
    const [account, memberships] = await Promise.all([
      this.standing.of(this.db, me.accountId),
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
