import { ADMINISTRATOR_ROLES } from '#contracts';
import type { Read } from '#platform';
import { MOST_FINDINGS, type Check, type Finding } from './finding.js';

interface FactCheck {
  name: string;
  looked: string;
  /** Each names what does not hold, as `where` and `what`. */
  sql: readonly string[];
}

/** How long work may be under way before it counts as left behind, in seconds. */
const PATIENCE = { relay: 60, delivery: 600, deadline: 60 };

/** Machine time of a UUIDv7, because events carry the business clock, which a demonstration moves. */
const MADE_AT = `to_timestamp((('x' || substr(replace(e.id::text, '-', ''), 1, 12))::bit(48)::bigint) / 1000.0)`;

const yuan = (sql: string) => `to_char(${sql} / 100.0, 'FM999,999,999,990.00') || ' 元'`;

const CHECKS: readonly FactCheck[] = [
  {
    name: '意向书回执',
    looked: '回执、意向书各版与开榜记录的摘要一致，回执都在截止之前',
    sql: [
      `SELECT '回执 ' || r.serial, '与意向书第 ' || r.version_number || ' 版的摘要不符'
         FROM bid_receipt r LEFT JOIN bid_version v ON v.bid_id = r.bid_id AND v.number = r.version_number
        WHERE v.digest IS DISTINCT FROM r.digest`,
      `SELECT '意向书 ' || b.id, '收到的第 ' || b.submitted_version || ' 版没有相符的回执'
         FROM bid b WHERE b.submitted_at IS NOT NULL AND NOT EXISTS (
           SELECT FROM bid_receipt r WHERE r.bid_id = b.id AND r.version_number = b.submitted_version
              AND r.digest = b.digest AND r.received_at = b.submitted_at)`,
      `SELECT '回执 ' || r.serial, '在截止时间或之后' FROM bid_receipt r JOIN listing l ON l.id = r.listing_id
        WHERE r.received_at >= l.bid_deadline`,
      `SELECT '开榜记录 ' || o.id, '所列回执 ' || (k->>'serial') || ' 与存根不符'
         FROM opening o CROSS JOIN LATERAL jsonb_array_elements(o.receipts) AS k
        WHERE NOT EXISTS (SELECT FROM bid_receipt r WHERE r.listing_id = o.listing_id
          AND r.serial = k->>'serial' AND r.kind = k->>'kind' AND r.digest = k->>'digest'
          AND r.received_at = (k->>'receivedAt')::timestamptz)`,
      `SELECT '开榜记录 ' || o.id, '没有列出回执 ' || r.serial
         FROM opening o JOIN bid_receipt r ON r.listing_id = o.listing_id
        WHERE o.opened_at IS NOT NULL
          AND NOT o.receipts @> jsonb_build_array(jsonb_build_object('serial', r.serial))`,
    ],
  },
  {
    name: '金额',
    looked: '承榜不超上限，协议与承榜一致，各期之和与协议一致，拨付不超各期',
    sql: [
      `SELECT '承榜 ' || a.id, ${yuan('a.amount_fen')} || ' 超过榜单上限 ' || ${yuan('l.ceiling_fen')}
         FROM award a JOIN listing l ON l.id = a.listing_id
        WHERE a.status <> 'annulled' AND a.amount_fen > l.ceiling_fen`,
      `SELECT '协议 ' || g.id, ${yuan('g.amount_fen')} || ' 与承榜金额 ' || ${yuan('a.amount_fen')} || ' 不符'
         FROM agreement g JOIN award a ON a.id = g.award_id
        WHERE g.status <> 'terminated' AND g.amount_fen <> a.amount_fen`,
      `SELECT '协议 ' || g.id, '各期合计 ' || ${yuan('s.total')} || ' 与协议金额 ' || ${yuan('g.amount_fen')} || ' 不符'
         FROM agreement g CROSS JOIN LATERAL (
           SELECT coalesce(sum(instalment_fen), 0) AS total FROM milestone WHERE agreement_id = g.id) s
        WHERE g.signed_at IS NOT NULL AND s.total <> g.amount_fen`,
      `SELECT '里程碑 ' || m.id, '拨付合计 ' || ${yuan('s.total')} || ' 不在本期 ' || ${yuan('m.instalment_fen')} || ' 之内'
         FROM milestone m JOIN (SELECT milestone_id, sum(amount_fen) AS total FROM payment GROUP BY 1) s
           ON s.milestone_id = m.id WHERE s.total NOT BETWEEN 0 AND m.instalment_fen`,
    ],
  },
  {
    name: '事件',
    looked: '每个事件都已送出并办理',
    sql: [
      `SELECT '事件 ' || e.id, e.name || ' 超过 ${PATIENCE.relay} 秒没有送出' FROM outbox_event e
        WHERE e.relayed_at IS NULL AND ${MADE_AT} < clock_timestamp() - interval '${PATIENCE.relay} seconds'`,
      `SELECT '事件 ' || e.id, e.name || ' 送出 ' || e.attempts || ' 次仍未办理完' FROM outbox_event e
        WHERE e.relayed_at IS NOT NULL AND e.settled_at IS NULL
          AND ${MADE_AT} < clock_timestamp() - interval '${PATIENCE.delivery} seconds'`,
    ],
  },
  {
    name: '管理员',
    looked: '系统、安全、审计管理员互不兼任，也不兼任其他身份；没有人给自己授予身份',
    sql: [
      `SELECT '账号 ' || a.login, '同时持有 ' || string_agg(DISTINCT m.role, '、')
         FROM account a JOIN membership m ON m.account_id = a.id
        WHERE m.valid_from <= (SELECT jiebang_now())
          AND (m.valid_until IS NULL OR m.valid_until > (SELECT jiebang_now()))
        GROUP BY a.login HAVING count(DISTINCT m.role) > 1
           AND bool_or(m.role IN (${ADMINISTRATOR_ROLES.map((role) => `'${role}'`).join(', ')}))`,
      `SELECT '身份 ' || id, '由本人授予' FROM membership WHERE granted_by = account_id`,
    ],
  },
  {
    name: '到期事项',
    looked: '没有到期未办的事项（以数据库时钟为准）',
    sql: [
      `SELECT '到期事项 ' || d.id, d.kind || ' 应于 '
              || to_char(d.due_at AT TIME ZONE 'Asia/Shanghai', 'YYYY"年"FMMM"月"FMDD"日" HH24:MI:SS')
              || ' 办理，至今未办（对象 ' || d.subject_id || '）' FROM deadline d
        WHERE d.done_at IS NULL
          AND d.due_at < (SELECT jiebang_now()) - interval '${PATIENCE.deadline} seconds'`,
    ],
  },
];

/** What must hold between tables, whatever the code did. */
export async function facts(read: Read): Promise<Check[]> {
  const checks: Check[] = [];
  for (const { name, looked, sql } of CHECKS) {
    const findings: Finding[] = [];
    for (const statement of sql) {
      // The first column says where, the second what; named once, in the outer query.
      findings.push(
        ...(await read<Finding>(
          `SELECT * FROM (${statement}) AS found ("where", what) ORDER BY 1 LIMIT ${MOST_FINDINGS}`,
        )),
      );
    }
    checks.push({ name, looked, findings });
  }
  return checks;
}
