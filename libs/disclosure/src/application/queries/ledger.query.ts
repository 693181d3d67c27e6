import {
  FUNDING_MODES,
  LISTING_STATUS_NAMES,
  PUBLIC_LISTING_STATUSES,
  SERVICE_CATEGORIES,
  UNSUCCESSFUL_REASONS,
  type FundingMode,
  type ListingStatus,
  type ServiceCategory,
  type UnsuccessfulReason,
} from '#contracts';
import { unitAndBelow } from '#directory';
import { ratePercent, shanghaiInstant } from '#kernel';
import {
  containing,
  Database,
  Field,
  isThere,
  listPage,
  PageQuery,
  sortBy,
  sortsOf,
  SqlBuilder,
  type AccountActor,
  type Page,
} from '#platform';
import { unitsWithin } from './scope.js';
import { Several } from './several.js';

const SORTS = {
  publishedAt: { sql: 'l.published_at', type: 'timestamptz' },
  deadline: { sql: 'l.bid_deadline', type: 'timestamptz' },
  ceiling: { sql: 'l.ceiling_fen', type: 'bigint' },
} as const;

export class LedgerQuery extends PageQuery {
  @Field.queryInt('发榜年度', { optional: true, min: 2000, max: 2100 }) year?: number;
  @Field.uuid('发榜单位', { optional: true, description: '含下级单位' }) unitId?: string;
  @Several('服务类别', SERVICE_CATEGORIES) category?: ServiceCategory[];
  @Several('资金方式', FUNDING_MODES) fundingMode?: FundingMode[];
  @Several('状态', PUBLIC_LISTING_STATUSES) status?: ListingStatus[];
  @Field.text('关键词', { optional: true, max: 50, description: '名称或编号' }) keyword?: string;
  @Field.oneOf('排序', sortsOf(SORTS), { optional: true }) sort: string = 'publishedAt';
}

/** 台账的一行. What is sealed, or not public yet for the reader, is empty. */
export class LedgerRow {
  @Field.uuid('榜单') listingId: string;
  @Field.text('榜单编号') code: string;
  @Field.text('名称') title: string;
  @Field.text('发榜单位') postingUnitName: string;
  @Field.oneOf('类别', SERVICE_CATEGORIES) category: ServiceCategory;
  @Field.oneOf('资金方式', FUNDING_MODES) fundingMode: FundingMode;
  @Field.fen('预算上限') ceilingFen: number;
  @Field.int('轮次') round: number;
  @Field.oneOf('状态', PUBLIC_LISTING_STATUSES) status: ListingStatus;
  @Field.text('状态名称') statusName: string;
  @Field.instant('发榜时间') publishedAt: Date;
  @Field.instant('揭榜截止') bidDeadline: Date;
  @Field.int('揭榜数', { nullable: true, description: '开榜后填列' }) bidCount: number | null;
  @Field.texts('揭榜单位', {
    nullable: true,
    description: '开榜后填列；隐名评审期间发榜单位不可见',
  })
  bidderNames: string[] | null;
  @Field.instant('评审定稿时间', { nullable: true }) evaluatedAt: Date | null;
  @Field.texts('承榜单位', { nullable: true, description: '牵头单位在前' })
  awardeeNames: string[] | null;
  @Field.int('得分', { nullable: true, description: '百分之一分' }) totalHundredths: number | null;
  @Field.fen('承榜金额', { nullable: true }) amountFen: number | null;
  @Field.date('公示开始', { nullable: true }) noticeStart: string | null;
  @Field.date('公示结束', { nullable: true }) noticeEnd: string | null;
  @Field.instant('承榜生效时间', { nullable: true }) effectiveAt: Date | null;
  @Field.int('异议件数', { nullable: true }) objections: number | null;
  @Field.instant('签约时间', { nullable: true }) signedAt: Date | null;
  @Field.date('履约开始', { nullable: true }) startsOn: string | null;
  @Field.date('履约结束', { nullable: true }) endsOn: string | null;
  @Field.int('进度（%）', { nullable: true, description: '已达成的里程碑占全部里程碑' })
  progressPercent: number | null;
  @Field.fen('已付', { nullable: true }) paidFen: number | null;
  @Field.instant('验收时间', { nullable: true }) acceptedAt: Date | null;
  @Field.text('验收结论', { nullable: true }) conclusion: string | null;
  @Field.int('服务人次', { nullable: true }) participations: number | null;
  @Field.text('满意率', { nullable: true }) satisfactionRate: string | null;
  @Field.text('备注', { nullable: true, max: 5000 }) remark: string | null;
}

type Row = Omit<LedgerRow, 'statusName' | 'progressPercent' | 'satisfactionRate' | 'remark'> & {
  milestones: number;
  met: number;
  collected: number | null;
  satisfied: number | null;
  failure: UnsuccessfulReason | null;
  note: string | null;
};

/** Opened bids of the listing; none before the opening, whoever asks. */
const OPENED = 'bid b WHERE b.listing_id = l.id AND b.opening_order IS NOT NULL';

