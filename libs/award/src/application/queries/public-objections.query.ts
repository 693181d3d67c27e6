import { OBJECTION_STATUS_NAMES, type ObjectionStatus } from '#contracts';
import { notFound } from '#kernel';
import { Database, Field } from '#platform';
import { objectionCodeHash } from '../../domain/objection.policy.js';

export class ObjectionOutcome {
  @Field.oneOf('结果', Object.keys(OBJECTION_STATUS_NAMES)) status: ObjectionStatus;
  @Field.int('件数') count: number;
}

/** All that the public learns of the objections against an award. */
export class PublicObjections {
  @Field.int('件数') total: number;
  @Field.int('办理中') open: number;
  @Field.list('已办结', () => ObjectionOutcome) settled: ObjectionOutcome[];
}

/** What the objector reads with the code. */
export class ObjectionProgress {
  @Field.oneOf('状态', Object.keys(OBJECTION_STATUS_NAMES)) status: ObjectionStatus;
  @Field.instant('提出时间') filedAt: Date;
  @Field.instant('受理时间', { nullable: true }) admittedAt: Date | null;
  @Field.date('答复期限', { nullable: true }) replyDueOn: string | null;
  @Field.longText('答复', { nullable: true }) answer: string | null;
  @Field.longText('裁定或不予受理的理由', { nullable: true }) decision: string | null;
  @Field.instant('办结时间', { nullable: true }) closedAt: Date | null;
}

/** @throws DomainError not_found while the award is not public */
export async function publicObjections(db: Database, awardId: string): Promise<PublicObjections> {
  const award = await db.one('SELECT 1 FROM award WHERE id = $1 AND notice_start IS NOT NULL', [
    awardId,
  ]);
  if (!award) throw notFound('公示');
  const rows = await db.query<{ status: ObjectionStatus; open: boolean; count: number }>(
    `SELECT status, closed_at IS NULL AS open, count(*)::int AS count
     FROM objection WHERE award_id = $1 GROUP BY 1, 2 ORDER BY 1`,
    [awardId],
  );
  const sum = (list: typeof rows) => list.reduce((total, row) => total + row.count, 0);
  return {
    total: sum(rows),
    open: sum(rows.filter((row) => row.open)),
    settled: rows.filter((row) => !row.open).map(({ status, count }) => ({ status, count })),
  };
}

/** @throws DomainError not_found also for a wrong code */
export async function objectionProgress(
  db: Database,
  id: string,
  code: string,
): Promise<ObjectionProgress> {
  const row = await db.one<ObjectionProgress>(
    `SELECT status, filed_at AS "filedAt", admitted_at AS "admittedAt",
            reply_due_on::text AS "replyDueOn", answer, decision, closed_at AS "closedAt"
     FROM objection WHERE id = $1 AND code_hash = $2`,
    [id, objectionCodeHash(id, code)],
  );
  if (!row) throw notFound('异议');
  return row;
}
