import { ROLES, type Role } from '#contracts';
import { endOfDay, startOfDay } from '#kernel';
import {
  Database,
  Field,
  isThere,
  listPage,
  PageQuery,
  sortBy,
  sortsOf,
  SqlBuilder,
  type Page,
} from '#platform';

const SORTS = { at: { sql: 'a.at', type: 'timestamptz' } } as const;
const ACTOR_KINDS = ['account', 'system', 'public'] as const;

export class AuditEntryQuery extends PageQuery {
  @Field.uuid('榜单', { optional: true }) listingId?: string;
  @Field.text('对象种类', { optional: true, max: 60 }) subjectType?: string;
  @Field.text('动作', { optional: true, max: 100 }) action?: string;
  @Field.oneOf('范围', ['access'], {
    optional: true,
    description: 'access：只看登录、被拒，以及账号、密码、身份的变动',
  })
  about?: 'access';
  @Field.uuid('账号', { optional: true }) accountId?: string;
  @Field.date('起始日期', { optional: true }) from?: string;
  @Field.date('截止日期', { optional: true, description: '含当日' }) to?: string;
  @Field.oneOf('排序', sortsOf(SORTS), { optional: true }) sort: string = '-at';
}

export class AuditEntryItem {
  @Field.uuid('记录') id: string;
  @Field.instant('时间') at: Date;
  @Field.oneOf('办理者种类', ACTOR_KINDS) actorKind: string;
  @Field.uuid('账号', { nullable: true }) accountId: string | null;
  @Field.text('姓名', { nullable: true }) accountName: string | null;
  @Field.oneOf('身份', ROLES, { nullable: true }) role: Role | null;
  @Field.int('链上序号') sequence: number;
  @Field.text('来源地址', { nullable: true }) address: string | null;
  @Field.text('请求编号', { nullable: true }) requestId: string | null;
  @Field.text('动作') action: string;
  @Field.text('对象种类') subjectType: string;
  @Field.uuid('对象') subjectId: string;
  @Field.text('所涉账号', { nullable: true, description: '账号和身份的记录才有' })
  subjectAccount: string | null;
  @Field.uuid('榜单', { nullable: true }) listingId: string | null;
  @Field.text('榜单编号', { nullable: true }) listingCode: string | null;
  @Field.text('榜单名称', { nullable: true }) listingTitle: string | null;
  @Field.text('理由', { nullable: true, max: 10_000 }) reason: string | null;
  @Field.json('事实') details: Record<string, unknown>;
}

/**
 * What tells of a sealed bid shows once the listing is opened by both keys; the first key alone, a
 * listing that failed or was cancelled before, or no listing at all show nothing. Anything about a bid
 * is held to this whether or not the entry was marked.
 */
const READABLE = `(NOT (a.sealed OR a.subject_type = 'bid')
  OR ${isThere('opening o WHERE o.listing_id = a.listing_id AND o.opened_at IS NOT NULL')})`;

/** Who came in or was refused, and who changed what accounts may do. */
const ACCESS_ACTIONS = ['session.%', 'account.%', 'membership.%'];

/** The audit trail as the supervisor and the audit administrator read it, the newest first; days are Beijing days. */
export function auditEntries(db: Database, query: AuditEntryQuery): Promise<Page<AuditEntryItem>> {
  const sql = new SqlBuilder()
    .and(READABLE)
    .where(query.listingId, (p) => `a.listing_id = ${p}`)
    .where(query.subjectType, (p) => `a.subject_type = ${p}`)
    .where(query.about && ACCESS_ACTIONS, (p) => `a.action LIKE ANY(${p}::text[])`)
    .where(query.action, (p) => `a.action = ${p}`)
    .where(query.accountId, (p) => `a.account_id = ${p}`)
    .where(query.from && startOfDay(query.from), (p) => `a.at >= ${p}`)
    .where(query.to && endOfDay(query.to), (p) => `a.at < ${p}`);
  return listPage(db, sql, query, {
    columns: `a.id, a.at, a.actor_kind AS "actorKind", a.account_id AS "accountId",
      c.name AS "accountName", a.role, a.request_id AS "requestId", k.seq::float8 AS sequence, a.address, a.action,
      a.subject_type AS "subjectType", a.subject_id AS "subjectId", s.login AS "subjectAccount", a.listing_id AS "listingId",
      l.code AS "listingCode", l.title AS "listingTitle", a.reason, a.details`,
    from: `audit_entry a LEFT JOIN account c ON c.id = a.account_id
      LEFT JOIN membership h ON a.subject_type = 'membership' AND h.id = a.subject_id
      LEFT JOIN account s ON s.id = CASE a.subject_type
        WHEN 'account' THEN a.subject_id WHEN 'membership' THEN h.account_id END
      LEFT JOIN listing l ON l.id = a.listing_id JOIN audit_link k ON k.entry_id = a.id`,
    id: 'a.id',
    sort: sortBy(SORTS, query.sort),
  });
}
