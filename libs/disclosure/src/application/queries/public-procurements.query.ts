import {
  PROCUREMENT_METHOD_NAMES,
  SERVICE_CATEGORIES,
  type ProcurementMethod,
  type ServiceCategory,
} from '#contracts';
import { unitAndBelow } from '#directory';
import {
  Database,
  Field,
  listPage,
  PageQuery,
  sortBy,
  sortsOf,
  SqlBuilder,
  type Page,
} from '#platform';
import { masked } from '../../domain/masking.js';

const SORTS = {
  concludedOn: { sql: 'g.concluded_on', type: 'date' },
} as const;

export class PublicProcurementQuery extends PageQuery {
  @Field.uuid('发榜单位', { optional: true, description: '含下级单位' }) unitId?: string;
  @Field.oneOf('服务类别', SERVICE_CATEGORIES, { optional: true }) category?: ServiceCategory;
  @Field.oneOf('排序', sortsOf(SORTS), { optional: true }) sort: string = '-concludedOn';
}

export class PublicProcurementItem {
  @Field.uuid('编号') id: string;
  @Field.text('项目名称') title: string;
  @Field.text('采购单位') postingUnitName: string;
  @Field.oneOf('服务类别', SERVICE_CATEGORIES) category: ServiceCategory;
  @Field.text('公告编号') noticeNumber: string;
  @Field.text('采购方式') methodName: string;
  @Field.text('成交供应商') supplier: string;
  @Field.fen('成交金额') amountFen: number;
  @Field.date('成交日期') concludedOn: string;
  @Field.text('公告链接', { nullable: true }) link: string | null;
}

type Row = Omit<PublicProcurementItem, 'methodName'> & { method: ProcurementMethod };

/**
 * 政府采购结果: what was handed over to the official procedure and is decided there. Before its result
 * a listing that was never published stays unseen; notice number and address are official and shown
 * as they are.
 */
export async function listPublicProcurements(
  db: Database,
  query: PublicProcurementQuery,
): Promise<Page<PublicProcurementItem>> {
  const units = query.unitId ? await unitAndBelow(db, query.unitId) : undefined;
  const sql = new SqlBuilder()
    .and('g.recorded_at IS NOT NULL')
    .where(units, (p) => `l.posting_unit_id = ANY(${p}::uuid[])`)
    .where(query.category, (p) => `l.category = ${p}`);
  const page = await listPage<Row>(db, sql, query, {
    columns: `g.id, l.title, u.name AS "postingUnitName", l.category,
      g.notice_number AS "noticeNumber", g.method, g.supplier,
      g.amount_fen::float8 AS "amountFen",
      to_char(g.concluded_on, 'YYYY-MM-DD') AS "concludedOn", g.link`,
    from: `procurement g JOIN listing l ON l.id = g.listing_id
      JOIN unit u ON u.id = l.posting_unit_id`,
    id: 'g.id',
    sort: sortBy(SORTS, query.sort),
  });
  const items = page.items.map(({ method, noticeNumber, link, ...texts }) => ({
    ...masked(texts),
    methodName: PROCUREMENT_METHOD_NAMES[method],
    noticeNumber,
    link,
  }));
  return { items, nextCursor: page.nextCursor };
}
