import type { Role } from '#contracts';
import { unitAndBelow } from '#directory';
import { workdaysLeft } from '#kernel';
import { Database, Field, loadCalendar, type AccountActor } from '#platform';
import { sectionOf, TODO_SECTIONS, type TodoSection } from '../../domain/todo-section.js';
import { TO_APPROVE, TO_PROPOSE, TO_RULE, TO_SCREEN, UNSIGNED } from './todo/award.js';
import {
  AGREEMENTS_TO_APPROVE,
  PUBLICATIONS_TO_APPROVE,
  READINGS_TO_CONFIRM,
  TO_ACCEPT,
  TO_REVIEW,
} from './todo/committee.js';
import { EVALUATION, SECOND_KEY, TO_FINALISE } from './todo/evaluation.js';
import { ACCOUNTS_TO_ADMIT } from './todo/accounts.js';
import { ALLIANCE, ORGANIZATION } from './todo/organization.js';
import { ROAD_SHOWS, SLIDES } from './todo/road-show.js';
import { seatedAs } from './todo/panel.js';
import { POSTING_UNIT } from './todo/posting-unit.js';
import { NEEDS_TO_SORT, OWN_NEEDS, RATINGS, type TodoSource } from './todo/source.js';

/** What waits for each role. Administrators change no business record. */
export const TODO_SOURCES: Record<Role, readonly TodoSource[]> = {
  resident: [...OWN_NEEDS, ...RATINGS],
  posting_officer: [...OWN_NEEDS, ...POSTING_UNIT, ...seatedAs('posting_officer')],
  committee_officer: [
    ...OWN_NEEDS,
    ...NEEDS_TO_SORT,
    ...TO_REVIEW,
    ...EVALUATION,
    ...ROAD_SHOWS,
    ...TO_PROPOSE,
    ...TO_SCREEN,
    ...TO_RULE,
    ...TO_ACCEPT,
  ],
  committee_approver: [
    ...PUBLICATIONS_TO_APPROVE,
    ...TO_FINALISE,
    ...TO_APPROVE,
    ...UNSIGNED,
    ...AGREEMENTS_TO_APPROVE,
    ...READINGS_TO_CONFIRM,
    ...TO_RULE,
    ...TO_ACCEPT,
  ],
  supervisor: SECOND_KEY,
  expert: seatedAs('expert'),
  organization_agent: [...ORGANIZATION, ...SLIDES],
  alliance_lead: ALLIANCE,
  rotating_chair: ALLIANCE,
  administrator: [],
  security_administrator: ACCOUNTS_TO_ADMIT,
  audit_administrator: [],
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
  @Field.int('剩余工作日', { nullable: true, description: '不含今天，含到期当日；没有期限的为空' })
  workdaysLeft: number | null;
  @Field.oneOf('分组', TODO_SECTIONS, { description: '逾期、今天、本周、以后或没有期限' })
  section: TodoSection;
  @Field.text('办理动作') command: string;
}

class TodoCounts implements Record<TodoSection, number> {
  @Field.int('逾期') overdue: number;
  @Field.int('今天') today: number;
  @Field.int('本周') week: number;
  @Field.int('以后或没有期限') later: number;
}

export class TodoView {
  @Field.instant('服务器时间') now: Date;
  @Field.list('待办事项', () => TodoItem, { max: LIMIT }) items: TodoItem[];
  @Field.object('各组件数', () => TodoCounts) counts: Record<TodoSection, number>;
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
  if (sources.length === 0) return { now, items: [], counts: countsOf([]), more: false };
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
  const calendar = await loadCalendar(db);
  const items = rows.slice(0, LIMIT).map(({ source, detail, ...row }) => {
    const { kind, subjectType, command, title, why } = sources[source]!;
    const told = (text: string) => text.replace('{}', () => detail ?? '');
    const left = workdaysLeft(calendar, now, row.dueAt);
    const section = sectionOf(now, row.dueAt);
    const words = { title: told(title), why: told(why) };
    return { kind, subjectType, command, ...words, ...row, workdaysLeft: left, section };
  });
  return { now, items, counts: countsOf(items), more: rows.length > LIMIT };
}

function countsOf(items: readonly { section: TodoSection }[]): Record<TodoSection, number> {
  const count = (section: TodoSection) => items.filter((item) => item.section === section).length;
  return {
    overdue: count('overdue'),
    today: count('today'),
    week: count('week'),
    later: count('later'),
  };
}
