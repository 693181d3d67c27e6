import { ApiProperty } from '@nestjs/swagger';
import { AMENDMENT_STATUS_NAMES, listingFieldText, type AmendmentStatus } from '#contracts';
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
import { diffOf, type FieldChange } from '../../domain/amendment.policy.js';
import type { ContentSnapshot } from '../../domain/content.js';
import { requireReadable } from './get-listing.query.js';

/** A field's value as plain JSON, of whatever type the field has. */
const AnyValue = (description: string) =>
  ApiProperty({
    description,
    nullable: true,
    anyOf: [
      { type: 'string' },
      { type: 'number' },
      { type: 'boolean' },
      { type: 'array', items: {} },
      { type: 'object' },
    ],
  } as never);

export class FieldChangeView {
  @Field.text('字段') field: string;
  @Field.text('名称') name: string;
  @AnyValue('原内容') before: unknown;
  @AnyValue('新内容') after: unknown;
  @Field.texts('原内容的文字', { max: 200, each: 10_000, description: '逐行' })
  beforeLines: string[];
  @Field.texts('新内容的文字', { max: 200, each: 10_000, description: '逐行' })
  afterLines: string[];
}

const readable = (changes: readonly FieldChange[]): FieldChangeView[] =>
  changes.map((change) => ({
    ...change,
    beforeLines: listingFieldText(change.field, change.before),
    afterLines: listingFieldText(change.field, change.after),
  }));

export class ListingVersionView {
  @Field.int('内容版本') contentVersion: number;
  @Field.instant('生效时间') at: Date;
  @Field.text('变更原因', { nullable: true }) reason: string | null;
  @Field.boolean('是否实质变更', { nullable: true }) substantive: boolean | null;
  @Field.list('与上一版的不同', () => FieldChangeView) changes: FieldChangeView[];
}

/** Every published content with what changed from the one before; the first changed nothing. */
export async function listVersions(
  db: Database,
  actor: AccountActor,
  listingId: string,
): Promise<ListingVersionView[]> {
  await requireReadable(db, actor, listingId);
  const rows = await db.query<ListingVersionView & { content: ContentSnapshot }>(
    `SELECT v.content_version AS "contentVersion", v.at, v.content, a.reason, a.substantive
     FROM listing_version v LEFT JOIN amendment a ON a.id = v.amendment_id
     WHERE v.listing_id = $1 ORDER BY v.content_version`,
    [listingId],
  );
  return rows.map(({ content, ...version }, index) => {
    const before = rows[index - 1]?.content;
    return { ...version, changes: before ? readable(diffOf(before, content)) : [] };
  });
}

export class ListingHistoryView {
  @Field.instant('时间') at: Date;
  @Field.oneOf('对象', ['listing', 'amendment']) subject: 'listing' | 'amendment';
  @Field.text('办理') command: string;
  @Field.text('原状态', { nullable: true }) from: string | null;
  @Field.text('新状态') to: string;
  @Field.text('角色', { nullable: true }) role: string | null;
  @Field.text('办理人', { nullable: true }) actor: string | null;
  @Field.text('理由或意见', { nullable: true }) reason: string | null;
}

/** What was done to a listing and its amendments, for staff. Bids have no place in it. */
export async function listHistory(
  db: Database,
  actor: AccountActor,
  listingId: string,
): Promise<ListingHistoryView[]> {
  await requireReadable(db, actor, listingId);
  return db.query<ListingHistoryView>(
    `SELECT h.at, h.subject_type AS subject, h.command, h.from_status AS "from",
            h.to_status AS "to", h.role, a.name AS actor, h.reason
     FROM status_history h LEFT JOIN account a ON a.id = h.account_id
     WHERE h.listing_id = $1 AND h.subject_type IN ('listing', 'amendment')
     ORDER BY h.at, h.id`,
    [listingId],
  );
}

