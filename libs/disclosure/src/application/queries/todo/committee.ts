import { DRAFTER, OPEN, type TodoSource } from './source.js';
import { SENT_BACK } from './posting-unit.js';

const LISTING = `l.id AS subject_id, l.id AS listing_id, NULL::timestamptz AS due_at,
  NULL::text AS detail`;

export const TO_REVIEW: TodoSource[] = [
  {
    kind: 'listing_to_review',
    subjectType: 'listing',
    command: 'propose_publication',
    title: '请审核榜单并提请发榜，或退回修改',
    why: '榜单已提交审核，由未参与起草的经办人办理',
    sql: `SELECT ${LISTING} FROM listing l, me WHERE l.status = 'under_review'
        AND l.publication_proposed_by IS NULL AND NOT ${DRAFTER}`,
  },
  {
    kind: 'amendment_to_decide',
    subjectType: 'amendment',
    command: 'approve',
    title: '请审核榜单变更',
    why: '发榜单位提出变更，截止前未审核将失效',
    sql: `SELECT a.id AS subject_id, l.id AS listing_id, l.bid_deadline AS due_at,
             NULL::text AS detail
      FROM amendment a JOIN listing l ON l.id = a.listing_id, me
      WHERE a.status = 'proposed' AND a.proposed_by <> me.account_id AND ${OPEN}`,
  },
];

export const TO_ACCEPT: TodoSource[] = [
  {
    kind: 'acceptance_to_decide',
    subjectType: 'acceptance',
    command: 'accept',
    title: '请作出验收结论，或要求整改',
    why: '发榜单位已核查，由核查人以外的人员作出结论',
    sql: `SELECT a.id AS subject_id, l.id AS listing_id, NULL::timestamptz AS due_at,
             NULL::text AS detail
      FROM acceptance a JOIN listing l ON l.id = a.listing_id, me
      WHERE a.status = 'inspected' AND a.inspected_by <> me.account_id`,
  },
];

export const PUBLICATIONS_TO_APPROVE: TodoSource[] = [
  {
    kind: 'publication_to_approve',
    subjectType: 'listing',
    command: 'approve_publication',
    title: '请审批发榜',
    why: '榜单由他人起草并提请，待审批人审批',
    sql: `SELECT ${LISTING} FROM listing l, me WHERE l.status = 'under_review'
        AND l.publication_proposed_by <> me.account_id AND NOT ${DRAFTER}`,
  },
];

export const READINGS_TO_CONFIRM: TodoSource[] = [
  {
    kind: 'reading_to_confirm',
    subjectType: 'reading',
    command: 'confirm',
    title: '请决定是否同意紧急调阅',
    why: '纪检监督员申请紧急调阅，须由申请人以外的一名审批人在 24 小时内确认',
    sql: `SELECT r.id AS subject_id, r.listing_id, r.created_at + interval '24 hours' AS due_at,
             NULL::text AS detail
      FROM reading r, me WHERE r.status = 'requested' AND r.requested_by <> me.account_id
        AND r.created_at > me.now - interval '24 hours'`,
  },
];

export const AGREEMENTS_TO_APPROVE: TodoSource[] = [
  {
    kind: 'agreement_to_approve',
    subjectType: 'agreement',
    command: 'approve_contract',
    title: '请审批承榜协议',
    why: '协议由发榜单位起草，审批后双方方可签署',
    sql: `SELECT g.id AS subject_id, l.id AS listing_id, NULL::timestamptz AS due_at,
             NULL::text AS detail
      FROM agreement g JOIN listing l ON l.id = g.listing_id, me
      WHERE g.status = 'drafted' AND g.approved_at IS NULL
        AND NOT me.account_id = ANY(g.prepared_by) AND (${SENT_BACK}) IS NOT TRUE`,
  },
];
