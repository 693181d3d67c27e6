import { DRAFTER, OPEN, OWN_UNIT, SIGNING_END, type TodoSource } from './source.js';

/** Of an agreement `g` on the award `w`: nobody signs while an objection against the award is not settled. */
export const SIGNABLE = `g.status = 'drafted' AND g.approved_at IS NOT NULL
  AND w.status = 'effective'
  AND NOT EXISTS (SELECT 1 FROM objection o WHERE o.award_id = g.award_id
                  AND o.status IN ('filed', 'admitted', 'answered'))`;

/** Sent back, and not rewritten since. */
export const SENT_BACK = `g.sent_back_reason IS NOT NULL AND g.updated_at <= (
  SELECT max(h.at) FROM status_history h
  WHERE h.subject_id = g.id AND h.command = 'send_back_contract')`;

/** Steps of the posting unit, for its officers and those of units above it. */
export const POSTING_UNIT: TodoSource[] = [
  {
    kind: 'listing_to_finish',
    subjectType: 'listing',
    command: 'submit_for_review',
    title: '请写完榜单并提交审核',
    why: '您起草的榜单尚未提交',
    sql: `SELECT l.id AS subject_id, l.id AS listing_id, NULL::timestamptz AS due_at,
             NULL::text AS detail
      FROM listing l, me
      WHERE l.status = 'draft' AND l.submitted_at IS NULL AND ${OWN_UNIT} AND ${DRAFTER}`,
  },
  {
    kind: 'listing_returned',
    subjectType: 'listing',
    command: 'submit_for_review',
    title: '请修改被退回的榜单后重新提交',
    why: '综合党委退回修改：{}',
    sql: `SELECT l.id AS subject_id, l.id AS listing_id, NULL::timestamptz AS due_at,
             coalesce((SELECT h.reason FROM status_history h
               WHERE h.subject_id = l.id AND h.command = 'return_to_draft'
               ORDER BY h.at DESC, h.id DESC LIMIT 1), '见退回意见') AS detail
      FROM listing l, me
      WHERE l.status = 'draft' AND l.submitted_at IS NOT NULL AND ${OWN_UNIT}`,
  },
  {
    kind: 'question_to_answer',
    subjectType: 'question',
    command: 'answer',
    title: '请答复社会组织的提问',
    why: '榜单由本单位发布，答复对所有揭榜方公开',
    sql: `SELECT q.id AS subject_id, l.id AS listing_id,
             coalesce(l.enquiry_deadline, l.bid_deadline) AS due_at, NULL::text AS detail
      FROM question q JOIN listing l ON l.id = q.listing_id, me
      WHERE q.answered_at IS NULL AND ${OPEN} AND ${OWN_UNIT}`,
  },
  {
    kind: 'agreement_to_draft',
    subjectType: 'listing',
    command: 'draft',
    title: '请起草承榜协议',
    why: '承榜已生效，由发榜单位起草协议',
    sql: `SELECT l.id AS subject_id, l.id AS listing_id, ${SIGNING_END} AS due_at,
             NULL::text AS detail
      FROM listing l JOIN award w ON w.listing_id = l.id AND w.status = 'effective', me
      WHERE l.status = 'awarded' AND ${OWN_UNIT}
        AND NOT EXISTS (SELECT 1 FROM agreement g WHERE g.listing_id = l.id
                        AND g.status IN ('drafted', 'signed', 'completed'))`,
  },
  {
    kind: 'agreement_sent_back',
    subjectType: 'agreement',
    command: 'update',
    title: '请修改被退回的承榜协议',
    why: '综合党委退回修改：{}',
    sql: `SELECT g.id AS subject_id, l.id AS listing_id, NULL::timestamptz AS due_at,
             g.sent_back_reason AS detail
      FROM agreement g JOIN listing l ON l.id = g.listing_id, me
      WHERE g.status = 'drafted' AND ${OWN_UNIT} AND ${SENT_BACK}`,
  },
  {
    kind: 'agreement_to_sign',
    subjectType: 'agreement',
    command: 'sign',
    title: '请签署承榜协议',
    why: '协议已审批，待发榜单位签署',
    sql: `SELECT g.id AS subject_id, l.id AS listing_id, ${SIGNING_END} AS due_at,
             NULL::text AS detail
      FROM agreement g JOIN listing l ON l.id = g.listing_id JOIN award w ON w.id = g.award_id, me
      WHERE g.unit_signed_at IS NULL AND ${OWN_UNIT} AND ${SIGNABLE}`,
  },
  {
    kind: 'milestone_to_judge',
    subjectType: 'milestone',
    command: 'judge_met',
    title: '请核查里程碑“{}”的填报',
    why: '承榜单位已填报，由发榜单位核查',
    sql: `SELECT m.id AS subject_id, l.id AS listing_id, NULL::timestamptz AS due_at,
             m.title AS detail
      FROM milestone m JOIN agreement g ON g.id = m.agreement_id
        JOIN listing l ON l.id = m.listing_id, me
      WHERE m.status = 'reported' AND g.status = 'signed' AND ${OWN_UNIT}`,
  },
  {
    kind: 'acceptance_to_inspect',
    subjectType: 'acceptance',
    command: 'inspect',
    title: '请核查验收申请',
    why: '承榜单位已申请验收，由发榜单位核查',
    sql: `SELECT a.id AS subject_id, l.id AS listing_id, NULL::timestamptz AS due_at,
             NULL::text AS detail
      FROM acceptance a JOIN listing l ON l.id = a.listing_id, me
      WHERE a.status = 'requested' AND ${OWN_UNIT}`,
  },
];
