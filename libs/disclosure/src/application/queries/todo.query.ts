import type { Role } from '#contracts';
import { unitAndBelow } from '#directory';
import { Database, Field, type AccountActor } from '#platform';
import { TO_APPROVE, TO_PROPOSE, TO_RULE, TO_SCREEN } from './todo/award.js';
import {
  AGREEMENTS_TO_APPROVE,
  PUBLICATIONS_TO_APPROVE,
  TO_ACCEPT,
  TO_REVIEW,
} from './todo/committee.js';
import { EVALUATION, SECOND_KEY, TO_FINALISE } from './todo/evaluation.js';
import { ALLIANCE, ORGANIZATION } from './todo/organization.js';
import { seatedAs } from './todo/panel.js';
import { POSTING_UNIT } from './todo/posting-unit.js';
import { NEEDS_TO_SORT, OWN_NEEDS, type TodoSource } from './todo/source.js';

/** What waits for each role. An administrator changes no business record. */
export const TODO_SOURCES: Record<Role, readonly TodoSource[]> = {
  resident: OWN_NEEDS,
  posting_officer: [...OWN_NEEDS, ...POSTING_UNIT, ...seatedAs('posting_officer')],
  committee_officer: [
    ...OWN_NEEDS,
    ...NEEDS_TO_SORT,
    ...TO_REVIEW,
    ...EVALUATION,
    ...TO_PROPOSE,
    ...TO_SCREEN,
    ...TO_RULE,
    ...TO_ACCEPT,
  ],
  committee_approver: [
    ...PUBLICATIONS_TO_APPROVE,
    ...TO_FINALISE,
    ...TO_APPROVE,
    ...AGREEMENTS_TO_APPROVE,
    ...TO_RULE,
    ...TO_ACCEPT,
  ],
  supervisor: SECOND_KEY,
  expert: seatedAs('expert'),
  organization_agent: ORGANIZATION,
  alliance_lead: ALLIANCE,
  rotating_chair: ALLIANCE,
  administrator: [],
};

/** More than anybody does in a day; the most urgent come first. */
const LIMIT = 300;

export class TodoItem {
  @Field.text('事项种类') kind: string;
  @Field.text('要做什么', { max: 1000 }) title: string;
  @Field.text('对象种类') subjectType: string;
  @Field.uuid('对象') subjectId: string;
  @Field.uuid('榜单', { nullable: true }) listingId: string | null;
  @Field.text('榜单编号', { nullable: true }) listingCode: string | null;
  @Field.text('榜单名称', { nullable: true }) listingTitle: string | null;
  @Field.text('为何由我办理', { max: 3000 }) why: string;
  @Field.instant('最迟时间', { nullable: true }) dueAt: Date | null;
  @Field.boolean('已逾期') overdue: boolean;
  @Field.text('办理动作') command: string;
}

export class TodoView {
  @Field.instant('服务器时间') now: Date;
  @Field.list('待办事项', () => TodoItem, { max: LIMIT }) items: TodoItem[];
  @Field.boolean('还有更多', { description: `只列最紧急的 ${LIMIT} 项` }) more: boolean;
}

interface TodoRow extends Record<string, unknown> {
  source: number;
  subjectId: string;
  listingId: string | null;
  listingCode: string | null;
  listingTitle: string | null;
  dueAt: Date | null;
  overdue: boolean;
  detail: string | null;
}

/** What the acting membership can and should do now, the most urgent first. */
export async function todo(db: Database, actor: AccountActor): Promise<TodoView> {
  const sources = TODO_SOURCES[actor.role];
  const now = await db.now();
  if (sources.length === 0) return { now, items: [], more: false };
  const units = actor.unitId ? await unitAndBelow(db, actor.unitId) : [];
  const rows = await db.query<TodoRow>(
    `WITH me AS (
       SELECT $1::uuid AS account_id, $2::uuid[] AS units, $3::uuid AS organization_id,
              $4::uuid AS alliance_id, $5::timestamptz AS now,
              ($5::timestamptz AT TIME ZONE 'Asia/Shanghai')::date AS today
     ), waiting AS (
       ${sources.map(({ sql }, n) => `SELECT ${n} AS source, it.* FROM (${sql}) it`).join('\nUNION ALL\n')}
     )
     SELECT w.source, w.subject_id AS "subjectId", w.listing_id AS "listingId",
            l.code AS "listingCode", l.title AS "listingTitle", w.due_at AS "dueAt",
            coalesce(w.due_at <= $5, false) AS overdue, w.detail
     FROM waiting w LEFT JOIN listing l ON l.id = w.listing_id
     ORDER BY w.due_at NULLS LAST, w.source, w.subject_id LIMIT ${LIMIT + 1}`,
    [actor.accountId, units, actor.organizationId, actor.allianceId, now],
  );
  const items = rows.slice(0, LIMIT).map(({ source, detail, ...row }) => {
    const { kind, subjectType, command, title, why } = sources[source]!;
    const told = (text: string) => text.replace('{}', () => detail ?? '');
    return { kind, subjectType, command, title: told(title), why: told(why), ...row };
  });
  return { now, items, more: rows.length > LIMIT };
}
