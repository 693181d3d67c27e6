import { ON_PANEL, type TodoSource } from './source.js';

const COLUMNS = `e.id AS subject_id, l.id AS listing_id, NULL::timestamptz AS due_at,
  NULL::text AS detail`;

/** Seats as `requiredPanelSize` counts them: odd, at least three, five where extremes are dropped. */
const LEAST = `greatest((e.rule_set->>'panelSize')::int,
  CASE WHEN e.rule_set->>'method' = 'drop_extremes' THEN 5 ELSE 3 END)`;

/** The running round `e` of a listing under evaluation, with its seats counted. */
const ROUND = `FROM evaluation e JOIN listing l ON l.id = e.listing_id AND l.status = 'evaluating'
  CROSS JOIN LATERAL (SELECT ${LEAST} - ${LEAST} % 2 AS experts) need
  CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE m.kind = 'expert') AS experts,
           count(*) FILTER (WHERE m.kind = 'posting_unit') AS unit,
           count(*) AS members,
           count(*) FILTER (WHERE m.state = 'invited') AS undeclared,
           count(*) FILTER (WHERE s.status IS DISTINCT FROM 'submitted') AS unscored
    FROM panel_member m LEFT JOIN score_sheet s ON s.member_id = m.id
    WHERE m.evaluation_id = e.id AND m.state IN ('invited', 'declared')) seat, me`;

const CONSENSUS = `e.rule_set->>'method' = 'consensus'`;

/** More than half of those seated agree to the scores as they stand. */
const AGREED = `(SELECT count(*) FROM consensus c, jsonb_array_elements(c.opinions) o
  JOIN panel_member m ON m.id = (o->>'memberId')::uuid AND m.state IN ('invited', 'declared')
  WHERE c.evaluation_id = e.id AND (o->>'agrees')::boolean) * 2 > seat.members`;

/**
 * Sheets `s` of seats `m` whose total of a bid lies too far from the mean, unexplained; all sheets are
 * locked by then. Exact, as the rule is: |n·total − sum| · 100 > percent · sum.
 */
export const unexplained = (whose: string): string => `EXISTS (
  WITH given AS (
    SELECT m.id AS member_id, x->>'bidId' AS bid_id, coalesce(x->>'outlierReason', '') AS reason,
           (SELECT sum(v::int) FROM jsonb_each_text(x->'scores') score(k, v)) AS total
    FROM panel_member m JOIN score_sheet s ON s.member_id = m.id AND s.status = 'submitted'
      CROSS JOIN LATERAL jsonb_array_elements(s.entries) x
    WHERE m.evaluation_id = e.id AND m.state IN ('invited', 'declared')
  ), told AS (
    SELECT given.*, count(*) OVER bid AS n, sum(total) OVER bid AS sum FROM given
    WINDOW bid AS (PARTITION BY bid_id)
  )
  SELECT 1 FROM told JOIN bid b ON b.id = told.bid_id::uuid AND b.status = 'under_evaluation'
  WHERE told.reason = '' AND ${whose}
    AND abs(n * total - sum) * 100 > (e.rule_set->>'outlierPercent')::int * sum)`;

