import { Body, Controller, Delete, Get, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ROLES, type Role } from '#contracts';
import {
  Allow,
  Answer,
  AnswerPage,
  Command,
  Created,
  Database,
  Done,
  Field,
  Id,
  type CommandContext,
  type Page,
} from '#platform';
import { AdministerAccounts } from '../application/administer-accounts.use-case.js';
import { GrantMemberships } from '../application/grant-memberships.use-case.js';
import { RestoreAccess } from '../application/restore-access.use-case.js';
import {
  AccountDetail,
  AccountItem,
  AccountQuery,
  getAccount,
  listAccounts,
} from '../application/queries/accounts.query.js';

class CreateAccountBody {
  @Field.text('账号名', { min: 3, max: 40, description: '小写字母、数字和 . _ -' }) login: string;
  @Field.text('姓名', { max: 50 }) name: string;
  @Field.email('邮箱', { optional: true }) email?: string;
  @Field.phone('电话', { optional: true }) phone?: string;
}

class DisabledBody {
  @Field.boolean('是否停用') disabled: boolean;
  @Field.int('版本', { min: 1 }) version: number;
}

class ResetBody {
  @Field.text('初始密码', { max: 200 }) newPassword: string;
  @Field.int('版本', { min: 1 }) version: number;
}

class VersionBody {
  @Field.int('版本', { min: 1 }) version: number;
}

/** 轮值主席由联盟任期产生，不在此授予。 */
const GRANTED = ROLES.filter((role) => role !== 'rotating_chair');

class MembershipBody {
  @Field.oneOf('角色', GRANTED) role: Role;
  @Field.uuid('单位', { optional: true }) unitId?: string;
  @Field.uuid('社会组织', { optional: true }) organizationId?: string;
  @Field.uuid('联盟', { optional: true }) allianceId?: string;
  @Field.instant('有效期至', { optional: true }) validUntil?: string;
}

class AccountAcknowledgement {
  @Field.uuid('账号编号') id: string;
  @Field.int('版本') version: number;
}

class MembershipAcknowledgement {
  @Field.uuid('身份编号') id: string;
}

@ApiTags('账号管理')
@Controller('accounts')
export class AccountsController {
  constructor(
    private readonly accounts: AdministerAccounts,
    private readonly access: RestoreAccess,
    private readonly memberships: GrantMemberships,
    private readonly db: Database,
  ) {}

  /** 账号列表，按账号名排序。 */
  @Get()
  @Allow('administrator', 'security_administrator')
  @AnswerPage(AccountItem)
  list(@Query() query: AccountQuery): Promise<Page<AccountItem>> {
    return listAccounts(this.db, query);
  }

  /** 一个账号及其身份。 */
  @Get(':id')
  @Allow('administrator', 'security_administrator')
  @Answer(AccountDetail)
  get(@Id() id: string): Promise<AccountDetail> {
    return getAccount(this.db, id);
  }

  /** 开户；初始密码和身份由安全管理员给出，在此之前不能登录。 */
  @Post()
  @Allow('administrator')
  @Created(AccountAcknowledgement)
  create(
    @Command() command: CommandContext,
    @Body() body: CreateAccountBody,
  ): Promise<AccountAcknowledgement> {
    return this.accounts.create(command, body);
  }

  /** 停用或启用；不能是自己的账号。 */
  @Put(':id/disabled')
  @Allow('administrator')
  @Done(AccountAcknowledgement)
  setDisabled(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: DisabledBody,
  ): Promise<AccountAcknowledgement> {
    return this.accounts.setDisabled(command, id, body);
  }

  /** 给出初始密码或重置密码，并解锁；所有登录随即结束，本人登录后须改成自己的密码。 */
  @Put(':id/password')
  @Allow('security_administrator')
  @Done(AccountAcknowledgement)
  resetPassword(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: ResetBody,
  ): Promise<AccountAcknowledgement> {
    return this.access.resetPassword(command, id, body);
  }

  /** 本人丢失手机和恢复码时，取消其双重验证；所有登录随即结束，须重新设置。 */
  @Put(':id/second-factor-reset')
  @Allow('security_administrator')
  @Done(AccountAcknowledgement)
  resetSecondFactor(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: VersionBody,
  ): Promise<AccountAcknowledgement> {
    return this.access.resetSecondFactor(command, id, body);
  }

  /** 提前解除因连续输错造成的锁定。 */
  @Put(':id/unlock')
  @Allow('security_administrator')
  @Done(AccountAcknowledgement)
  unlock(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: VersionBody,
  ): Promise<AccountAcknowledgement> {
    return this.access.unlock(command, id, body);
  }

  /** 授予一个身份；三种管理员不得兼任，也不能授予自己。 */
  @Post(':id/memberships')
  @Allow('security_administrator')
  @Created(MembershipAcknowledgement)
  addMembership(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: MembershipBody,
  ): Promise<MembershipAcknowledgement> {
    return this.memberships.add(command, {
      ...body,
      accountId: id,
      validUntil: body.validUntil ? new Date(body.validUntil) : null,
    });
  }

  /** 收回一个身份。 */
  @Delete(':id/memberships/:membershipId')
  @Allow('security_administrator')
  @Done(MembershipAcknowledgement)
  endMembership(
    @Command() command: CommandContext,
    @Id() id: string,
    @Id('membershipId') membershipId: string,
  ): Promise<MembershipAcknowledgement> {
    return this.memberships.end(command, id, membershipId);
  }
}
