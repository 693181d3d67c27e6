import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ROLES, type Role } from '#contracts';
import { Allow, Answer, CONFIG, Field, type Config } from '#platform';
import { AccountStanding } from '../application/queries/account-summary.query.js';
import { FAILURES, LOCK_MINUTES } from '../domain/lockout.policy.js';
import { REMEMBERED_PASSWORDS } from '../domain/password.policy.js';

class SecuritySettingsView {
  @Field.someOf('必须使用双重验证的身份', ROLES) secondFactorRoles: Role[];
  @Field.int('不操作多少分钟须重新登录') idleMinutes: number;
  @Field.int('登录后最长多少小时须重新登录') sessionHours: number;
  @Field.int('连续输错几次即锁定') failures: number;
  @Field.int('锁定多少分钟') lockMinutes: number;
  @Field.int('最近几次用过的密码不能再用') rememberedPasswords: number;
}

@ApiTags('账号管理')
@Controller('security-settings')
export class SecuritySettingsController {
  constructor(
    private readonly standing: AccountStanding,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** 正在生效的登录与密码规则；由部署时的设置决定，改动须重新启动。 */
  @Get()
  @Allow('security_administrator', 'audit_administrator')
  @Answer(SecuritySettingsView)
  get(): SecuritySettingsView {
    return {
      secondFactorRoles: this.standing.factorRoles,
      idleMinutes: this.config.sessionIdleMinutes,
      sessionHours: this.config.sessionHours,
      failures: FAILURES,
      lockMinutes: LOCK_MINUTES,
      rememberedPasswords: REMEMBERED_PASSWORDS,
    };
  }
}