const columns = (named: string) => `
  l.id AS "listingId", l.code, l.title, u.name AS "postingUnitName", l.category,
  l.funding_mode AS "fundingMode", l.ceiling_fen::float8 AS "ceilingFen", l.round, l.status,
  l.published_at AS "publishedAt", l.bid_deadline AS "bidDeadline",
  (SELECT nullif(count(*), 0)::int FROM ${OPENED}) AS "bidCount",
  CASE WHEN ${named} AND ${isThere(OPENED)} THEN ARRAY(
    SELECT o.name FROM bid b JOIN bid_party p ON p.bid_id = b.id AND p.state = 'joined'
      JOIN organization o ON o.id = p.organization_id
     WHERE b.listing_id = l.id AND b.opening_order IS NOT NULL
     ORDER BY b.opening_order, p.lead DESC, p.id) END AS "bidderNames",
  (SELECT e.finalised_at FROM evaluation e
    WHERE e.listing_id = l.id AND e.status = 'finalised') AS "evaluatedAt",
  CASE WHEN a.id IS NOT NULL THEN ARRAY(
    SELECT o.name FROM bid_party p JOIN organization o ON o.id = p.organization_id
     WHERE p.bid_id = a.bid_id AND p.state = 'joined' ORDER BY p.lead DESC, p.id)
    END AS "awardeeNames",
  (SELECT (r->>'totalHundredths')::int
     FROM evaluation e, jsonb_array_elements(e.report->'public'->'ranking'->'rows') AS r
    WHERE e.id = a.evaluation_id AND r->>'bidId' = a.bid_id::text) AS "totalHundredths",
  a.amount_fen::float8 AS "amountFen", a.notice_start::text AS "noticeStart",
  a.notice_end::text AS "noticeEnd", a.effective_at AS "effectiveAt",
  CASE WHEN ${isThere('award x WHERE x.listing_id = l.id AND x.notice_start IS NOT NULL')}
    THEN (SELECT count(*)::int FROM objection b WHERE b.listing_id = l.id) END AS objections,
  g.signed_at AS "signedAt", g.starts_on::text AS "startsOn", g.ends_on::text AS "endsOn",
  m.milestones, m.met,
  CASE WHEN g.id IS NOT NULL THEN (SELECT coalesce(sum(p.amount_fen), 0)::float8 FROM payment p
    WHERE p.agreement_id = g.id) END AS "paidFen",
  c.accepted_at AS "acceptedAt",
  CASE c.conclusion WHEN 'excellent' THEN '优秀' WHEN 'qualified' THEN '合格' END AS conclusion,
  m.participations, (c.inspection->'opinions'->>'collected')::int AS collected,
  (c.inspection->'opinions'->>'satisfied')::int AS satisfied,
  l.unsuccessful_reason AS failure,
  coalesce(l.cancel_reason, l.outcome_note) AS note`;

const from = (shown: string) => `listing l JOIN unit u ON u.id = l.posting_unit_id
  LEFT JOIN LATERAL (SELECT * FROM award a WHERE a.listing_id = l.id
    AND a.status IN ('proposed', 'notice', 'effective') AND ${shown} LIMIT 1) AS a ON true
  LEFT JOIN LATERAL (SELECT * FROM agreement g WHERE g.listing_id = l.id
    AND g.signed_at IS NOT NULL ORDER BY g.signed_at DESC LIMIT 1) AS g ON true
  LEFT JOIN acceptance c ON c.agreement_id = g.id
  LEFT JOIN LATERAL (SELECT count(*)::int AS milestones,
      (count(*) FILTER (WHERE m.status = 'met'))::int AS met,
      sum((m.report->>'participations')::int)::int AS participations
    FROM milestone m WHERE m.agreement_id = g.id) AS m ON true`;

/**
 * 全流程台账: one row a published listing, in the columns of the printed ledger.
 *
 * Bids are counted and bidders named from the opening on, for everybody. An officer of a posting unit,
 * which has a seat on the panel, reads no names while a blind evaluation runs, and of an award only what
 * is under notice.
 */
export async function ledger(
  db: Database,
  actor: AccountActor,
  query: LedgerQuery,
): Promise<Page<LedgerRow>> {
  const within = await unitsWithin(db, actor);
  const asked = query.unitId ? await unitAndBelow(db, query.unitId) : undefined;
  const { year } = query;
  const sql = new SqlBuilder()
    .and('l.published_at IS NOT NULL')
    .where(within ?? undefined, (p) => `l.posting_unit_id = ANY(${p}::uuid[])`)
    .where(asked, (p) => `l.posting_unit_id = ANY(${p}::uuid[])`)
    .where(year && newYear(year), (p) => `l.published_at >= ${p}`)
    .where(year && newYear(year + 1), (p) => `l.published_at < ${p}`)
    .where(query.category, (p) => `l.category = ANY(${p})`)
    .where(query.fundingMode, (p) => `l.funding_mode = ANY(${p})`)
    .where(query.status, (p) => `l.status = ANY(${p})`)
    .where(containing(query.keyword), (p) => `(l.title ILIKE ${p} OR l.code ILIKE ${p})`);
  const office = within === null;
  const blind = `l.status = 'evaluating' AND (l.rule_set->>'blindNames')::boolean`;
  const page = await listPage<Row>(db, sql, query, {
    columns: columns(office ? 'true' : `NOT (${blind})`),
    from: from(office ? 'true' : 'a.notice_start IS NOT NULL'),
    id: 'l.id',
    sort: sortBy(SORTS, query.sort),
  });
  return { items: page.items.map(rowOf), nextCursor: page.nextCursor };
}

const newYear = (year: number): Date => shanghaiInstant(`${year}-01-01`, '00:00');

function rowOf(found: Row): LedgerRow {
  const { milestones, met, collected, satisfied, failure, note, ...row } = found;
  const remark = [failure && UNSUCCESSFUL_REASONS[failure], note].filter(Boolean).join('：');
  const rated = collected !== null && satisfied !== null;
  return {
    ...row,
    statusName: LISTING_STATUS_NAMES[row.status],
    progressPercent: milestones > 0 ? Math.floor((met * 100) / milestones) : null,
    satisfactionRate: rated ? ratePercent(satisfied, collected) : null,
    remark: remark || null,
  };
}
