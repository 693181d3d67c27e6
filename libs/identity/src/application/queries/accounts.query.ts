import { ROLES, type Role } from '#contracts';
import { notFound } from '#kernel';
import {
  Database,
  Field,
  isThere,
  keyset,
  pageOf,
  PageQuery,
  SqlBuilder,
  type Page,
} from '#platform';
import { membershipsInForce, MembershipView } from './memberships.query.js';

export class AccountQuery extends PageQuery {
  @Field.text('账号名或姓名', { optional: true, max: 50 }) keyword?: string;
  @Field.oneOf('角色', ROLES, { optional: true }) role?: Role;
}

export class AccountItem {
  @Field.uuid('账号编号') id: string;
  @Field.text('账号名') login: string;
  @Field.text('姓名') name: string;
  @Field.boolean('是否停用') disabled: boolean;
  @Field.boolean('是否锁定') locked: boolean;
  @Field.boolean('是否已设双重验证') secondFactor: boolean;
  @Field.boolean('是否已绑定统一认证') externalIdentity: boolean;
  @Field.int('版本') version: number;
  @Field.instant('建立时间') createdAt: Date;
}

export class AccountDetail extends AccountItem {
  @Field.list('身份', () => MembershipView) memberships: MembershipView[];
}

const COLUMNS = `a.id, a.login, a.name, a.disabled, a.version, a.created_at AS "createdAt",
  coalesce(a.locked_until > jiebang_now(), false) AS locked,
  ${isThere('second_factor f WHERE f.account_id = a.id AND f.confirmed_at IS NOT NULL')} AS "secondFactor",
  ${isThere('external_identity e WHERE e.account_id = a.id')} AS "externalIdentity"`;

/** Accounts for the system and the security administrator, by login. */
export async function listAccounts(db: Database, query: AccountQuery): Promise<Page<AccountItem>> {
  const sql = new SqlBuilder()
    .where(
      query.keyword,
      (p) => `(a.login ILIKE '%' || ${p} || '%' OR a.name ILIKE '%' || ${p} || '%')`,
    )
    .where(
      query.role,
      (p) => `EXISTS (SELECT 1 FROM membership m WHERE m.account_id = a.id AND m.role = ${p})`,
    );
  const page = keyset(sql, query, { sql: 'a.login', type: 'text', direction: 'asc' }, 'a.id');
  const rows = await db.query<AccountItem & { cursor_value: string; cursor_id: string }>(
    `SELECT ${COLUMNS}, ${page.select} FROM account a ${sql.whereClause} ${page.tail}`,
    sql.values,
  );
  return pageOf(rows, query, ({ cursor_value: _v, cursor_id: _i, ...item }) => item);
}

/** @throws DomainError not_found */
export async function getAccount(db: Database, id: string): Promise<AccountDetail> {
  const account = await db.one<AccountItem>(`SELECT ${COLUMNS} FROM account a WHERE a.id = $1`, [
    id,
  ]);
  if (!account) throw notFound('账号');
  return { ...account, memberships: await membershipsInForce(db, id) };
}
