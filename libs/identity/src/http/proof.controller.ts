import { Body, Controller, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Command, Done, Field, SignedIn, type CommandContext } from '#platform';
import type { FastifyRequest } from 'fastify';
import { ProveAgain } from '../application/prove-again.use-case.js';
import { tokenOf } from './token-of.js';

class OneProofBody {
  @Field.text('密码', { optional: true, max: 200 }) password?: string;
  @Field.text('动态验证码', { optional: true, max: 40, description: '已设双重验证的可代替密码' })
  code?: string;
}

class ProvedView {
  @Field.boolean('已确认') proved: boolean;
}

@ApiTags('登录')
@Controller('sessions/current/proof')
export class ProofController {
  constructor(private readonly prove: ProveAgain) {}

  /** 再次确认是本人，凭密码或验证码之一；十分钟内可办理开榜、定榜等重大事项。 */
  @Post()
  @SignedIn()
  @Done(ProvedView)
  again(
    @Command() command: CommandContext,
    @Body() body: OneProofBody,
    @Req() request: FastifyRequest,
  ): Promise<ProvedView> {
    return this.prove.execute(command, tokenOf(request), body);
  }
}
