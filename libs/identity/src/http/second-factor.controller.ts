import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { sha256Hex } from '#kernel';
import {
  Answer,
  Command,
  Created,
  Database,
  Done,
  Field,
  Me,
  SignedIn,
  type AccountActor,
  type CommandContext,
} from '#platform';
import type { FastifyRequest } from 'fastify';
import { SecondFactorView, secondFactorOf } from '../application/queries/second-factor.query.js';
import { AccountStanding } from '../application/queries/account-summary.query.js';
import { ManageSecondFactor } from '../application/second-factor.use-cases.js';
import { tokenOf } from './token-of.js';

class ProofBody {
  @Field.text('密码', { max: 200 }) password: string;
  @Field.text('动态验证码', {
    optional: true,
    max: 40,
    description: '已设双重验证时须填：现用的 6 位验证码，或一个恢复码',
  })
  code?: string;
}

class CodeBody {
  @Field.text('动态验证码', { max: 40 }) code: string;
}

class NewSecretView {
  @Field.text('密钥', { description: '可手工输入验证器应用，只给这一次' }) secret: string;
  @Field.text('二维码内容', { description: 'otpauth:// 地址' }) uri: string;
}

class RecoveryCodesView {
  @Field.texts('恢复码', { max: 10, each: 40, description: '每个只能用一次，只显示这一次' })
  recoveryCodes: string[];
}

class RemovedView {
  @Field.boolean('已停用') removed: boolean;
}

@ApiTags('双重验证')
@Controller('me/second-factor')
export class SecondFactorController {
  constructor(
    private readonly factor: ManageSecondFactor,
    private readonly standing: AccountStanding,
    private readonly db: Database,
  ) {}

  /** 本账号的双重验证。 */
  @Get()
  @SignedIn()
  @Answer(SecondFactorView)
  get(@Me() me: AccountActor): Promise<SecondFactorView> {
    return secondFactorOf(this.db, me.accountId, this.standing.factorRoles);
  }

  /** 取得新的密钥，输入验证器应用后再确认；确认之前原有的照常有效。 */
  @Post()
  @SignedIn()
  @Created(NewSecretView)
  begin(@Command() command: CommandContext, @Body() body: ProofBody): Promise<NewSecretView> {
    return this.factor.begin(command, body);
  }

  /** 以新密钥的验证码确认启用，给出十个恢复码；其他设备随即退出。 */
  @Post('confirm')
  @SignedIn()
  @Done(RecoveryCodesView)
  confirm(
    @Command() command: CommandContext,
    @Body() body: CodeBody,
    @Req() request: FastifyRequest,
  ): Promise<RecoveryCodesView> {
    return this.factor.confirm(command, sha256Hex(tokenOf(request)), body.code);
  }

  /** 换一组恢复码，原有的全部作废。 */
  @Post('recovery-codes')
  @SignedIn()
  @Done(RecoveryCodesView)
  recoveryCodes(
    @Command() command: CommandContext,
    @Body() body: ProofBody,
  ): Promise<RecoveryCodesView> {
    return this.factor.renewRecoveryCodes(command, body);
  }

  /** 停用双重验证；规定必须使用的身份不能停用。 */
  @Post('remove')
  @SignedIn()
  @Done(RemovedView)
  remove(
    @Command() command: CommandContext,
    @Body() body: ProofBody,
    @Req() request: FastifyRequest,
  ): Promise<RemovedView> {
    return this.factor.remove(command, sha256Hex(tokenOf(request)), body);
  }
}
