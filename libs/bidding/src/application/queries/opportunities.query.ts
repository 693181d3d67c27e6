import {
  BID_STATUS_NAMES,
  FUNDING_MODES,
  ORG_TYPES,
  SERVICE_CATEGORIES,
  type BidStatus,
  type FundingMode,
  type ServiceCategory,
} from '#contracts';
import { getOrganization, searchQuery } from '#directory';
import { notFound, shanghaiDate, workdaysLeft } from '#kernel';
import {
  Field,
  isThere,
  listPage,
  loadCalendar,
  PageQuery,
  sortBy,
  sortsOf,
  SqlBuilder,
  type AccountActor,
  type Database,
  type Page,
} from '#platform';
import type { ListingConditions } from '#posting';
import { bidderFaults, type BidderFacts } from '../../domain/bidder.policy.js';
import { VISIBLE_PARTY } from './visible-bid.query.js';

const SORTS = {
  bidDeadline: { sql: 'l.bid_deadline', type: 'timestamptz' },
  publishedAt: { sql: 'l.published_at', type: 'timestamptz' },
} as const;

export class OpportunityQuery extends PageQuery {
  @Field.queryBoolean('只看可揭的', { optional: true }) eligible?: boolean;
  @Field.oneOf('服务类别', SERVICE_CATEGORIES, { optional: true }) category?: ServiceCategory;
  @Field.oneOf('资金方式', FUNDING_MODES, { optional: true }) fundingMode?: FundingMode;
  @Field.text('关键词', {
    optional: true,
    max: 50,
    description: '名称、编号、正文、发榜单位或附件名称里的词，名称也可用拼音或首字母',
  })
  keyword?: string;
  @Field.oneOf('排序', sortsOf(SORTS), { optional: true }) sort: string = 'bidDeadline';
}

const PARTS = ['lead', 'member', 'invited'] as const;

class OpportunityBid {
  @Field.uuid('编号') id: string;
  @Field.oneOf('状态', Object.keys(BID_STATUS_NAMES)) status: BidStatus;
  @Field.oneOf('本单位', PARTS, { description: '牵头、成员、受邀' }) part: (typeof PARTS)[number];
}

export class OpportunityItem {
  @Field.uuid('榜单') id: string;
  @Field.text('编号') code: string;
  @Field.text('名称') title: string;
  @Field.oneOf('服务类别', SERVICE_CATEGORIES) category: ServiceCategory;
  @Field.oneOf('资金方式', FUNDING_MODES) fundingMode: FundingMode;
  @Field.fen('预算上限') ceilingFen: number;
  @Field.uuid('发榜单位') postingUnitId: string;
  @Field.text('发榜单位名称') postingUnitName: string;
  @Field.text('服务区域') serviceArea: string;
  @Field.boolean('接受联合揭榜') jointAllowed: boolean;
  @Field.int('联合成员上限') maxMembers: number;
  @Field.instant('发榜时间') publishedAt: Date;
  @Field.instant('提问截止', { nullable: true }) enquiryDeadline: Date | null;
  @Field.instant('揭榜截止') bidDeadline: Date;
  @Field.int('剩余工作日', { nullable: true, description: '不含今天，含截止当日' })
  workdaysLeft: number | null;
  @Field.boolean('本单位已读') read: boolean;
  @Field.boolean('本单位符合承接条件', { description: '独立揭榜的条件' }) eligible: boolean;
  @Field.texts('不符合的原因', { max: 10, each: 300 }) reasons: string[];
  @Field.boolean('可起草意向书', { description: '符合条件，且本单位尚未参与' }) mayBid: boolean;
  @Field.boolean('回避联盟事务', {
    description: '本单位任轮值主席并参与揭榜，回避该榜单的联盟事务',
  })
  excluded: boolean;
  @Field.object('本单位的揭榜', () => OpportunityBid, { nullable: true })
  bid: OpportunityBid | null;
}

type Row = Omit<OpportunityItem, 'eligible' | 'reasons' | 'mayBid' | 'workdaysLeft'> & {
  conditions: ListingConditions;
  taken: boolean;
};

/** The own part in a listing's bids: the live one, else the latest that the organisation may see. */
const OWN_BID = (organization: string) => `LEFT JOIN LATERAL (
    SELECT json_build_object('id', b.id, 'status', b.status, 'part',
             CASE WHEN p.lead THEN 'lead' WHEN p.state = 'joined' THEN 'member' ELSE 'invited' END) AS bid,
           p.live
    FROM bid_party p JOIN bid b ON b.id = p.bid_id
    WHERE p.listing_id = l.id AND p.organization_id = ${organization} AND ${VISIBLE_PARTY}
    ORDER BY p.live DESC, b.updated_at DESC LIMIT 1) own ON true`;

