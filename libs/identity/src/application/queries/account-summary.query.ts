import { Inject, Injectable } from '@nestjs/common';
import type { Role } from '#contracts';
import { sha256Hex } from '#kernel';
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

/**
 * Whether account `a` in session `s` still has a password that somebody else knows. Whoever came by the
 * identity provider did not use it.
 */
export const mustChangePassword = `(a.must_change_password AND s.signed_in_by = 'password')`;

/** What holds for an account under the settings of this process. */
@Injectable()
export class AccountStanding {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Roles whose accounts must have a second factor; none where the setting leaves it to them. */
  get factorRoles(): Role[] {
    return this.config.secondFactor === 'required' ? [...SECOND_FACTOR_ROLES] : [];
  }

  /** Whether the account lacks a second factor that its roles ask for. */
  async lacksFactor(tx: Tx, accountId: string): Promise<boolean> {
    const [row] = await tx.manager.query<{ lacks: boolean }[]>(
      `SELECT ${lacksSecondFactor('$2')} AS lacks FROM account a WHERE a.id = $1`,
      [accountId, this.factorRoles],
    );
    return row!.lacks;
  }

  /** @param token of the session in which the account asks */
  async of(source: Tx | Database, accountId: string, token: string): Promise<AccountSummary> {
    const sql = `
      SELECT a.id, a.name, ${mustChangePassword} AS "mustChangePassword",
             ${lacksSecondFactor('$2')} AND NOT s.provider_factor AS "mustSetUpSecondFactor"
      FROM account a JOIN session s ON s.account_id = a.id AND s.token_hash = $3
      WHERE a.id = $1`;
    const values = [accountId, this.factorRoles, sha256Hex(token)];
    const [row] =
      source instanceof Database
        ? await source.query<AccountSummary>(sql, values)
        : await source.manager.query<AccountSummary[]>(sql, values);
    return row!;
  }
}
