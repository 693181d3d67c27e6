import { Controller, Get, Req, Res, type OnModuleInit } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  Database,
  LiveHub,
  Public,
  SESSION_COOKIE,
  SessionResolver,
  Who,
  type Actor,
} from '#platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { countUnread } from '../application/queries/messages.query.js';

const EVENTS = `事件流。事件：
listing {listingId, status}——已公布榜单有变化；message {unread}——本人消息有变化（连接时先发一次）；
todo {}——综合党委与监督员的待办可能有变化；road_show {}——路演可能有进展；refresh {}——中断期间可能有遗漏，请重新读取；
session {}——登录已结束或已切换身份，随后断开。`;

/** The stream that pages listen to instead of asking again and again. */
@ApiTags('实时更新')
@Controller('live')
export class LiveController implements OnModuleInit {
  constructor(
    private readonly hub: LiveHub,
    private readonly sessions: SessionResolver,
    private readonly db: Database,
  ) {}

  onModuleInit(): void {
    this.hub.teller('message', (accountId) => countUnread(this.db, accountId));
  }

  /** 实时更新：访客收到公开榜单的变化，登录后另收到本人消息的变化。 */
  @Get()
  @Public()
  @ApiResponse({
    status: 200,
    description: EVENTS,
    content: { 'text/event-stream': { schema: { type: 'string' } } },
  })
  open(@Who() actor: Actor, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    void reply
      .header('content-type', 'text/event-stream; charset=utf-8')
      .header('cache-control', 'no-store')
      // Proxies would otherwise gather the events before they hand them on.
      .header('x-accel-buffering', 'no')
      .header('connection', 'close');
    if (request.method === 'HEAD') return void reply.send('');
    const token = request.cookies[SESSION_COOKIE];
    const session = actor.kind === 'account' && token ? { actor, token } : null;
    void reply.send(this.hub.open(session, (tokens) => this.sessions.standing(tokens)));
  }
}