/**
 * 可揭榜单: what is open now, with whether the agent's own organisation may bid by itself and why not.
 * Says nothing of anybody else.
 */
export async function listOpportunities(
  db: Database,
  actor: AccountActor,
  query: OpportunityQuery,
): Promise<Page<OpportunityItem>> {
  if (!actor.organizationId) throw notFound('社会组织');
  const organization = await getOrganization(db, actor.organizationId);
  const [now, calendar] = [await db.now(), await loadCalendar(db)];
  const today = shanghaiDate(now);
  const sql = new SqlBuilder()
    .and(`l.status = 'published'`)
    .where(now, (p) => `l.bid_deadline > ${p}`)
    .where(query.category, (p) => `l.category = ${p}`)
    .where(query.fundingMode, (p) => `l.funding_mode = ${p}`);
  if (query.keyword !== undefined) {
    const asked = await searchQuery(db, query.keyword);
    if (!asked) return { items: [], nextCursor: null };
    sql.where(
      asked.anywhere,
      (p) => `l.id IN (SELECT listing_id FROM listing_search WHERE words @@ ${p}::tsquery)`,
    );
  }
  if (query.eligible !== undefined) {
    const own = sql.value(organization.orgType);
    const met = sql.value(demandsMet(organization, today));
    const demands = `l.funding_mode || '/' || coalesce(l.conditions->>'minRating', '-') || '/' ||
      (l.conditions->'orgTypes' = '[]' OR l.conditions->'orgTypes' ? ${own})`;
    sql.and(`${query.eligible ? '' : 'NOT '}(${demands} = ANY(${met}::text[]))`);
  }
  const me = sql.value(organization.id);
  const page = await listPage<Row>(db, sql, query, {
    columns: `l.id, l.code, l.title, l.category, l.funding_mode AS "fundingMode",
      l.ceiling_fen::float8 AS "ceilingFen", l.posting_unit_id AS "postingUnitId",
      u.name AS "postingUnitName", l.service_area AS "serviceArea",
      l.joint_allowed AS "jointAllowed", l.max_members AS "maxMembers",
      l.published_at AS "publishedAt", l.enquiry_deadline AS "enquiryDeadline",
      l.bid_deadline AS "bidDeadline", l.conditions, own.bid, coalesce(own.live, false) AS taken,
      ${isThere(`publication_read r WHERE r.listing_id = l.id AND r.organization_id = ${me}`)} AS read,
      ${isThere(`listing_exclusion x WHERE x.listing_id = l.id AND x.organization_id = ${me}`)}
        AS excluded`,
    from: `listing l JOIN unit u ON u.id = l.posting_unit_id ${OWN_BID(me)}`,
    id: 'l.id',
    sort: sortBy(SORTS, query.sort),
  });
  const items = page.items.map(({ conditions, taken, ...item }) => {
    const listing = { conditions, fundingMode: item.fundingMode };
    const reasons = reasonsAgainst(organization, listing, today);
    const eligible = reasons.length === 0;
    const left = workdaysLeft(calendar, now, item.bidDeadline);
    return { ...item, eligible, reasons, mayBid: eligible && !taken, workdaysLeft: left };
  });
  return { ...page, items };
}

const reasonsAgainst = (
  organization: BidderFacts,
  listing: Parameters<typeof bidderFaults>[2],
  today: string,
): string[] =>
  bidderFaults([organization], organization.id, listing, today).flatMap(({ reasons }) => reasons);

/**
 * Every combination of demands that the organisation meets, as `mode/rating/type fits`, so that the
 * database can filter by what the policy alone decides.
 */
function demandsMet(organization: BidderFacts, today: string): string[] {
  const others = ORG_TYPES.filter((type) => type !== organization.orgType);
  return FUNDING_MODES.flatMap((fundingMode) =>
    [null, 1, 2, 3, 4, 5].flatMap((minRating) =>
      [true, false]
        .filter((fits) => {
          const conditions = { minRating, orgTypes: fits ? [] : others };
          return reasonsAgainst(organization, { conditions, fundingMode }, today).length === 0;
        })
        .map((fits) => `${fundingMode}/${minRating ?? '-'}/${fits}`),
    ),
  );
}
