import { SIGNING_DAYS } from '#contracts';
import { daysBetween, DomainError, shanghaiDate } from '#kernel';
import { Field, type AccountActor, type Database } from '#platform';
import { unitsWithin } from './scope.js';
import { endOf, SIGNING_END } from './todo/source.js';

export const SCHEDULE_KINDS = {
  enquiry_end: '提问截止',
  bid_deadline: '揭榜截止',
  opening_waiting: '待开榜',
  notice_end: '公示期满',
  objection_reply: '异议答复期限',
  signing_end: '签约期限',
  milestone_due: '里程碑到期',
  work_end: '履约期满、应申请验收',
  rectification_due: '整改期限',
  alliance_event: '联盟活动',
} as const;
export type ScheduleKind = keyof typeof SCHEDULE_KINDS;

/** A quarter, with the weeks that a month's sheet shows beside it. */
const MOST_DAYS = 100;
const MOST_ITEMS = 1000;

export class ScheduleQuery {
  @Field.date('自') from: string;
  @Field.date('至', { description: `含当日，最多 ${MOST_DAYS} 天` }) to: string;
}

class ScheduleDay {
  @Field.date('日期') date: string;
  @Field.boolean('工作日', { nullable: true, description: '没有官方安排的为空' })
  isWorkday: boolean | null;
  @Field.text('说明', { min: 0, description: '节假日、调休的名称' }) note: string;
}

export class ScheduleItem {
  @Field.date('日期', { description: '24:00 算作当日' }) date: string;
  @Field.instant('时刻', { nullable: true, description: '只定到日的为空' }) at: Date | null;
  @Field.oneOf('种类', Object.keys(SCHEDULE_KINDS)) kind: ScheduleKind;
  @Field.text('种类名称') kindName: string;
  @Field.text('名称') title: string;
  @Field.text('对象种类') subjectType: string;
  @Field.uuid('对象') subjectId: string;
  @Field.uuid('榜单', { nullable: true }) listingId: string | null;
  @Field.text('榜单编号', { nullable: true }) listingCode: string | null;
  @Field.text('发榜单位', { nullable: true }) postingUnitName: string | null;
  @Field.boolean('已过或已办') done: boolean;
}

export class ScheduleView {
  @Field.list('每一天', () => ScheduleDay, { max: MOST_DAYS }) days: ScheduleDay[];
  @Field.list('事项', () => ScheduleItem, { max: MOST_ITEMS }) items: ScheduleItem[];
  @Field.boolean('还有更多') more: boolean;
}

/** The Beijing day that an instant ends or falls in. */
const dayOf = (at: string) =>
  `((${at} - interval '1 millisecond') AT TIME ZONE 'Asia/Shanghai')::date`;

/** That the day of an instant, so many days on, lies in the span: told of the instant itself, which has an index. */
const within = (at: string, later = 0) =>
  `${at} >= ($1::date + ${later})::timestamp AT TIME ZONE 'Asia/Shanghai' + interval '1 millisecond'
   AND ${at} < ($2::date + ${later + 1})::timestamp AT TIME ZONE 'Asia/Shanghai' + interval '1 millisecond'`;

interface Source {
  kind: ScheduleKind;
  subject: string;
  id: string;
  /** A date, or an instant whose day counts. */
  date?: string;
  at?: string;
  /** Where the instant is computed: a condition on what it is computed from, for an index. */
  near?: string;
  title?: string;
  done: string;
  /** Tables, the listing as `l`, and conditions. */
  rows: string;
}

const PUBLISHED = `l.published_at IS NOT NULL AND l.status <> 'cancelled'`;
const WORK = `milestone m JOIN agreement g ON g.id = m.agreement_id AND g.status IN ('signed', 'completed')
  JOIN listing l ON l.id = m.listing_id WHERE true`;

