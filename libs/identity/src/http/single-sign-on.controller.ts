import { Body, Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { DomainError } from '#kernel';
import {
  Answer,
  Command,
  CONFIG,
  Created,
  Field,
  Public,
  RequestLimit,
  type CommandContext,
  type Config,
} from '#platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BeginSignOn } from '../application/sso/begin-sign-on.use-case.js';
import { CompleteSignOn, type Return } from '../application/sso/complete-sign-on.use-case.js';
import { ConfirmCode } from '../application/sso/confirm-code.use-case.js';
import { IdentityProvider } from '../application/sso/identity-provider.js';
import { MeView } from './me.view.js';
import { FAILED_SIGN_INS, giveSession } from './sign-in.js';
import { browserOf, forgetBrowser, giveBrowser, SignOnAddress } from './sign-on-cookie.js';

const STATES = ['off', 'ready', 'unavailable'] as const;

class SignOnView {
  @Field.oneOf('状态', STATES, { description: 'off 没有启用；unavailable 暂时连不上' })
  state: (typeof STATES)[number];
  @Field.text('名称', { description: '登录按钮上的名称' }) name: string;
}

class SignOnBody {
  @Field.text('登录后去的页面', { optional: true, max: 2000, description: '只能是本站的地址' })
  next?: string;
}

class SignOnCodeBody {
  @Field.text('动态验证码', { max: 40, description: '或一个恢复码' }) code: string;
}

/** Sign-ons begun and not finished from one address; a finished one is taken back. */
const UNFINISHED = { kind: 'sign_on', most: 120, seconds: 900 } as const;

@ApiTags('统一认证')
@Controller('sso')
export class SingleSignOnController {
  constructor(
    private readonly provider: IdentityProvider,
    private readonly beginning: BeginSignOn,
    private readonly completing: CompleteSignOn,
    private readonly confirming: ConfirmCode,
    private readonly limit: RequestLimit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** 单位统一认证能不能用，按钮上写什么。 */
  @Get()
  @Public()
  @Answer(SignOnView)
  async get(): Promise<SignOnView> {
    return { state: await this.provider.state(), name: this.provider.name };
  }

  /** 开始统一认证登录：给出认证方的地址，浏览器随即前往。 */
  @Post('attempts')
  @Public()
  @Created(SignOnAddress)
  async begin(
    @Command() command: CommandContext,
    @Body() { next }: SignOnBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignOnAddress> {
    await this.limit.count(UNFINISHED, request.ip);
    const { address, browser } = await this.beginning.execute(command, { next, binds: null });
    giveBrowser(reply, browser, this.config);
    return { address };
  }

  /** 认证方送浏览器回来；登录成功即转到原来要去的页面，否则转到说明原因的页面。 */
  @Get('callback')
  @Public()
  @ApiResponse({ status: 302, description: '转到本站的页面' })
  async callback(
    @Command() command: CommandContext,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const query = new URL(request.url, this.config.publicUrl).search;
    const input = { query, browser: browserOf(request), device: deviceOf(request) };
    const back = await this.completing.execute(command, input).catch((error: unknown): Return => {
      if (error instanceof DomainError) return { kind: 'refused', refusal: error };
      throw error;
    });
    forgetBrowser(reply);
    if (back.kind === 'signed_in') {
      await this.limit.forgive(UNFINISHED, request.ip);
      giveSession(reply, back.token, this.config);
    }
    if (back.kind === 'code') giveBrowser(reply, back.browser, this.config);
    // The address carries the provider's code: it is left at once and told to nobody.
    void reply.header('referrer-policy', 'no-referrer').redirect(addressOf(back), 302);
  }

  /** 统一认证之后的第二步：本账号的动态验证码。 */
  @Post('code')
  @Public()
  @Created(MeView)
  async code(
    @Command() command: CommandContext,
    @Body() { code }: SignOnCodeBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeView> {
    await this.limit.count(FAILED_SIGN_INS, request.ip);
    const input = { code, browser: browserOf(request), device: deviceOf(request) };
    const { token, ...me } = await this.confirming.execute(command, input);
    await this.limit.forgive(FAILED_SIGN_INS, request.ip);
    await this.limit.forgive(UNFINISHED, request.ip);
    forgetBrowser(reply);
    giveSession(reply, token, this.config);
    return me;
  }
}

const deviceOf = (request: FastifyRequest): string => request.headers['user-agent'] ?? '';

/** The page that goes on. */
function addressOf(back: Return): string {
  switch (back.kind) {
    case 'signed_in':
      return back.next;
    case 'code':
      return `/sso?then=${encodeURIComponent(back.next)}`;
    case 'bound':
      return '/me';
    case 'refused':
      return `/sso?refused=${back.refusal.code}`;
  }
}
