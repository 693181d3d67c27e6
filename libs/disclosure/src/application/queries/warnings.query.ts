import { addDays, DomainError, endOfDay, shanghaiDate, startOfDay, WorkCalendar } from '#kernel';
import { Database, Field, loadCalendar } from '#platform';
import { endOf } from './todo/source.js';

export const WARNING_KINDS = {
  questions_unanswered: '临近截止，还有 {} 个提问未答复',
  not_opened: '已截止超过 1 个工作日，尚未开榜',
  automatic_opening_late:
    '按规则应自动开榜，至今没有成功；系统会继续重试，请系统管理员检查主密钥、密钥服务和后台任务',
  evaluation_stalled: '评审已超过 5 个工作日没有进展',
  objections_open: '公示期内有 {} 件异议未办结',
  milestone_overdue: '里程碑“{}”已过期限，尚未填报',
  rectification_overdue: '整改期限已过，尚未再次申请验收',
  calendar_missing: '{} 年的工作日历尚未录入，请在国务院公布放假安排后及时录入',
} as const;
export type WarningKind = keyof typeof WARNING_KINDS;

const LIMIT = 500;
/** Working days. */
const NEAR = 3;
const OPENING = 1;
/** After which an opening that nobody has to wait for is late. */
const OPENING_MINUTES = 10;
const STALLED = 5;

export class WarningItem {
  @Field.oneOf('预警种类', Object.keys(WARNING_KINDS)) kind: WarningKind;
  @Field.text('说明', { max: 1000 }) text: string;
  @Field.text('对象种类', { nullable: true }) subjectType: string | null;
  @Field.uuid('对象', { nullable: true }) subjectId: string | null;
  @Field.uuid('榜单', { nullable: true }) listingId: string | null;
  @Field.text('榜单编号', { nullable: true }) listingCode: string | null;
  @Field.text('榜单名称', { nullable: true }) listingTitle: string | null;
  @Field.text('发榜单位', { nullable: true }) postingUnitName: string | null;
  @Field.instant('自何时起', { nullable: true }) since: Date | null;
  @Field.instant('期限', { nullable: true }) dueAt: Date | null;
}

export class WarningsView {
  @Field.instant('服务器时间') now: Date;
  @Field.list('预警', () => WarningItem, { max: LIMIT }) items: WarningItem[];
}

/**
 * The day `n` working days away. Where the calendar of that year is not known, as many calendar days:
 * a warning binds nobody, and its own absence must not hide another.
 */
function daysAway(calendar: WorkCalendar, today: string, n: number): string {
  try {
    return calendar.addWorkdays(today, n);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'calendar_year_missing') {
      return addDays(today, n);
    }
    throw error;
  }
}

/** Years a calendar is wanting: this one, and from 1 November on the next one. */
export function missingYears(officialYears: readonly number[], today: string): number[] {
  const year = Number(today.slice(0, 4));
  const wanted = today.slice(5) >= '11-01' ? [year, year + 1] : [year];
  return wanted.filter((it) => !officialYears.includes(it));
}

/** Each kind: `kind, subject_type, subject_id, listing_id, since, due_at, detail`. Never how many bids. */
const SOURCES = `
  SELECT 'questions_unanswered' AS kind, 'listing' AS subject_type, l.id AS subject_id,
         l.id AS listing_id, min(q.asked_at) AS since, l.bid_deadline AS due_at,
         count(*)::text AS detail
  FROM listing l JOIN question q ON q.listing_id = l.id AND q.answered_at IS NULL
  WHERE l.status = 'published' AND $1 < l.bid_deadline AND l.bid_deadline <= $2
  GROUP BY l.id
  UNION ALL
  SELECT 'not_opened', 'listing', l.id, l.id, l.closed_at, NULL, NULL
  FROM listing l WHERE l.status = 'closed' AND l.closed_at < $3
    AND l.rule_set->>'opening' IS DISTINCT FROM 'automatic'
  UNION ALL
  SELECT 'automatic_opening_late', 'listing', l.id, l.id, l.closed_at, NULL, NULL
  FROM listing l WHERE l.status = 'closed' AND l.closed_at < $1 - interval '${OPENING_MINUTES} minutes'
    AND l.rule_set->>'opening' = 'automatic'
  UNION ALL
  SELECT 'evaluation_stalled', 'evaluation', e.id, e.listing_id, moved.at, NULL, NULL
  FROM evaluation e JOIN listing l ON l.id = e.listing_id AND l.status = 'evaluating'
  CROSS JOIN LATERAL (
    SELECT greatest(e.updated_at, max(m.updated_at), max(s.updated_at)) AS at
    FROM panel_member m LEFT JOIN score_sheet s ON s.member_id = m.id
    WHERE m.evaluation_id = e.id) moved
  WHERE e.status NOT IN ('finalised', 'superseded') AND moved.at < $4
  UNION ALL
  SELECT 'objections_open', 'award', w.id, w.listing_id, min(o.filed_at), w.notice_ends_at,
         count(*)::text
  FROM award w JOIN objection o ON o.award_id = w.id AND o.status IN ('filed', 'admitted', 'answered')
  WHERE w.status = 'notice' GROUP BY w.id
  UNION ALL
  SELECT 'milestone_overdue', 'milestone', m.id, m.listing_id, NULL, ${endOf('m.due_on')}, m.title
  FROM milestone m JOIN agreement g ON g.id = m.agreement_id AND g.status = 'signed'
  WHERE m.status = 'scheduled' AND ${endOf('m.due_on')} <= $1
  UNION ALL
  SELECT 'rectification_overdue', 'acceptance', a.id, a.listing_id, NULL,
         ${endOf('a.rectification_due_on')}, NULL
  FROM acceptance a
  WHERE a.status = 'rectification' AND ${endOf('a.rectification_due_on')} <= $1`;

/** What the committee and the supervisor should look at, the earliest due first. */
export async function warnings(db: Database): Promise<WarningsView> {
  const now = await db.now();
  const today = shanghaiDate(now);
  const calendar = await loadCalendar(db);
  const rows = await db.query<Omit<WarningItem, 'text'> & { detail: string | null }>(
    `SELECT s.kind, s.subject_type AS "subjectType", s.subject_id AS "subjectId",
            s.listing_id AS "listingId", l.code AS "listingCode", l.title AS "listingTitle",
            u.name AS "postingUnitName", s.since, s.due_at AS "dueAt", s.detail
     FROM (${SOURCES}) s JOIN listing l ON l.id = s.listing_id
       JOIN unit u ON u.id = l.posting_unit_id
     ORDER BY coalesce(s.due_at, s.since), s.kind, s.subject_id LIMIT ${LIMIT - 2}`,
    [
      now,
      endOfDay(daysAway(calendar, today, NEAR)),
      startOfDay(daysAway(calendar, today, -OPENING)),
      startOfDay(daysAway(calendar, today, -STALLED)),
    ],
  );
  const items = rows.map(({ detail, ...row }) => ({ ...row, text: textOf(row.kind, detail) }));
  const missing = missingYears(calendar.officialYears, today).map((year) => ({
    kind: 'calendar_missing' as const,
    text: textOf('calendar_missing', String(year)),
    subjectType: null,
    subjectId: null,
    listingId: null,
    listingCode: null,
    listingTitle: null,
    postingUnitName: null,
    since: null,
    dueAt: startOfDay(`${year}-01-01`),
  }));
  return { now, items: [...missing, ...items] };
}

function textOf(kind: WarningKind, detail: string | null): string {
  return WARNING_KINDS[kind].replace('{}', () => detail ?? '');
}
