import { LISTING_STATUS_NAMES, type ListingStatus } from '#contracts';
import { notFound } from '#kernel';
import {
  Database,
  Field,
  keyset,
  pageOf,
  PageQuery,
  SqlBuilder,
  type AccountActor,
  type Page,
} from '#platform';

export class PublicationItem {
  @Field.uuid('榜单') listingId: string;
  @Field.text('编号') code: string;
  @Field.text('名称') title: string;
  @Field.oneOf('状态', Object.keys(LISTING_STATUS_NAMES)) status: ListingStatus;
  @Field.instant('揭榜截止') bidDeadline: Date;
  @Field.instant('送达时间') deliveredAt: Date;
  @Field.instant('转发时间', { nullable: true }) passedOnAt: Date | null;
  @Field.int('成员数') members: number;
  @Field.int('已读成员数') read: number;
}

export class PublicationReaderView {
  @Field.uuid('社会组织') organizationId: string;
  @Field.text('名称') name: string;
  @Field.instant('阅读时间', { nullable: true }) readAt: Date | null;
}

export class PublicationDetail extends PublicationItem {
  @Field.list('成员阅读情况', () => PublicationReaderView, { max: 10_000 })
  readers: PublicationReaderView[];
}

/** Today's members of an alliance; stands on the alias `r` of the receipt. */
const MEMBERS = `alliance_member m
  WHERE m.alliance_id = r.alliance_id
    AND m.joined_on <= (jiebang_now() AT TIME ZONE 'Asia/Shanghai')::date
    AND (m.left_on IS NULL OR m.left_on > (jiebang_now() AT TIME ZONE 'Asia/Shanghai')::date)`;

const COLUMNS = `
  r.listing_id AS "listingId", l.code, l.title, l.status, l.bid_deadline AS "bidDeadline",
  r.delivered_at AS "deliveredAt", r.passed_on_at AS "passedOnAt",
  (SELECT count(DISTINCT m.organization_id)::int FROM ${MEMBERS}) AS members,
  (SELECT count(*)::int FROM publication_read p
   WHERE p.listing_id = r.listing_id
     AND p.organization_id IN (SELECT m.organization_id FROM ${MEMBERS})) AS read`;

/** Receipts of the own alliance; a chair whose organisation keeps out of a listing does not see it. */
function receiptsOf(actor: AccountActor): SqlBuilder {
  const sql = new SqlBuilder()
    .where(actor.allianceId, (p) => `r.alliance_id = ${p}::uuid`)
    .and('l.published_at IS NOT NULL');
  if (actor.role === 'rotating_chair') {
    sql.and(
      `NOT EXISTS (SELECT 1 FROM listing_exclusion x WHERE x.listing_id = r.listing_id
         AND x.organization_id = ${sql.value(actor.organizationId)}::uuid)`,
    );
  }
  return sql;
}

/** What the alliance received, the newest first, and how many of its members have read it. */
export async function listPublications(
  db: Database,
  actor: AccountActor,
  query: PageQuery,
): Promise<Page<PublicationItem>> {
  const sql = receiptsOf(actor);
  const sort = { sql: 'r.delivered_at', type: 'timestamptz', direction: 'desc' } as const;
  const page = keyset(sql, query, sort, 'r.id');
  const rows = await db.query<PublicationItem & { cursor_value: string; cursor_id: string }>(
    `SELECT ${COLUMNS}, ${page.select}
     FROM publication_receipt r JOIN listing l ON l.id = r.listing_id
     ${sql.whereClause} ${page.tail}`,
    sql.values,
  );
  return pageOf(rows, query, ({ cursor_value: _value, cursor_id: _id, ...item }) => item);
}

/**
 * One publication with who of the own alliance has read it. Reading is not bidding: nothing here
 * tells who bids.
 *
 * @throws DomainError not_found
 */
export async function getPublication(
  db: Database,
  actor: AccountActor,
  listingId: string,
): Promise<PublicationDetail> {
  const sql = receiptsOf(actor).where(listingId, (p) => `r.listing_id = ${p}`);
  const from = `FROM publication_receipt r JOIN listing l ON l.id = r.listing_id`;
  const item = await db.one<PublicationItem>(
    `SELECT ${COLUMNS} ${from} ${sql.whereClause}`,
    sql.values,
  );
  if (!item) throw notFound('榜单');
  const readers = await db.query<PublicationReaderView>(
    `SELECT o.id AS "organizationId", o.name, p.read_at AS "readAt"
     FROM publication_receipt r
     JOIN organization o ON o.id IN (SELECT m.organization_id FROM ${MEMBERS})
     LEFT JOIN publication_read p ON p.listing_id = r.listing_id AND p.organization_id = o.id
     WHERE r.listing_id = $1 AND r.alliance_id = $2
     ORDER BY o.name COLLATE "C", o.id`,
    [listingId, actor.allianceId],
  );
  return { ...item, readers };
}
