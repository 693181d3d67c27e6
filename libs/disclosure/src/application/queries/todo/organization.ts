import { endOf, OPEN, SIGNING_END, type TodoSource } from './source.js';
import { SIGNABLE } from './posting-unit.js';

/** A bid of the own organisation: what is told here, its parties alone are told. */
const BID = `FROM bid b JOIN bid_party p ON p.bid_id = b.id
    JOIN listing l ON l.id = b.listing_id, me
  WHERE p.organization_id = me.organization_id AND p.state <> 'left' AND ${OPEN}`;
const BID_COLUMNS = 'b.id AS subject_id, l.id AS listing_id, l.bid_deadline AS due_at';

/** Members who have not agreed to the version that stands. */
const MISSING = `(SELECT count(*) FROM bid_party o WHERE o.bid_id = b.id AND o.state <> 'left'
  AND NOT o.lead AND o.consented_version IS DISTINCT FROM b.current_version)`;

/** The shares make a whole: not so once a member has left. */
const WHOLE = 'b.divided';

const FROZEN = `EXISTS (SELECT 1 FROM bid_version v WHERE v.bid_id = b.id
  AND v.number = b.current_version AND v.frozen_at IS NOT NULL)`;

export const ORGANIZATION: TodoSource[] = [
  {
    kind: 'bid_to_finish',
    subjectType: 'bid',
    command: 'submit',
    title: '请完成并提交揭榜意向书',
    why: '本单位的意向书仍是草稿，截止前未提交将失效',
    sql: `SELECT ${BID_COLUMNS}, NULL::text AS detail ${BID} AND p.lead AND b.status = 'draft'`,
  },
  {
    kind: 'bid_to_redivide',
    subjectType: 'bid',
    command: 'revise_joint',
    title: '请重新分工并再次征求成员单位确认',
    why: '有成员单位退出，各单位承担比例须重新合计 100%',
    sql: `SELECT ${BID_COLUMNS}, NULL::text AS detail ${BID} AND p.lead
        AND b.status = 'awaiting_consents' AND NOT ${WHOLE}`,
  },
  {
    kind: 'bid_awaits_consents',
    subjectType: 'bid',
    command: 'submit',
    title: '请催办成员单位确认后提交意向书',
    why: '还差 {} 家成员单位确认，截止前未提交将失效',
    sql: `SELECT ${BID_COLUMNS}, ${MISSING}::text AS detail ${BID} AND p.lead
        AND b.status = 'awaiting_consents' AND ${WHOLE} AND ${MISSING} > 0`,
  },
  {
    kind: 'bid_to_submit',
    subjectType: 'bid',
    command: 'submit',
    title: '请提交联合揭榜意向书',
    why: '成员单位均已确认，截止前未提交将失效',
    sql: `SELECT ${BID_COLUMNS}, NULL::text AS detail ${BID} AND p.lead
        AND b.status = 'awaiting_consents' AND ${WHOLE} AND ${MISSING} = 0`,
  },
  {
    kind: 'bid_to_confirm',
    subjectType: 'bid',
    command: 'confirm',
    title: '请重新确认揭榜意向书',
    why: '榜单有实质性变更，截止前未确认将失效',
    sql: `SELECT ${BID_COLUMNS}, NULL::text AS detail ${BID} AND p.lead
        AND b.status = 'needs_confirmation'`,
  },
  {
    kind: 'consent_asked',
    subjectType: 'bid',
    command: 'consent',
    title: '请确认是否参加联合揭榜',
    why: '牵头单位请本单位确认意向书的当前版本',
    sql: `SELECT ${BID_COLUMNS}, NULL::text AS detail ${BID} AND NOT p.lead
        AND b.status = 'awaiting_consents' AND ${FROZEN} AND ${WHOLE}
        AND p.consented_version IS DISTINCT FROM b.current_version`,
  },
  {
    kind: 'agreement_to_sign',
    subjectType: 'agreement',
    command: 'sign',
    title: '请签署承榜协议',
    why: '协议已审批，待承榜单位签署',
    sql: `SELECT g.id AS subject_id, l.id AS listing_id, ${SIGNING_END} AS due_at,
             NULL::text AS detail
      FROM agreement g JOIN listing l ON l.id = g.listing_id JOIN award w ON w.id = g.award_id, me
      WHERE g.organization_id = me.organization_id AND g.organization_signed_at IS NULL
        AND ${SIGNABLE}`,
  },
  {
    kind: 'milestone_due',
    subjectType: 'milestone',
    command: 'report',
    title: '请填报里程碑“{}”',
    why: '里程碑临近或已过期限',
    sql: `SELECT m.id AS subject_id, l.id AS listing_id, ${endOf('m.due_on')} AS due_at,
             m.title AS detail
      FROM milestone m JOIN agreement g ON g.id = m.agreement_id
        JOIN listing l ON l.id = m.listing_id, me
      WHERE g.organization_id = me.organization_id AND g.status = 'signed'
        AND m.status = 'scheduled' AND m.due_on <= me.today + 30`,
  },
  {
    kind: 'acceptance_to_request',
    subjectType: 'agreement',
    command: 'request',
    title: '请申请验收',
    why: '里程碑均已核查，可以申请验收',
    sql: `SELECT g.id AS subject_id, l.id AS listing_id, ${endOf('g.ends_on')} AS due_at,
             NULL::text AS detail
      FROM agreement g JOIN listing l ON l.id = g.listing_id, me
      WHERE g.organization_id = me.organization_id AND g.status = 'signed'
        AND NOT EXISTS (SELECT 1 FROM milestone m WHERE m.agreement_id = g.id
                        AND m.status IN ('scheduled', 'reported'))
        AND NOT EXISTS (SELECT 1 FROM acceptance a WHERE a.agreement_id = g.id)`,
  },
  {
    kind: 'rectification_due',
    subjectType: 'acceptance',
    command: 'request',
    title: '请完成整改并再次申请验收',
    why: '验收要求限期整改',
    sql: `SELECT a.id AS subject_id, l.id AS listing_id, ${endOf('a.rectification_due_on')} AS due_at,
             NULL::text AS detail
      FROM acceptance a JOIN agreement g ON g.id = a.agreement_id
        JOIN listing l ON l.id = a.listing_id, me
      WHERE g.organization_id = me.organization_id AND g.status = 'signed'
        AND a.status = 'rectification'`,
  },
];

export const ALLIANCE: TodoSource[] = [
  {
    kind: 'publication_to_pass_on',
    subjectType: 'listing',
    command: 'pass_on',
    title: '请将榜单转发本联盟成员',
    why: '榜单已送达本联盟，尚未转发',
    sql: `SELECT l.id AS subject_id, l.id AS listing_id, l.bid_deadline AS due_at,
             NULL::text AS detail
      FROM publication_receipt r JOIN listing l ON l.id = r.listing_id, me
      WHERE r.alliance_id = me.alliance_id AND r.passed_on_at IS NULL AND ${OPEN}
        AND NOT EXISTS (SELECT 1 FROM listing_exclusion x WHERE x.listing_id = l.id
                        AND x.organization_id = me.organization_id)`,
  },
];
