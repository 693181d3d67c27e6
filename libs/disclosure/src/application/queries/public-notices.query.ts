import {
  SERVICE_CATEGORIES,
  UNSUCCESSFUL_REASONS,
  type ServiceCategory,
  type UnsuccessfulReason,
} from '#contracts';
import { unitAndBelow } from '#directory';
import { canonicalJson, notFound, sha256Hex } from '#kernel';
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
import { masked, officePhone } from '../../domain/masking.js';
import { awardOf, oneAsJson, PUBLIC_AWARD, RANKING_COLUMN } from './public-award.query.js';
import { PublicAward } from './public-listing.views.js';

export const NOTICE_NAMES = {
  award: '拟承榜公示',
  unsuccessful: '流榜公告',
  cancelled: '撤榜公告',
} as const;
export type NoticeKind = keyof typeof NOTICE_NAMES;
const KINDS = Object.keys(NOTICE_NAMES) as NoticeKind[];
const SORTS = { publishedAt: { sql: 'n.at', type: 'timestamptz' } } as const;

export class PublicNoticeQuery extends PageQuery {
  @Field.oneOf('类别', KINDS, { optional: true }) kind?: NoticeKind;
  @Field.queryBoolean('公示中', { optional: true }) running?: boolean;
  @Field.uuid('榜单', { optional: true }) listingId?: string;
  @Field.uuid('发榜单位', { optional: true, description: '含下级单位' }) unitId?: string;
  @Field.oneOf('服务类别', SERVICE_CATEGORIES, { optional: true }) category?: ServiceCategory;
  @Field.oneOf('排序', sortsOf(SORTS), { optional: true }) sort: string = '-publishedAt';
}

export class PublicNoticeItem {
  @Field.uuid('公告编号', { description: '公示为承榜编号，其他为榜单编号' }) id: string;
  @Field.oneOf('类别', KINDS) kind: NoticeKind;
  @Field.text('类别名称') kindName: string;
  @Field.uuid('榜单') listingId: string;
  @Field.text('榜单编号') code: string;
  @Field.text('榜单名称') title: string;
  @Field.text('发榜单位') postingUnitName: string;
  @Field.oneOf('服务类别', SERVICE_CATEGORIES) category: ServiceCategory;
  @Field.instant('发布时间') publishedAt: Date;
  @Field.boolean('公示中') running: boolean;
  @Field.object('拟承榜', () => PublicAward, { nullable: true }) award: PublicAward | null;
  @Field.text('流榜原因或撤榜理由', { nullable: true, max: 5000 }) reason: string | null;
}

export class PublicRankingRow {
  @Field.int('名次') rank: number;
  @Field.text('揭榜方', { description: '除拟承榜单位外不公布名称' }) label: string;
  @Field.int('总分', { description: '百分之一分' }) totalHundredths: number;
  @Field.boolean('合格') acceptable: boolean;
  @Field.boolean('拟承榜') awardee: boolean;
}

export class PublicNoticeView extends PublicNoticeItem {
  @Field.list('排名与得分', () => PublicRankingRow) ranking: PublicRankingRow[];
  @Field.text('异议电话', { min: 0 }) supervisionPhone: string;
  @Field.text('异议须知', { max: 1000 }) objectionRules: string;
}

export class PublicReportView {
  @Field.json('评审报告（公开部分）', { description: '可据以重新计算排名' }) report: object;
  @Field.text('SHA-256', { description: '按所公布的文字计算' }) digest: string;
  @Field.boolean('隐去了个人信息', {
    description: '为是的，摘要与存档报告的不同；存档摘要由监督员核对',
  })
  redacted: boolean;
}

const OBJECTION_RULES =
  '对公示结果有异议的，请在公示期内提出：个人署真实姓名，单位写明全称，留联系方式，并写明事实与理由。' +
  '异议人信息只用于核实和答复，不予公开。已受理的异议办结前，承榜不生效。';

/**
 * Notices as one table `n`: an award from its notice on (annulled ones stay on record), a listing that
 * failed or was cancelled after its publication.
 */
const NOTICES = `(
    SELECT a.id, 'award' AS kind, a.listing_id, a.id AS award_id,
           coalesce((SELECT max(h.at) FROM status_history h WHERE h.subject_type = 'award'
             AND h.subject_id = a.id AND h.to_status = 'notice'), a.created_at) AS at,
           a.status = 'notice' AND a.notice_ends_at > (SELECT jiebang_now()) AS running
      FROM award a WHERE a.notice_start IS NOT NULL
    UNION ALL
    SELECT l.id, l.status, l.id, NULL::uuid,
           coalesce((SELECT max(h.at) FROM status_history h WHERE h.subject_type = 'listing'
             AND h.subject_id = l.id AND h.to_status = l.status), l.updated_at), false
      FROM listing l
     WHERE l.status IN ('unsuccessful', 'cancelled') AND l.published_at IS NOT NULL
  ) AS n JOIN listing l ON l.id = n.listing_id JOIN unit u ON u.id = l.posting_unit_id`;