/** What an officer of a posting unit sees of its own listings; the committee's are added to these. */
const SOURCES: readonly Source[] = [
  {
    kind: 'enquiry_end',
    subject: 'listing',
    id: 'l.id',
    at: 'l.enquiry_deadline',
    done: `l.enquiry_deadline <= $5 OR l.status <> 'published'`,
    rows: `listing l WHERE ${PUBLISHED}`,
  },
  {
    kind: 'bid_deadline',
    subject: 'listing',
    id: 'l.id',
    at: 'l.bid_deadline',
    done: `l.bid_deadline <= $5`,
    rows: `listing l WHERE ${PUBLISHED}`,
  },
  {
    kind: 'opening_waiting',
    subject: 'listing',
    id: 'l.id',
    at: 'l.closed_at',
    done: 'false',
    rows: `listing l WHERE l.status = 'closed'`,
  },
  {
    kind: 'notice_end',
    subject: 'award',
    id: 'w.id',
    at: 'w.notice_ends_at',
    done: 'w.notice_ends_at <= $5',
    rows: `award w JOIN listing l ON l.id = w.listing_id WHERE w.status IN ('notice', 'effective')`,
  },
  {
    kind: 'signing_end',
    subject: 'award',
    id: 'w.id',
    at: SIGNING_END,
    near: within('w.effective_at', -SIGNING_DAYS),
    done: `l.status <> 'awarded'`,
    rows: `award w JOIN listing l ON l.id = w.listing_id WHERE w.status = 'effective'`,
  },
  {
    kind: 'milestone_due',
    subject: 'milestone',
    id: 'm.id',
    date: 'm.due_on',
    title: `l.title || '：' || m.title`,
    done: `m.status <> 'scheduled'`,
    rows: WORK,
  },
  {
    kind: 'work_end',
    subject: 'agreement',
    id: 'g.id',
    date: 'g.ends_on',
    done: `EXISTS (SELECT 1 FROM acceptance c WHERE c.agreement_id = g.id)`,
    rows: `agreement g JOIN listing l ON l.id = g.listing_id WHERE g.status IN ('signed', 'completed')`,
  },
  {
    kind: 'rectification_due',
    subject: 'acceptance',
    id: 'c.id',
    date: 'c.rectification_due_on',
    done: `${endOf('c.rectification_due_on')} <= $5`,
    rows: `acceptance c JOIN listing l ON l.id = c.listing_id WHERE c.status = 'rectification'`,
  },
];

const OBJECTIONS: Source = {
  kind: 'objection_reply',
  subject: 'objection',
  id: 'o.id',
  date: 'o.reply_due_on',
  done: `o.status <> 'admitted'`,
  rows: `objection o JOIN listing l ON l.id = o.listing_id
         WHERE o.status IN ('admitted', 'answered', 'upheld', 'dismissed')`,
};

function selectOf({ kind, subject, id, date, at, near, title, done, rows }: Source): string {
  const day = date ?? dayOf(at!);
  return `SELECT ${day} AS date, ${at ?? 'NULL::timestamptz'} AS at, '${kind}' AS kind,
      ${title ?? 'l.title'} AS title, '${subject}' AS subject_type, ${id} AS subject_id,
      l.id AS listing_id, l.code, l.posting_unit_id, (${done}) AS done
    FROM ${rows} AND ${near ?? (at ? within(at) : 'true')} AND ${day} BETWEEN $1 AND $2
      AND ($3::uuid[] IS NULL OR l.posting_unit_id = ANY($3))`;
}

const EVENTS = `SELECT e.held_on, NULL::timestamptz, 'alliance_event', a.name || '：' || e.title,
    'alliance_event', e.id, NULL::uuid, NULL::text, NULL::uuid, e.held_on < $4::date
  FROM alliance_event e JOIN alliance a ON a.id = e.alliance_id
  WHERE NOT e.cancelled AND e.held_on BETWEEN $1 AND $2`;

/**
 * 日程: what falls on which day, and which days are worked. Of bids nothing but the listing's own dates.
 *
 * @throws DomainError invalid_input for a span that is upside down or too long
 */
export async function schedule(
  db: Database,
  actor: AccountActor,
  { from, to }: ScheduleQuery,
): Promise<ScheduleView> {
  const span = daysBetween(from, to);
  if (span < 0 || span >= MOST_DAYS) {
    throw new DomainError('invalid_input', {
      fields: { to: `截止日期须不早于开始日期，且不超过 ${MOST_DAYS} 天` },
    });
  }
  const [units, now] = [await unitsWithin(db, actor), await db.now()];
  const sources = units === null ? [...SOURCES, OBJECTIONS] : SOURCES;
  const [days, rows] = await Promise.all([
    db.query<ScheduleDay & Record<string, unknown>>(
      `SELECT day::date::text AS date, c.is_workday AS "isWorkday", coalesce(c.note, '') AS note
       FROM generate_series($1::date, $2::date, interval '1 day') day
       LEFT JOIN calendar_day c ON c.date = day::date ORDER BY day`,
      [from, to],
    ),
    db.query<Omit<ScheduleItem, 'kindName'> & Record<string, unknown>>(
      `WITH item AS (${[...sources.map(selectOf), EVENTS].join('\nUNION ALL\n')})
       SELECT item.date::text, item.at, item.kind, item.title, item.subject_type AS "subjectType",
              item.subject_id AS "subjectId", item.listing_id AS "listingId",
              item.code AS "listingCode", u.name AS "postingUnitName", item.done
       FROM item LEFT JOIN unit u ON u.id = item.posting_unit_id
       ORDER BY item.date, item.at NULLS FIRST, item.kind, item.subject_id LIMIT ${MOST_ITEMS + 1}`,
      [from, to, units, shanghaiDate(now), now],
    ),
  ]);
  const items = rows.slice(0, MOST_ITEMS);
  return {
    days,
    items: items.map((item) => ({ ...item, kindName: SCHEDULE_KINDS[item.kind] })),
    more: rows.length > MOST_ITEMS,
  };
}
