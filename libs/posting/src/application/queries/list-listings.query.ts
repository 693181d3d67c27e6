import {
  FUNDING_MODES,
  LISTING_STATUS_NAMES,
  SERVICE_CATEGORIES,
  type FundingMode,
  type ListingStatus,
  type ServiceCategory,
} from '#contracts';
import { unitAndBelow } from '#directory';
import { endOfDay, startOfDay } from '#kernel';
import {
  Database,
  Field,
  isThere,
  keyset,
  pageOf,
  PageQuery,
  SqlBuilder,
  type AccountActor,
  type Page,
  type SortColumn,
} from '#platform';
import { ManyOf } from '../many-of.js';
import { listingScope } from './scope.js';

export const LISTING_STATUSES = Object.keys(LISTING_STATUS_NAMES) as ListingStatus[];

/** A deadline that is not set yet sorts last. */
const DEADLINE = `coalesce(l.bid_deadline, '9999-12-31T00:00:00Z'::timestamptz)`;
const PUBLISHED = `coalesce(l.published_at, '9999-12-31T00:00:00Z'::timestamptz)`;

const SORTS = {
  deadline: { sql: DEADLINE, type: 'timestamptz', direction: 'asc' },
  '-deadline': { sql: DEADLINE, type: 'timestamptz', direction: 'desc' },
  publishedAt: { sql: PUBLISHED, type: 'timestamptz', direction: 'asc' },
  '-publishedAt': { sql: PUBLISHED, type: 'timestamptz', direction: 'desc' },
  updatedAt: { sql: 'l.updated_at', type: 'timestamptz', direction: 'asc' },
  '-updatedAt': { sql: 'l.updated_at', type: 'timestamptz', direction: 'desc' },
} as const satisfies Record<string, SortColumn>;

export class ListingQuery extends PageQuery {
  @ManyOf('状态', LISTING_STATUSES, { optional: true }) status?: ListingStatus[];
  @Field.uuid('发榜单位', { optional: true, description: '含下级单位' }) unitId?: string;
  @Field.oneOf('服务类别', SERVICE_CATEGORIES, { optional: true }) category?: ServiceCategory;
  @Field.oneOf('资金方式', FUNDING_MODES, { optional: true }) fundingMode?: FundingMode;
  @Field.text('关键词', { optional: true, max: 50, description: '名称或编号' }) keyword?: string;
  @Field.date('截止日期自', { optional: true }) deadlineFrom?: string;
  @Field.date('截止日期至', { optional: true }) deadlineTo?: string;
  @Field.oneOf('排序', Object.keys(SORTS), { optional: true, description: '默认最近更新在前' })
  sort: keyof typeof SORTS = '-updatedAt';
}

export class ListingItem {
  @Field.uuid('榜单') id: string;
  @Field.text('编号', { nullable: true }) code: string | null;
  @Field.text('名称') title: string;
  @Field.oneOf('状态', LISTING_STATUSES) status: ListingStatus;
  @Field.oneOf('服务类别', SERVICE_CATEGORIES) category: ServiceCategory;
  @Field.oneOf('资金方式', FUNDING_MODES) fundingMode: FundingMode;
  @Field.fen('预算上限') ceilingFen: number;
  @Field.uuid('发榜单位') postingUnitId: string;
  @Field.text('发榜单位名称') postingUnitName: string;
  @Field.boolean('接受联合揭榜') jointAllowed: boolean;
  @Field.instant('揭榜截止', { nullable: true }) bidDeadline: Date | null;
  @Field.instant('提问截止', { nullable: true }) enquiryDeadline: Date | null;
  @Field.instant('发榜时间', { nullable: true }) publishedAt: Date | null;
  @Field.instant('更新时间') updatedAt: Date;
  @Field.int('轮次') round: number;
  @Field.uuid('首轮榜单') rootId: string;
  @Field.int('内容版本') contentVersion: number;
  @Field.int('版本') version: number;
  @Field.boolean('已提请发榜', { nullable: true, description: '工作人员可见' })
  publicationProposed: boolean | null;
  @Field.boolean('有待审核的变更', { nullable: true, description: '工作人员可见' })
  amendmentPending: boolean | null;
  @Field.int('未答复的提问', { nullable: true, description: '工作人员可见' })
  unanswered: number | null;
  @Field.boolean('已转政府采购', { nullable: true, description: '工作人员可见' })
  handedOver: boolean | null;
  @Field.boolean('本单位已读', { nullable: true, description: '社会组织可见' })
  read: boolean | null;
}

