import {
  SERVICE_CATEGORIES,
  UNSUCCESSFUL_REASONS,
  type ServiceCategory,
  type UnsuccessfulReason,
} from '#contracts';
import { unitAndBelow } from '#directory';
import { notFound } from '#kernel';
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

const OBJECTION_RULES =
  '对公示结果有异议的，请在公示期内提出：个人署真实姓名，单位写明全称，留联系方式，并写明事实与理由。' +
  '异议人信息只用于核实和答复，不予公开。已受理的异议办结前，承榜不生效。';

/**
 * Notices by kind, each as a table `n`: an award from its notice on (annulled ones stay on record), a listing
 * that failed or was cancelled after its publication. They begin with the history's step to that state,
 * which comes once and stands in an index by time: a page is its last rows, however many there are.
 */
const failed = (status: 'unsuccessful' | 'cancelled') => `
    SELECT l.id, l.status AS kind, l.id AS listing_id, NULL::uuid AS award_id, h.at, false AS running
      FROM status_history h JOIN listing l ON l.id = h.subject_id AND l.status = '${status}'
       AND l.published_at IS NOT NULL
     WHERE h.subject_type = 'listing' AND h.to_status = '${status}'`;
const SOURCES: Record<NoticeKind, string> = {
  award: `
    SELECT a.id, 'award' AS kind, a.listing_id, a.id AS award_id, h.at,
           a.status = 'notice' AND a.notice_ends_at > (SELECT jiebang_now()) AS running
      FROM status_history h JOIN award a ON a.id = h.subject_id AND a.notice_start IS NOT NULL
     WHERE h.subject_type = 'award' AND h.to_status = 'notice'`,
  unsuccessful: failed('unsuccessful'),
  cancelled: failed('cancelled'),
};
const LISTED = 'JOIN listing l ON l.id = n.listing_id';

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
    .where(query.running, (p) => `n.running = ${p}`)
    .where(query.listingId, (p) => `n.listing_id = ${p}`)
    .where(units, (p) => `l.posting_unit_id = ANY(${p}::uuid[])`)
    .where(query.category, (p) => `l.category = ${p}`);
  const page = keyset(sql, query, sortBy(SORTS, query.sort), 'n.id');
  const ofKind = (kind: NoticeKind) => {
    // Few run at a time, and those are found by their state.
    const running = query.running && kind === 'award' ? ` AND a.status = 'notice'` : '';
    return `(SELECT n.* FROM (${SOURCES[kind]}${running}) AS n ${LISTED} ${sql.whereClause} ${page.tail})`;
  };
  const rows = await db.query<Row & { cursor_value: string; cursor_id: string }>(
    `SELECT ${COLUMNS}, ${page.select}
       FROM (${(query.kind ? [query.kind] : KINDS).map(ofKind).join(' UNION ALL ')}) AS n
       ${LISTED} JOIN unit u ON u.id = l.posting_unit_id ${page.tail}`,
    sql.values,
  );
  return pageOf(rows, query, ({ cursor_value: _v, cursor_id: _i, ...row }) => itemOf(row));
}

/** A notice's page in one statement. */
export const PUBLIC_NOTICE = {
  name: 'public-notice',
  text: `SELECT ${COLUMNS}, l.supervision_phone AS "supervisionPhone",
                coalesce((SELECT ${RANKING_COLUMN} FROM award a WHERE a.id = n.award_id), '[]') AS ranking
           FROM (${Object.values(SOURCES).join(' UNION ALL ')}) AS n ${LISTED}
           JOIN unit u ON u.id = l.posting_unit_id WHERE n.id = $1`,
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