/** Which step of an evaluation the committee's officer takes next. */
export const EVALUATION: TodoSource[] = [
  {
    kind: 'first_key_due',
    subjectType: 'listing',
    command: 'first_key',
    title: '请转动开榜首钥',
    why: '榜单已截止，由综合党委经办人转动首钥',
    sql: `SELECT l.id AS subject_id, l.id AS listing_id, NULL::timestamptz AS due_at,
             NULL::text AS detail
      FROM listing l, me WHERE l.status = 'closed'
        AND l.rule_set->>'opening' IS DISTINCT FROM 'automatic'
        AND NOT EXISTS (SELECT 1 FROM opening o WHERE o.listing_id = l.id)`,
  },
  {
    kind: 'draw_due',
    subjectType: 'evaluation',
    command: 'draw',
    title: '请抽取评审专家',
    why: '评审组的专家席位尚未满员',
    sql: `SELECT ${COLUMNS} ${ROUND}
      WHERE e.status IN ('forming', 'declaring') AND seat.experts < need.experts`,
  },
  {
    kind: 'unit_seat_due',
    subjectType: 'evaluation',
    command: 'seat_posting_unit',
    title: '请确定发榜单位的评委',
    why: '评审组须有一名发榜单位评委',
    sql: `SELECT ${COLUMNS} ${ROUND} WHERE e.status IN ('forming', 'declaring') AND seat.unit = 0`,
  },
  {
    kind: 'convening_due',
    subjectType: 'evaluation',
    command: 'convene',
    title: '请召集评审组',
    why: '评审组已满员，召集后评委方可声明',
    sql: `SELECT ${COLUMNS} ${ROUND}
      WHERE e.status = 'forming' AND seat.experts = need.experts AND seat.unit = 1`,
  },
  {
    kind: 'scoring_to_start',
    subjectType: 'evaluation',
    command: 'start_scoring',
    title: '请开始独立打分',
    why: '全体评委均已作出回避声明',
    sql: `SELECT ${COLUMNS} ${ROUND} WHERE e.status = 'declaring' AND seat.undeclared = 0
        AND seat.experts = need.experts AND seat.unit = 1`,
  },
  {
    kind: 'consensus_to_start',
    subjectType: 'evaluation',
    command: 'start_consensus',
    title: '请组织集体合议',
    why: '打分表均已提交，规则要求合议',
    sql: `SELECT ${COLUMNS} ${ROUND}
      WHERE e.status = 'scoring' AND seat.unscored = 0 AND ${CONSENSUS} AND NOT ${unexplained('true')}`,
  },
  {
    kind: 'consensus_to_record',
    subjectType: 'evaluation',
    command: 'record_consensus',
    title: '请记录合议结果',
    why: '评审组正在合议，尚无合议记录',
    sql: `SELECT ${COLUMNS} ${ROUND} WHERE e.status = 'consensus'
        AND NOT EXISTS (SELECT 1 FROM consensus c WHERE c.evaluation_id = e.id)`,
  },
  {
    kind: 'ranking_due',
    subjectType: 'evaluation',
    command: 'rank',
    title: '请汇总排名',
    why: '评审组的打分（合议）已完成',
    sql: `SELECT ${COLUMNS} ${ROUND} WHERE NOT ${ON_PANEL} AND seat.unscored = 0
        AND (e.status = 'scoring' AND NOT ${CONSENSUS} AND NOT ${unexplained('true')} OR e.status = 'consensus' AND ${AGREED})`,
  },
];

export const TO_FINALISE: TodoSource[] = [
  {
    kind: 'ranking_to_finalise',
    subjectType: 'evaluation',
    command: 'finalise',
    title: '请审定评审排名',
    why: '排名已由他人汇总，待审批人定稿',
    sql: `SELECT ${COLUMNS} FROM evaluation e JOIN listing l ON l.id = e.listing_id, me
      WHERE e.status = 'ranked' AND l.status = 'evaluating' AND e.ranked_by <> me.account_id
        AND NOT ${ON_PANEL}`,
  },
];

export const SECOND_KEY: TodoSource[] = [
  {
    kind: 'second_key_due',
    subjectType: 'listing',
    command: 'open_bids',
    title: '请转动开榜次钥',
    why: '首钥已由综合党委转动，须由纪检监督员转动次钥',
    sql: `SELECT l.id AS subject_id, l.id AS listing_id, NULL::timestamptz AS due_at,
             NULL::text AS detail
      FROM opening o JOIN listing l ON l.id = o.listing_id, me
      WHERE l.status = 'closed' AND o.opened_at IS NULL AND o.first_key_by <> me.account_id`,
  },
];
