import {
  FUNDING_MODES,
  LISTING_STATUS_NAMES,
  SERVICE_CATEGORIES,
  type FundingMode,
  type ListingStatus,
  type ServiceCategory,
} from '#contracts';
import { unitAndBelow } from '#directory';
import { ratePercent } from '#kernel';
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

const SORTS = { effectiveAt: { sql: 'a.effective_at', type: 'timestamptz' } } as const;

export class PublicResultQuery extends PageQuery {
  @Field.queryBoolean('已办结', { optional: true }) completed?: boolean;
  @Field.uuid('发榜单位', { optional: true, description: '含下级单位' }) unitId?: string;
  @Field.uuid('联盟', { optional: true, description: '生效之日承榜单位所在的联盟' })
  allianceId?: string;
  @Field.oneOf('服务类别', SERVICE_CATEGORIES, { optional: true }) category?: ServiceCategory;
  @Field.oneOf('资金方式', FUNDING_MODES, { optional: true }) fundingMode?: FundingMode;
  @Field.oneOf('排序', sortsOf(SORTS), { optional: true }) sort: string = '-effectiveAt';
}

export class PublicResultItem {
  @Field.uuid('承榜编号') id: string;
  @Field.uuid('榜单') listingId: string;
  @Field.text('榜单编号') code: string;
  @Field.text('榜单名称') title: string;
  @Field.text('发榜单位') postingUnitName: string;
  @Field.oneOf('服务类别', SERVICE_CATEGORIES) category: ServiceCategory;
  @Field.oneOf('资金方式', FUNDING_MODES) fundingMode: FundingMode;
  @Field.text('承榜单位') organizationName: string;
  @Field.texts('联合成员') memberNames: string[];
  @Field.fen('承榜金额') amountFen: number;
  @Field.instant('生效时间') effectiveAt: Date;
  @Field.oneOf('榜单状态', Object.keys(LISTING_STATUS_NAMES)) status: ListingStatus;
  @Field.text('榜单状态名称') statusName: string;
  @Field.text('验收结论', { nullable: true }) conclusion: string | null;
  @Field.text('成效摘要', { nullable: true, max: 5000 }) publicSummary: string | null;
  @Field.text('服务对象满意率', { nullable: true }) satisfactionRate: string | null;
}

export type ResultRow = Omit<PublicResultItem, 'statusName' | 'satisfactionRate'> & {
  collected: number | null;
  satisfied: number | null;
};

export const RESULT_COLUMNS = `a.id, l.id AS "listingId", l.code, l.title, u.name AS "postingUnitName", l.category,
  l.funding_mode AS "fundingMode", o.name AS "organizationName",
  ARRAY(SELECT po.name FROM bid_party p JOIN organization po ON po.id = p.organization_id
        WHERE p.bid_id = a.bid_id AND p.state = 'joined' AND NOT p.lead ORDER BY p.id)
    AS "memberNames",
  a.amount_fen::float8 AS "amountFen", a.effective_at AS "effectiveAt", l.status,
  CASE c.conclusion WHEN 'excellent' THEN '优秀' WHEN 'qualified' THEN '合格' END AS conclusion,
  c.public_summary AS "publicSummary", (c.inspection->'opinions'->>'collected')::int AS collected,
  (c.inspection->'opinions'->>'satisfied')::int AS satisfied`;

export const RESULT_FROM = `award a JOIN listing l ON l.id = a.listing_id JOIN unit u ON u.id = l.posting_unit_id
  JOIN organization o ON o.id = a.organization_id
  LEFT JOIN acceptance c ON c.listing_id = l.id AND c.status = 'accepted'`;

/** A party of the effective award `a` was in the alliance on the day of its effect. */
export const inAlliance = (alliance: string): string => `EXISTS (
  SELECT 1 FROM bid_party p JOIN alliance_member m ON m.organization_id = p.organization_id
  WHERE p.bid_id = a.bid_id AND p.state = 'joined' AND m.alliance_id = ${alliance}
    AND m.joined_on <= (a.effective_at AT TIME ZONE 'Asia/Shanghai')::date
    AND (m.left_on IS NULL OR m.left_on > (a.effective_at AT TIME ZONE 'Asia/Shanghai')::date))`;

/** 承榜结果: awards in effect, with what became of the work. */
export async function listPublicResults(
  db: Database,
  query: PublicResultQuery,
): Promise<Page<PublicResultItem>> {
  const units = query.unitId ? await unitAndBelow(db, query.unitId) : undefined;
  const sql = new SqlBuilder()
    .and(`a.status = 'effective'`)
    .where(query.completed, (p) => `(l.status = 'completed') = ${p}`)
    .where(units, (p) => `l.posting_unit_id = ANY(${p}::uuid[])`)
    .where(query.allianceId, inAlliance)
    .where(query.category, (p) => `l.category = ${p}`)
    .where(query.fundingMode, (p) => `l.funding_mode = ${p}`);
  const page = await listPage<ResultRow>(db, sql, query, {
    columns: RESULT_COLUMNS,
    from: RESULT_FROM,
    id: 'a.id',
    sort: sortBy(SORTS, query.sort),
  });
  return {
    items: page.items.map((row) => masked(resultOf(row))),
    nextCursor: page.nextCursor,
  };
}

export function resultOf({ collected, satisfied, ...item }: ResultRow): PublicResultItem {
  return {
    ...item,
    statusName: LISTING_STATUS_NAMES[item.status],
    satisfactionRate:
      collected === null || satisfied === null ? null : ratePercent(satisfied, collected),
  };
}
