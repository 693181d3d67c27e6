import {
  READING_STATUS_NAMES,
  READING_SUBJECTS,
  type ReadingStatus,
  type ReadingSubject,
} from '#contracts';
import {
  containing,
  Database,
  Field,
  listPage,
  PageQuery,
  SqlBuilder,
  type AccountActor,
  type Page,
} from '#platform';
import { CANDIDATES } from '../subjects/candidates.js';

export class ReadingChoiceQuery {
  @Field.oneOf('内容', READING_SUBJECTS) kind: ReadingSubject;
  @Field.text('关键词', { optional: true, max: 50 }) keyword?: string;
}

export class ReadingChoice {
  @Field.uuid('编号') id: string;
  @Field.text('名称') label: string;
}

export class ReadingQuery extends PageQuery {
  @Field.oneOf('状态', Object.keys(READING_STATUS_NAMES), { optional: true })
  status?: ReadingStatus;
}

export class ReadingItem {
  @Field.uuid('编号') id: string;
  @Field.oneOf('状态', Object.keys(READING_STATUS_NAMES)) status: ReadingStatus;
  @Field.oneOf('内容', READING_SUBJECTS) kind: ReadingSubject;
  @Field.text('对象') label: string;
  @Field.longText('理由') reason: string;
  @Field.text('申请人') requesterName: string;
  @Field.instant('申请时间') requestedAt: Date;
  @Field.text('确认人', { nullable: true }) deciderName: string | null;
  @Field.instant('确认时间', { nullable: true }) decidedAt: Date | null;
  @Field.longText('不同意的理由', { nullable: true }) decision: string | null;
  @Field.instant('可调阅至', { nullable: true }) readableUntil: Date | null;
  @Field.int('已调阅次数') uses: number;
  @Field.boolean('本人申请') mine: boolean;
  @Field.int('版本') version: number;
}

/** One use, as those concerned read it. */
export class ReadingUse {
  @Field.uuid('记录') id: string;
  @Field.instant('调阅时间') at: Date;
  @Field.oneOf('内容', READING_SUBJECTS) kind: ReadingSubject;
  @Field.text('对象') label: string;
  @Field.text('调阅人') readerName: string;
  @Field.text('确认人') deciderName: string;
  @Field.longText('理由') reason: string;
}

const USE_COLUMNS = `a.id, a.at, r.kind, r.label, c.name AS "readerName", d.name AS "deciderName", r.reason`;
const USES = `audit_entry a JOIN reading r ON r.id = a.subject_id JOIN account c ON c.id = a.account_id
  JOIN account d ON d.id = r.decided_by`;
const USED = `a.action = 'reading.use' AND a.subject_type = 'reading'`;

/** What may be asked for of one kind, the newest first; some, the rest by keyword. */
export function readingChoices(
  db: Database,
  { kind, keyword }: ReadingChoiceQuery,
): Promise<ReadingChoice[]> {
  return db.query<ReadingChoice>(
    `SELECT id, label FROM (${CANDIDATES[kind]}) c
     WHERE $1::text IS NULL OR label ILIKE $1 ORDER BY at DESC, id LIMIT 50`,
    [containing(keyword) ?? null],
  );
}

/** All readings, for the supervisors and whoever confirms; the newest first. */
export function listReadings(
  db: Database,
  actor: AccountActor,
  query: ReadingQuery,
): Promise<Page<ReadingItem>> {
  const sql = new SqlBuilder().where(query.status, (p) => `r.status = ${p}`);
  const me = sql.value(actor.accountId);
  return listPage(db, sql, query, {
    columns: `r.id, r.status, r.kind, r.label, r.reason, c.name AS "requesterName",
      r.created_at AS "requestedAt", d.name AS "deciderName", r.decided_at AS "decidedAt", r.decision,
      r.readable_until AS "readableUntil", r.requested_by = ${me} AS mine, r.version,
      (SELECT count(*)::int FROM audit_entry a WHERE a.subject_id = r.id AND ${USED}) AS uses`,
    from: `reading r JOIN account c ON c.id = r.requested_by
      LEFT JOIN account d ON d.id = r.decided_by`,
    id: 'r.id',
    sort: { sql: 'r.created_at', type: 'timestamptz', direction: 'desc' },
  });
}

/** Who read what of one's own, or of the organisation that one acts for; the newest first. */
export function usesOfMine(
  db: Database,
  actor: AccountActor,
  query: PageQuery,
): Promise<Page<ReadingUse>> {
  const sql = new SqlBuilder().and(USED);
  const [account, organization] = [sql.value(actor.accountId), sql.value(actor.organizationId)];
  sql.and(
    `(${account}::uuid = ANY(r.account_ids) OR ${organization}::uuid = ANY(r.organization_ids))`,
  );
  return listPage(db, sql, query, {
    columns: USE_COLUMNS,
    from: USES,
    id: 'a.id',
    sort: { sql: 'a.at', type: 'timestamptz', direction: 'desc' },
  });
}

/** Who read an objector's contact. The caller has seen that it is the objector who asks. */
export function usesOfObjection(db: Database, objectionId: string): Promise<ReadingUse[]> {
  return db.query<ReadingUse>(
    `SELECT ${USE_COLUMNS} FROM ${USES}
     WHERE ${USED} AND r.kind = 'objector_contact' AND r.subject_id = $1 ORDER BY a.at DESC LIMIT 100`,
    [objectionId],
  );
}
