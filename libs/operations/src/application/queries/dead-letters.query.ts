import {
  Database,
  Field,
  LETTER_STATUSES,
  listPage,
  PageQuery,
  sortBy,
  SqlBuilder,
  type Page,
} from '#platform';

const SORTS = { failed: { sql: 'l.last_failed_at', type: 'timestamptz' } } as const;

export class DeadLetterQuery extends PageQuery {
  @Field.oneOf('状态', LETTER_STATUSES, { optional: true }) status?: string;
}

export class DeadLetterItem {
  @Field.uuid('编号') id: string;
  @Field.text('任务') job: string;
  @Field.uuid('事件', { nullable: true }) eventId: string | null;
  @Field.text('事件名称', { nullable: true }) eventName: string | null;
  @Field.text('办理者', { nullable: true }) subscriber: string | null;
  @Field.uuid('期限', { nullable: true }) deadlineId: string | null;
  @Field.text('期限种类', { nullable: true }) deadlineKind: string | null;
  @Field.text('榜单编号', { nullable: true }) listingCode: string | null;
  @Field.int('共尝试次数') attempts: number;
  @Field.int('失败次数') failures: number;
  @Field.text('错误', { max: 300 }) error: string;
  @Field.instant('首次失败') firstFailedAt: Date;
  @Field.instant('最近失败') lastFailedAt: Date;
  @Field.oneOf('状态', LETTER_STATUSES) status: string;
  @Field.text('放弃的理由', { nullable: true, max: 500 }) reason: string | null;
}

/** 失败任务, the latest first. What is about bids is not listed: how many there are would show. */
export function deadLetters(db: Database, query: DeadLetterQuery): Promise<Page<DeadLetterItem>> {
  const sql = new SqlBuilder()
    .and(`l.job <> 'event.deliver_sealed'`)
    .where(query.status, (p) => `l.status = ${p}`);
  return listPage(db, sql, query, {
    columns: `l.id, l.job, l.event_id AS "eventId", e.name AS "eventName", l.subscriber,
      l.deadline_id AS "deadlineId", d.kind AS "deadlineKind", g.code AS "listingCode",
      l.attempts, l.failures, l.error, l.first_failed_at AS "firstFailedAt",
      l.last_failed_at AS "lastFailedAt", l.status, l.reason`,
    from: `dead_letter l LEFT JOIN outbox_event e ON e.id = l.event_id
      LEFT JOIN deadline d ON d.id = l.deadline_id
      LEFT JOIN listing g ON g.id = coalesce((e.payload->>'listingId')::uuid, d.subject_id)`,
    id: 'l.id',
    sort: sortBy(SORTS, '-failed'),
  });
}
