import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, Database, Field, type Config, type Tx } from '#platform';
import { SECOND_FACTOR_ROLES } from '../../domain/second-factor.policy.js';

/** The account behind a session, and what it has to do before anything else. */
export class AccountSummary {
  @Field.uuid('账号编号') id: string;
  @Field.text('姓名') name: string;
  @Field.boolean('须先修改密码') mustChangePassword: boolean;
  @Field.boolean('须先设置双重验证') mustSetUpSecondFactor: boolean;
}

/**
 * Whether account `a` lacks a second factor although one of its memberships in force has one of the
 * roles in the parameter.
 */
export const lacksSecondFactor = (roles: string): string => `(
  NOT EXISTS (SELECT 1 FROM second_factor f WHERE f.account_id = a.id AND f.confirmed_at IS NOT NULL)
  AND EXISTS (SELECT 1 FROM membership held WHERE held.account_id = a.id
              AND held.role = ANY(${roles}::text[]) AND held.valid_from <= jiebang_now()
              AND (held.valid_until IS NULL OR held.valid_until > jiebang_now())))`;

/** What holds for an account under the settings of this process. */
@Injectable()
export class AccountStanding {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Roles whose accounts must have a second factor; none where the setting leaves it to them. */
  get factorRoles(): string[] {
    return this.config.secondFactor === 'required' ? [...SECOND_FACTOR_ROLES] : [];
  }

  async of(source: Tx | Database, accountId: string): Promise<AccountSummary> {
    const sql = `
      SELECT a.id, a.name, a.must_change_password AS "mustChangePassword",
             ${lacksSecondFactor('$2')} AS "mustSetUpSecondFactor"
      FROM account a WHERE a.id = $1`;
    const values = [accountId, this.factorRoles];
    const [row] =
      source instanceof Database
        ? await source.query<AccountSummary>(sql, values)
        : await source.manager.query<AccountSummary[]>(sql, values);
    return row!;
  }
}