const STAFF_COLUMNS = `
  l.publication_proposed_by IS NOT NULL AND l.published_at IS NULL AS "publicationProposed",
  ${isThere(`amendment a WHERE a.listing_id = l.id AND a.status = 'proposed'`)} AS "amendmentPending",
  (SELECT count(*)::int FROM question q WHERE q.listing_id = l.id AND q.answered_at IS NULL)
    AS unanswered,
  ${isThere('procurement g WHERE g.listing_id = l.id')} AS "handedOver"`;
const NO_STAFF_COLUMNS = `null AS "publicationProposed", null AS "amendmentPending",
  null AS unanswered, null AS "handedOver"`;

/** Listings as far as the account sees them. */
export async function listListings(
  db: Database,
  actor: AccountActor,
  query: ListingQuery,
): Promise<Page<ListingItem>> {
  const { staff, restrict } = await listingScope(db, actor);
  const units = query.unitId ? await unitAndBelow(db, query.unitId) : undefined;
  const from = query.deadlineFrom ? startOfDay(query.deadlineFrom) : undefined;
  const to = query.deadlineTo ? endOfDay(query.deadlineTo) : undefined;
  const sql = restrict(new SqlBuilder())
    .where(query.status, (p) => `l.status = ANY(${p})`)
    .where(units, (p) => `l.posting_unit_id = ANY(${p}::uuid[])`)
    .where(query.category, (p) => `l.category = ${p}`)
    .where(query.fundingMode, (p) => `l.funding_mode = ${p}`)
    .where(
      query.keyword?.replace(/[\\%_]/g, '\\$&'),
      (p) => `(l.title ILIKE '%' || ${p} || '%' OR l.code ILIKE '%' || ${p} || '%')`,
    )
    // A deadline at 24:00 belongs to the day that it ends.
    .where(from, (p) => `l.bid_deadline > ${p}`)
    .where(to, (p) => `l.bid_deadline <= ${p}`);
  const page = keyset(sql, query, SORTS[query.sort], 'l.id');
  const read =
    actor.role === 'organization_agent'
      ? isThere(`publication_read r WHERE r.listing_id = l.id
           AND r.organization_id = ${sql.value(actor.organizationId)}`)
      : 'null';
  const rows = await db.query<ListingItem & { cursor_value: string; cursor_id: string }>(
    `SELECT l.id, l.code, l.title, l.status, l.category, l.funding_mode AS "fundingMode",
            l.ceiling_fen::float8 AS "ceilingFen", l.posting_unit_id AS "postingUnitId",
            u.name AS "postingUnitName", l.joint_allowed AS "jointAllowed",
            l.bid_deadline AS "bidDeadline", l.enquiry_deadline AS "enquiryDeadline",
            l.published_at AS "publishedAt", l.updated_at AS "updatedAt", l.round,
            l.root_id AS "rootId", l.content_version AS "contentVersion", l.version,
            ${staff ? STAFF_COLUMNS : NO_STAFF_COLUMNS}, ${read} AS read, ${page.select}
     FROM listing l JOIN unit u ON u.id = l.posting_unit_id ${sql.whereClause} ${page.tail}`,
    sql.values,
  );
  return pageOf(rows, query, ({ cursor_value: _value, cursor_id: _id, ...item }) => item);
}
