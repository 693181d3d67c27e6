import { keyset, pageOf, SqlBuilder, type AccountActor, type Database } from '#platform';
import type { Page, PageQuery } from '#platform';
import type { OwnEvaluationItem } from './views.js';

/** Where one sits (or sat) on the panel, in the role one acts in, the newest first. */
export async function listOwnEvaluations(
  db: Database,
  actor: AccountActor,
  query: PageQuery,
): Promise<Page<OwnEvaluationItem>> {
  const sql = new SqlBuilder()
    .where(actor.accountId, (p) => `m.account_id = ${p}`)
    .where(actor.role === 'expert' ? 'expert' : 'posting_unit', (p) => `m.kind = ${p}`)
    .and(`m.state <> 'replaced'`)
    .and(`e.status <> 'forming'`);
  const page = keyset(sql, query, { sql: 'm.id', type: 'uuid', direction: 'desc' }, 'm.id');
  const rows = await db.query<OwnEvaluationItem & { cursor_value: string; cursor_id: string }>(
    `SELECT e.id, l.id AS "listingId", l.code AS "listingCode", l.title AS "listingTitle", e.round,
            e.status, m.state, s.status AS "sheetStatus", ${page.select}
     FROM panel_member m
     JOIN evaluation e ON e.id = m.evaluation_id
     JOIN listing l ON l.id = e.listing_id
     LEFT JOIN score_sheet s ON s.member_id = m.id
     ${sql.whereClause} ${page.tail}`,
    sql.values,
  );
  return pageOf(rows, query, ({ cursor_value: _v, cursor_id: _i, ...item }) => item);
}
