import { Database, Field, keyset, pageOf, PageQuery, SqlBuilder, type Page } from '#platform';

/**
 * An account whose letters come back. Neither which nor how many: together with what is public that
 * could tell who bids.
 */
export class DeliveryFailure {
  @Field.uuid('账号') accountId: string;
  @Field.text('姓名') name: string;
  @Field.text('邮箱', { description: '已遮盖' }) address: string;
  @Field.text('最近一次退回的原因', { nullable: true }) lastError: string | null;
}

/** Accounts with letters that were given up, in the order of their ids. */
export async function listDeliveryFailures(
  db: Database,
  query: PageQuery,
): Promise<Page<DeliveryFailure>> {
  const sql = new SqlBuilder().and(
    `EXISTS (SELECT 1 FROM mail_delivery d JOIN message m ON m.id = d.message_id
             WHERE d.status = 'failed' AND m.account_id = a.id)`,
  );
  const page = keyset(sql, query, { sql: 'a.id', type: 'uuid', direction: 'asc' }, 'a.id');
  const rows = await db.query<DeliveryFailure & { cursor_value: string; cursor_id: string }>(
    `SELECT a.id AS "accountId", a.name, last.address, last.error AS "lastError", ${page.select}
     FROM account a CROSS JOIN LATERAL (
       SELECT regexp_replace(d.address, '^(.).*@', '\\1***@') AS address, d.last_error AS error
       FROM mail_delivery d JOIN message m ON m.id = d.message_id
       WHERE m.account_id = a.id AND d.status = 'failed' ORDER BY m.id DESC LIMIT 1
     ) AS last ${sql.whereClause} ${page.tail}`,
    sql.values,
  );
  return pageOf(rows, query, ({ cursor_value: _value, cursor_id: _id, ...item }) => item);
}
