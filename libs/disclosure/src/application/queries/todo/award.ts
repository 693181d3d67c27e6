import { endOf, ON_PANEL, SIGNING_END, type TodoSource } from './source.js';

const LISTING = `l.id AS subject_id, l.id AS listing_id, NULL::timestamptz AS due_at,
  NULL::text AS detail`;

/** A final ranking stands and nobody is proposed for it. */
const VACANT = `FROM listing l JOIN evaluation e ON e.listing_id = l.id AND e.status = 'finalised', me
  WHERE NOT EXISTS (SELECT 1 FROM award w WHERE w.listing_id = l.id
                    AND w.status IN ('proposed', 'notice', 'effective'))`;

/** Somebody in that ranking may still be awarded. */
const CANDIDATE = `EXISTS (
  SELECT 1 FROM jsonb_array_elements(e.report->'public'->'ranking'->'rows') r
  JOIN bid b ON b.id = (r->>'bidId')::uuid
  WHERE (r->>'acceptable')::boolean AND b.status IN ('ranked', 'reserve'))`;

export const TO_PROPOSE: TodoSource[] = [
  {
    kind: 'award_to_propose',
    subjectType: 'listing',
    command: 'propose_award',
    title: '请提出拟承榜方案',
    why: '评审排名已定稿，尚未提出拟承榜单位',
    sql: `SELECT ${LISTING} ${VACANT} AND l.status = 'evaluating' AND ${CANDIDATE}`,
  },
  {
    kind: 'reserve_to_propose',
    subjectType: 'listing',
    command: 'propose_reserve',
    title: '请按名次提出递补承榜方案',
    why: '原承榜未成立，由候补依次递补',
    sql: `SELECT ${LISTING} ${VACANT} AND l.status IN ('award_proposed', 'awarded') AND ${CANDIDATE}`,
  },
  {
    kind: 'quality_failure_due',
    subjectType: 'listing',
    command: 'fail_for_quality',
    title: '请办理流榜',
    why: '最终排名中没有可承榜的揭榜方',
    sql: `SELECT ${LISTING} ${VACANT} AND l.status = 'evaluating' AND NOT ${CANDIDATE}`,
  },
];

const OBJECTION = `FROM objection o JOIN award w ON w.id = o.award_id
  JOIN listing l ON l.id = o.listing_id, me`;
const OBJECTION_COLUMNS = `o.id AS subject_id, l.id AS listing_id, ${endOf('o.reply_due_on')} AS due_at,
  NULL::text AS detail`;

export const TO_SCREEN: TodoSource[] = [
  {
    kind: 'objection_to_screen',
    subjectType: 'objection',
    command: 'admit',
    title: '请审查是否受理异议',
    why: '公示期内收到异议，由未提出该承榜方案的经办人办理',
    sql: `SELECT ${OBJECTION_COLUMNS} ${OBJECTION}
      WHERE o.status = 'filed' AND w.proposed_by <> me.account_id`,
  },
  {
    kind: 'objection_to_answer',
    subjectType: 'objection',
    command: 'answer',
    title: '请书面答复异议',
    why: '异议已受理，答复前承榜不能生效',
    sql: `SELECT ${OBJECTION_COLUMNS} ${OBJECTION}
      WHERE o.status = 'admitted' AND w.proposed_by <> me.account_id`,
  },
];

/** By somebody who neither proposed nor approved the award nor sat on the panel. */
export const TO_RULE: TodoSource[] = [
  {
    kind: 'objection_to_rule',
    subjectType: 'objection',
    command: 'dismiss',
    title: '请对异议作出裁定',
    why: '异议已答复，由未参与该承榜方案的人员裁定',
    sql: `SELECT ${OBJECTION_COLUMNS} ${OBJECTION}
      WHERE o.status = 'answered' AND w.proposed_by <> me.account_id
        AND NOT w.approvals @> jsonb_build_array(jsonb_build_object('accountId', me.account_id))
        AND NOT ${ON_PANEL}`,
  },
];

export const TO_APPROVE: TodoSource[] = [
  {
    kind: 'award_to_approve',
    subjectType: 'award',
    command: 'approve',
    title: '请审批拟承榜方案',
    why: '方案由他人提出，待审批人审批',
    sql: `SELECT w.id AS subject_id, l.id AS listing_id, NULL::timestamptz AS due_at,
             NULL::text AS detail
      FROM award w JOIN listing l ON l.id = w.listing_id, me
      WHERE w.status = 'proposed' AND w.proposed_by <> me.account_id
        AND NOT w.approvals @> jsonb_build_array(jsonb_build_object('accountId', me.account_id))
        AND NOT ${ON_PANEL}`,
  },
];

/** The winner let the term for signing pass; by an approver who did not propose the award. */
export const UNSIGNED: TodoSource[] = [
  {
    kind: 'award_unsigned',
    subjectType: 'award',
    command: 'annul',
    title: '请处理逾期未签的承榜',
    why: '签约期已满，尚未签订承榜协议，可催签或撤销承榜',
    sql: `SELECT w.id AS subject_id, l.id AS listing_id, ${SIGNING_END} AS due_at,
             NULL::text AS detail
      FROM award w JOIN listing l ON l.id = w.listing_id, me
      WHERE w.status = 'effective' AND l.status = 'awarded' AND ${SIGNING_END} <= me.now
        AND w.proposed_by <> me.account_id`,
  },
];