const COLUMNS = `n.id, n.kind, n.listing_id AS "listingId", l.code, l.title,
  u.name AS "postingUnitName", l.category, n.at AS "publishedAt", n.running,
  ${oneAsJson(`SELECT ${PUBLIC_AWARD} FROM award a WHERE a.id = n.award_id`)} AS award,
  CASE n.kind WHEN 'unsuccessful' THEN l.unsuccessful_reason END AS "failure",
  CASE n.kind WHEN 'unsuccessful' THEN l.outcome_note WHEN 'cancelled' THEN l.cancel_reason END
    AS words`;

type Row = Omit<PublicNoticeItem, 'kindName' | 'reason'> & {
  failure: UnsuccessfulReason | null;
  words: string | null;
};

/** 公示公告, the newest first. */
export async function listPublicNotices(
  db: Database,
  query: PublicNoticeQuery,
): Promise<Page<PublicNoticeItem>> {
  const units = query.unitId ? await unitAndBelow(db, query.unitId) : undefined;
  const sql = new SqlBuilder()
    .where(query.kind, (p) => `n.kind = ${p}`)
    .where(query.running, (p) => `n.running = ${p}`)
    .where(query.listingId, (p) => `n.listing_id = ${p}`)
    .where(units, (p) => `l.posting_unit_id = ANY(${p}::uuid[])`)
    .where(query.category, (p) => `l.category = ${p}`);
  const page = await listPage<Row>(db, sql, query, {
    columns: COLUMNS,
    from: NOTICES,
    id: 'n.id',
    sort: sortBy(SORTS, query.sort),
  });
  return { items: page.items.map(itemOf), nextCursor: page.nextCursor };
}

/** A notice's page in one statement. */
export const PUBLIC_NOTICE = {
  name: 'public-notice',
  text: `SELECT ${COLUMNS}, l.supervision_phone AS "supervisionPhone",
                coalesce((SELECT ${RANKING_COLUMN} FROM award a WHERE a.id = n.award_id), '[]') AS ranking
           FROM ${NOTICES} WHERE n.id = $1`,
};

/**
 * One notice as it is printed, with ranking and scores as published.
 *
 * @throws DomainError not_found also for an award that is not public yet
 */
export async function publicNotice(db: Database, id: string): Promise<PublicNoticeView> {
  const [row] = await db.query<Row & Pick<PublicNoticeView, 'supervisionPhone' | 'ranking'>>(
    PUBLIC_NOTICE.text,
    [id],
    PUBLIC_NOTICE.name,
  );
  if (!row) throw notFound('公告');
  const { supervisionPhone, ranking, ...item } = row;
  return {
    ...itemOf(item),
    ranking,
    supervisionPhone: officePhone(supervisionPhone),
    objectionRules: OBJECTION_RULES,
  };
}

/** When the first of the notices that run ends; null when none does. */
export function earliestEnd(notices: readonly PublicNoticeItem[]): Date | null {
  const ends = notices.flatMap(({ running, award }) =>
    running && award ? award.noticeEndsAt : [],
  );
  return ends.length === 0 ? null : new Date(Math.min(...ends.map(Number)));
}

function itemOf({ failure, words, award, ...row }: Row): PublicNoticeItem {
  const reason = [failure && UNSUCCESSFUL_REASONS[failure], words].filter(Boolean).join('：');
  return masked({
    ...row,
    kindName: NOTICE_NAMES[row.kind],
    award: awardOf(award),
    reason: reason || null,
  });
}

/**
 * The public part of the evaluation report that an award is bound to. Telephone and identity numbers
 * that somebody wrote into a reason are hidden, and the digest is that of the text as it is published;
 * the digest of the exact text stays on record for the supervisor.
 *
 * @throws DomainError not_found before the notice
 */
export async function publicReportOf(db: Database, awardId: string): Promise<PublicReportView> {
  const row = await db.one<{ report: object }>(
    `SELECT e.report->'public' AS report
     FROM award a JOIN evaluation e ON e.id = a.evaluation_id
     WHERE a.id = $1 AND a.notice_start IS NOT NULL AND e.report IS NOT NULL`,
    [awardId],
  );
  if (!row) throw notFound('评审报告');
  const report = masked(row.report);
  const text = canonicalJson(report);
  return { report, digest: sha256Hex(text), redacted: text !== canonicalJson(row.report) };
}
