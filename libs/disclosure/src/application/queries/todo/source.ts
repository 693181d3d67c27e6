import { SIGNING_DAYS } from '#contracts';

/** One kind of step that may wait for somebody. */
export interface TodoSource {
  kind: string;
  subjectType: string;
  /** The command's name in the transition table, or the name under which the trail records it. */
  command: string;
  /** What to do; `{}` stands for the row's `detail`. */
  title: string;
  /** Why it is this account's turn; `{}` as above. */
  why: string;
  /**
   * SELECT of `subject_id, listing_id, due_at, detail`. `me` is at hand: account_id, units (own and
   * below), organization_id, alliance_id, now, today (Beijing). The conditions are those of the command:
   * what is listed here, this account may do now.
   */
  sql: string;
}

/** The end (24:00) of a Beijing date in SQL. */
export const endOf = (date: string): string =>
  `((${date} + 1)::timestamp AT TIME ZONE 'Asia/Shanghai')`;

/** 24:00 of the last day for signing after the effect of the award `w`. */
export const SIGNING_END = endOf(
  `(((w.effective_at - interval '1 millisecond') AT TIME ZONE 'Asia/Shanghai')::date + ${SIGNING_DAYS})`,
);

/** The listing `l` takes bids, questions and amendments. */
export const OPEN = `l.status = 'published' AND me.now < l.bid_deadline`;

/** The listing `l` belongs to the own unit or one below it. */
export const OWN_UNIT = 'l.posting_unit_id = ANY(me.units)';

/** The account wrote on the draft of `l`. */
export const DRAFTER = '(l.drafted_by = me.account_id OR me.account_id = ANY(l.prepared_by))';

/** The account sits on the panel of the round that stands; such a one decides no later step. */
export const ON_PANEL = `EXISTS (
  SELECT 1 FROM panel_member pm JOIN evaluation pe ON pe.id = pm.evaluation_id
  WHERE pe.listing_id = l.id AND pe.status <> 'superseded' AND pm.account_id = me.account_id
    AND pm.state IN ('invited', 'declared'))`;

const NO_LISTING = 'NULL::uuid AS listing_id';

/** Of whoever states needs, in any role that may. */
export const OWN_NEEDS: TodoSource[] = [
  {
    kind: 'need_to_finish',
    subjectType: 'need',
    command: 'submit',
    title: '请写完并提交需求“{}”',
    why: '您起草的需求尚未提交',
    sql: `SELECT n.id AS subject_id, ${NO_LISTING}, NULL::timestamptz AS due_at, n.title AS detail
      FROM need n, me WHERE n.status = 'draft' AND n.stated_by = me.account_id`,
  },
  {
    kind: 'need_returned',
    subjectType: 'need',
    command: 'submit',
    title: '请补充需求“{}”后重新提交',
    why: '您提出的需求被退回补充',
    sql: `SELECT n.id AS subject_id, ${NO_LISTING}, NULL::timestamptz AS due_at, n.title AS detail
      FROM need n, me WHERE n.status = 'returned' AND n.stated_by = me.account_id`,
  },
];

/** Whoever stated the need (or one that was merged into it) says how the work turned out. */
export const RATINGS: TodoSource[] = [
  {
    kind: 'rating_due',
    subjectType: 'listing',
    command: 'give',
    title: '请评价“{}”的办理结果',
    why: '您提出的需求已办结，请您评价',
    sql: `SELECT l.id AS subject_id, l.id AS listing_id, NULL::timestamptz AS due_at,
             l.title AS detail
      FROM need n JOIN listing l ON l.need_id IN (n.id, n.merged_into_id), me
      WHERE n.stated_by = me.account_id AND l.status = 'completed' AND l.outcome = 'accepted'
        AND NOT EXISTS (SELECT 1 FROM satisfaction_rating r
                        WHERE r.listing_id = l.id AND r.account_id = me.account_id)
      GROUP BY l.id`,
  },
];

export const NEEDS_TO_SORT: TodoSource[] = [
  {
    kind: 'need_to_take_up',
    subjectType: 'need',
    command: 'start_review',
    title: '请受理需求“{}”并开始梳理',
    why: '需求已提交或暂缓期已到，由综合党委经办人梳理',
    sql: `SELECT n.id AS subject_id, ${NO_LISTING},
             CASE WHEN n.status = 'deferred' THEN ${endOf('n.deferred_until')} END AS due_at,
             n.title AS detail
      FROM need n, me WHERE n.stated_by <> me.account_id
        AND (n.status = 'submitted' OR n.status = 'deferred' AND n.deferred_until <= me.today)`,
  },
  {
    kind: 'need_to_sort',
    subjectType: 'need',
    command: 'accept',
    title: '请对需求“{}”作出梳理结论',
    why: '需求正在研究梳理',
    sql: `SELECT n.id AS subject_id, ${NO_LISTING}, NULL::timestamptz AS due_at, n.title AS detail
      FROM need n, me WHERE n.status = 'under_review' AND n.stated_by <> me.account_id`,
  },
];
