import {
  FUNDING_MODES,
  LISTING_STATUS_NAMES,
  SERVICE_CATEGORIES,
  UNSUCCESSFUL_REASONS,
  type FundingMode,
  type ListingStatus,
  type ServiceCategory,
  type UnsuccessfulReason,
} from '#contracts';
import {
  Database,
  Field,
  keyset,
  pageOf,
  PageQuery,
  sortBy,
  sortsOf,
  SqlBuilder,
  type Page,
} from '#platform';
import { MEASURE_KEYS, type Measure } from '../../domain/indicators.policy.js';
import { masked } from '../../domain/masking.js';
import { COUNTINGS, filterOf, resolvePeriod, type Counting } from './indicators.query.js';
import { MEASURE_SQL, taskFacts } from './task-facts.js';

const SORTS = { publishedAt: { sql: 'f.first_published_at', type: 'timestamptz' } } as const;
const STATUSES = Object.keys(LISTING_STATUS_NAMES);
const REASONS = Object.keys(UNSUCCESSFUL_REASONS);

export class IndicatorListingQuery extends PageQuery {
  @Field.oneOf('指标', MEASURE_KEYS, { optional: true }) measure: Measure = 'posted';
  @Field.date('截至日期', { optional: true }) asOf?: string;
  @Field.date('起始日期', { optional: true }) from?: string;
  @Field.uuid('发榜单位', { optional: true, description: '含下级单位' }) unitId?: string;
  @Field.oneOf('服务类别', SERVICE_CATEGORIES, { optional: true }) category?: ServiceCategory;
  @Field.oneOf('资金方式', FUNDING_MODES, { optional: true }) fundingMode?: FundingMode;
  @Field.oneOf('计数方式', COUNTINGS, { optional: true }) counting: Counting = 'task';
  @Field.oneOf('排序', sortsOf(SORTS), { optional: true }) sort: string = 'publishedAt';
}

/** A task behind a figure, as it stood at the end of the day asked about. */
export class IndicatorListing {
  @Field.uuid('最近一轮榜单') listingId: string;
  @Field.text('编号') code: string;
  @Field.text('名称') title: string;
  @Field.uuid('发榜单位') postingUnitId: string;
  @Field.text('发榜单位名称') postingUnitName: string;
  @Field.oneOf('服务类别', SERVICE_CATEGORIES) category: ServiceCategory;
  @Field.oneOf('资金方式', FUNDING_MODES) fundingMode: FundingMode;
  @Field.instant('首次发榜时间') publishedAt: Date;
  @Field.int('轮次') rounds: number;
  @Field.oneOf('当日状态', STATUSES) status: ListingStatus;
  @Field.boolean('有揭榜', { description: '截止后方才统计' }) bid: boolean;
  @Field.boolean('已承榜') awarded: boolean;
  @Field.instant('承榜生效时间', { nullable: true }) effectiveAt: Date | null;
  @Field.oneOf('流榜原因', REASONS, { nullable: true })
  unsuccessfulReason: UnsuccessfulReason | null;
}

/**
 * The list behind a figure: as many entries as the figure says.
 *
 * @throws DomainError invalid_input
 */
export async function indicatorListings(
  db: Database,
  query: IndicatorListingQuery,
  within: readonly string[] | null = null,
): Promise<Page<IndicatorListing>> {
  const period = await resolvePeriod(db, query);
  const sql = new SqlBuilder();
  const facts = taskFacts(sql, period, await filterOf(db, query, within));
  sql.and(MEASURE_SQL[query.measure]);
  const page = keyset(sql, query, sortBy(SORTS, query.sort), 'f.task');
  const rows = await db.query<IndicatorListing & { cursor_value: string; cursor_id: string }>(
    `${facts}
     SELECT f.listing_id AS "listingId", f.code, f.title, f.posting_unit_id AS "postingUnitId",
            u.name AS "postingUnitName", f.category, f.funding_mode AS "fundingMode",
            f.first_published_at AS "publishedAt", f.rounds, f.status, f.bid, f.awarded,
            f.effective_at AS "effectiveAt",
            CASE WHEN f.status = 'unsuccessful' THEN f.unsuccessful_reason END
              AS "unsuccessfulReason", ${page.select}
     FROM fact f JOIN unit u ON u.id = f.posting_unit_id ${sql.whereClause} ${page.tail}`,
    sql.values,
  );
  return pageOf(rows, query, ({ cursor_value: _value, cursor_id: _id, ...item }) => masked(item));
}
