import { OBJECTION_STATUS_NAMES, type ObjectionStatus } from '#contracts';
import { notFound } from '#kernel';
import {
  Database,
  Field,
  keyset,
  pageOf,
  PageQuery,
  SqlBuilder,
  type AccountActor,
  type Page,
} from '#platform';
import { OBJECTION_REMEDIES, type ObjectionRemedy } from '../../domain/objection.policy.js';

const STATUSES = Object.keys(OBJECTION_STATUS_NAMES);

export class ObjectionQuery extends PageQuery {
  @Field.oneOf('状态', STATUSES, { optional: true }) status?: ObjectionStatus;
  @Field.uuid('承榜', { optional: true }) awardId?: string;
  @Field.uuid('榜单', { optional: true }) listingId?: string;
}

/** Who objected; leaves the committee's routes nowhere. */
export class Objector {
  @Field.text('姓名或单位') name: string;
  @Field.text('联系方式') contact: string;
}

export class ObjectionView {
  @Field.uuid('异议编号') id: string;
  @Field.uuid('承榜') awardId: string;
  @Field.uuid('榜单') listingId: string;
  @Field.text('榜单编号') listingCode: string;
  @Field.text('榜单名称') listingTitle: string;
  @Field.oneOf('状态', STATUSES) status: ObjectionStatus;
  @Field.object('异议人', () => Objector, { nullable: true, description: '仅综合党委可见' })
  objector: Objector | null;
  @Field.longText('事实与理由') facts: string;
  @Field.longText('请求', { min: 0 }) demand: string;
  @Field.instant('提出时间') filedAt: Date;
  @Field.instant('受理时间', { nullable: true }) admittedAt: Date | null;
  @Field.date('答复期限', { nullable: true }) replyDueOn: string | null;
  @Field.longText('答复', { nullable: true }) answer: string | null;
  @Field.instant('答复时间', { nullable: true }) answeredAt: Date | null;
  @Field.longText('裁定或不予受理的理由', { nullable: true }) decision: string | null;
  @Field.oneOf('处理', OBJECTION_REMEDIES, { nullable: true }) remedy: ObjectionRemedy | null;
  @Field.instant('办结时间', { nullable: true }) closedAt: Date | null;
  @Field.int('版本') version: number;
}

type Row = Omit<ObjectionView, 'objector'> & { objectorName: string; objectorContact: string };

const COLUMNS = `
  b.id, b.award_id AS "awardId", b.listing_id AS "listingId", l.code AS "listingCode",
  l.title AS "listingTitle", b.status, b.objector_name AS "objectorName",
  b.objector_contact AS "objectorContact", b.facts, b.demand, b.filed_at AS "filedAt",
  b.admitted_at AS "admittedAt", b.reply_due_on::text AS "replyDueOn", b.answer,
  b.answered_at AS "answeredAt", b.decision, b.remedy, b.closed_at AS "closedAt", b.version`;

/** Objections for the committee, and without the objector for the supervisor; the newest first. */
export async function listObjections(
  db: Database,
  actor: AccountActor,
  query: ObjectionQuery,
): Promise<Page<ObjectionView>> {
  const sql = new SqlBuilder()
    .where(query.status, (p) => `b.status = ${p}`)
    .where(query.awardId, (p) => `b.award_id = ${p}`)
    .where(query.listingId, (p) => `b.listing_id = ${p}`);
  const newest = { sql: 'b.filed_at', type: 'timestamptz', direction: 'desc' } as const;
  const page = keyset(sql, query, newest, 'b.id');
  const rows = await db.query<Row & { cursor_value: string; cursor_id: string }>(
    `SELECT ${COLUMNS}, ${page.select} FROM objection b JOIN listing l ON l.id = b.listing_id
     ${sql.whereClause} ${page.tail}`,
    sql.values,
  );
  return pageOf(rows, query, ({ cursor_value: _v, cursor_id: _i, ...row }) => viewOf(row, actor));
}

/** @throws DomainError not_found */
export async function getObjection(
  db: Database,
  actor: AccountActor,
  id: string,
): Promise<ObjectionView> {
  const row = await db.one<Row>(
    `SELECT ${COLUMNS} FROM objection b JOIN listing l ON l.id = b.listing_id WHERE b.id = $1`,
    [id],
  );
  if (!row) throw notFound('异议');
  return viewOf(row, actor);
}

function viewOf({ objectorName, objectorContact, ...rest }: Row, actor: AccountActor) {
  const committee = actor.role === 'committee_officer' || actor.role === 'committee_approver';
  return {
    ...rest,
    objector: committee ? { name: objectorName, contact: objectorContact } : null,
  };
}
