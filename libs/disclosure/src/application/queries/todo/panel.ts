import { unexplained } from './evaluation.js';
import { OWN_UNIT, type TodoSource } from './source.js';

/**
 * Steps of whoever has a seat. An expert's seat counts in the role of an expert alone, the unit's one
 * for an officer of that unit or one above it. Before the panel convenes its members know of nothing.
 */
export function seatedAs(role: 'expert' | 'posting_officer'): TodoSource[] {
  const seat = role === 'expert' ? `m.kind = 'expert'` : `m.kind = 'posting_unit' AND ${OWN_UNIT}`;
  const from = `FROM panel_member m JOIN evaluation e ON e.id = m.evaluation_id
    JOIN listing l ON l.id = e.listing_id`;
  const mine = `m.account_id = me.account_id AND ${seat} AND l.status = 'evaluating'`;
  const columns = `e.id AS subject_id, l.id AS listing_id, NULL::timestamptz AS due_at,
    NULL::text AS detail`;
  return [
    {
      kind: 'declaration_due',
      subjectType: 'evaluation',
      command: 'declare',
      title: '请作出回避声明',
      why: '您是本榜单的评委，声明后方可打分',
      sql: `SELECT ${columns} ${from}, me
        WHERE ${mine} AND m.state = 'invited' AND e.status = 'declaring'`,
    },
    {
      kind: 'sheet_due',
      subjectType: 'evaluation',
      command: 'submit_sheet',
      title: '请完成打分并提交打分表',
      why: '您是本榜单的评委，独立打分已开始',
      sql: `SELECT ${columns} ${from} JOIN score_sheet s ON s.member_id = m.id, me
        WHERE ${mine} AND m.state = 'declared' AND e.status = 'scoring' AND s.status = 'draft'
          AND NOT road_show_ahead(e.id)`,
    },
    {
      kind: 'road_show_to_attend',
      subjectType: 'evaluation',
      command: 'ask',
      title: '请出席路演',
      why: '您是本榜单的评委，各家路演结束后方可提交评分',
      sql: `SELECT e.id AS subject_id, l.id AS listing_id, r.starts_at AS due_at,
          NULL::text AS detail
        ${from} JOIN road_show r ON r.evaluation_id = e.id, me
        WHERE ${mine} AND m.state = 'declared' AND e.status = 'scoring'
          AND r.starts_at IS NOT NULL AND road_show_ahead(e.id)`,
    },
    {
      kind: 'outlier_to_explain',
      subjectType: 'evaluation',
      command: 'explain_outlier',
      title: '请说明您的评分与其他评委相差较大的理由',
      why: '全体评委均已提交，您有评分与平均分相差较大，说明后方可汇总',
      sql: `SELECT ${columns} ${from}, me
        WHERE ${mine} AND m.state = 'declared' AND e.status = 'scoring'
          AND NOT EXISTS (
            SELECT 1 FROM panel_member o LEFT JOIN score_sheet os ON os.member_id = o.id
            WHERE o.evaluation_id = e.id AND o.state IN ('invited', 'declared')
              AND os.status IS DISTINCT FROM 'submitted')
          AND ${unexplained('told.member_id = m.id')}`,
    },
    {
      kind: 'opinion_due',
      subjectType: 'evaluation',
      command: 'give_opinion',
      title: '请对合议结果表示意见',
      why: '合议结果已记录，待各评委表示同意或不同意',
      sql: `SELECT ${columns} ${from} JOIN consensus c ON c.evaluation_id = e.id, me
        WHERE ${mine} AND m.state IN ('invited', 'declared') AND e.status = 'consensus'
          AND NOT EXISTS (SELECT 1 FROM jsonb_array_elements(c.opinions) o
                          WHERE o->>'memberId' = m.id::text)`,
    },
  ];
}