export class AmendmentView {
  @Field.uuid('变更') id: string;
  @Field.oneOf('状态', Object.keys(AMENDMENT_STATUS_NAMES)) status: AmendmentStatus;
  @Field.boolean('是否实质变更') substantive: boolean;
  @Field.instant('新截止时间', { nullable: true }) newDeadline: Date | null;
  @Field.list('改动', () => FieldChangeView) diff: FieldChangeView[];
  @Field.text('理由') reason: string;
  @Field.text('审核意见', { nullable: true }) decidedReason: string | null;
  @Field.instant('提出时间') createdAt: Date;
  @Field.instant('审核时间', { nullable: true }) decidedAt: Date | null;
  @Field.int('形成的内容版本', { nullable: true }) contentVersion: number | null;
  @Field.int('版本') version: number;
}

/** Amendments, the newest first. Those outside the staff see what is in force. */
export async function listAmendments(
  db: Database,
  actor: AccountActor,
  listingId: string,
): Promise<AmendmentView[]> {
  const { staff } = await requireReadable(db, actor, listingId);
  const rows = await db.query<Omit<AmendmentView, 'diff'> & { diff: FieldChange[] }>(
    `SELECT id, status, substantive, new_deadline AS "newDeadline", diff, reason,
            decided_reason AS "decidedReason", created_at AS "createdAt",
            decided_at AS "decidedAt", content_version AS "contentVersion", version
     FROM amendment WHERE listing_id = $1 AND ($2 OR status = 'in_force')
     ORDER BY created_at DESC, id DESC`,
    [listingId, staff],
  );
  return rows.map(({ diff, ...row }) => ({ ...row, diff: readable(diff) }));
}

export class QuestionQuery extends PageQuery {
  @Field.queryBoolean('是否已答复', { optional: true }) answered?: boolean;
}

export class QuestionView {
  @Field.uuid('提问') id: string;
  @Field.longText('问题') body: string;
  @Field.instant('提问时间') askedAt: Date;
  @Field.longText('答复', { nullable: true }) answer: string | null;
  @Field.instant('答复时间', { nullable: true }) answeredAt: Date | null;
  @Field.boolean('本单位所提') mine: boolean;
  @Field.int('版本') version: number;
}

/**
 * Questions in the order they were asked; never who asked. An answered one is everybody's, one still
 * open the asker's and the staff's, and everybody's once the question time is over.
 */
export async function listQuestions(
  db: Database,
  actor: AccountActor,
  listingId: string,
  query: QuestionQuery,
): Promise<Page<QuestionView>> {
  const { staff } = await requireReadable(db, actor, listingId);
  const sql = new SqlBuilder().where(listingId, (p) => `q.listing_id = ${p}`);
  const own =
    actor.role === 'organization_agent'
      ? `coalesce(q.organization_id = ${sql.value(actor.organizationId)}::uuid, false)`
      : 'false';
  if (!staff) {
    sql.and(
      `(q.answered_at IS NOT NULL OR ${own} OR EXISTS (
         SELECT 1 FROM listing l
         WHERE l.id = q.listing_id AND l.enquiry_deadline <= (SELECT jiebang_now())))`,
    );
  }
  sql.where(query.answered, (p) => `(q.answered_at IS NOT NULL) = ${p}`);
  const sort = { sql: 'q.asked_at', type: 'timestamptz', direction: 'asc' } as const;
  const page = keyset(sql, query, sort, 'q.id');
  const rows = await db.query<QuestionView & { cursor_value: string; cursor_id: string }>(
    `SELECT q.id, q.body, q.asked_at AS "askedAt", q.answer, q.answered_at AS "answeredAt",
            ${own} AS mine, q.version, ${page.select}
     FROM question q ${sql.whereClause} ${page.tail}`,
    sql.values,
  );
  return pageOf(rows, query, ({ cursor_value: _value, cursor_id: _id, ...item }) => item);
}
