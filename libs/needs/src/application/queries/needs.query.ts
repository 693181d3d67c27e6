import {
  NEED_SOURCES,
  NEED_STATUS_NAMES,
  SERVICE_CATEGORIES,
  type NeedSource,
  type NeedStatus,
  type ServiceCategory,
} from '#contracts';
import { unitAndBelow } from '#directory';
import { notFound } from '#kernel';
import {
  containing,
  Field,
  FileView,
  filesOf,
  listPage,
  PageQuery,
  sortBy,
  sortsOf,
  type AccountActor,
  type Database,
  type Page,
} from '#platform';
import { NEGATIVE_ITEMS, type NegativeItem } from '../../domain/vocabulary.js';
import { needsVisibleTo } from './need-scope.js';

const STATUSES = Object.keys(NEED_STATUS_NAMES) as NeedStatus[];

const SORTS = {
  createdAt: { sql: 'n.created_at', type: 'timestamptz' },
  submittedAt: { sql: 'coalesce(n.submitted_at, n.created_at)', type: 'timestamptz' },
  urgency: { sql: 'n.urgency', type: 'int' },
} as const;

export class NeedQuery extends PageQuery {
  @Field.oneOf('状态', STATUSES, { optional: true }) status?: NeedStatus;
  @Field.oneOf('来源', NEED_SOURCES, { optional: true }) source?: NeedSource;
  @Field.oneOf('服务类别', SERVICE_CATEGORIES, { optional: true }) category?: ServiceCategory;
  @Field.queryInt('急难程度', { optional: true, min: 1, max: 3 }) urgency?: number;
  @Field.uuid('单位（含下级）', { optional: true }) unitId?: string;
  @Field.queryBoolean('适由社会组织承担', { optional: true }) suitable?: boolean;
  @Field.queryBoolean('只看本人提出的', { optional: true }) mine?: boolean;
  @Field.text('标题或内容关键词', { optional: true, max: 50 }) keyword?: string;
  @Field.oneOf('排序', sortsOf(SORTS), { optional: true }) sort: string = '-createdAt';
}

export class NeedItem {
  @Field.uuid('需求编号') id: string;
  @Field.oneOf('状态', STATUSES) status: NeedStatus;
  @Field.text('标题') title: string;
  @Field.oneOf('来源', NEED_SOURCES) source: NeedSource;
  @Field.oneOf('服务类别', SERVICE_CATEGORIES) category: ServiceCategory;
  @Field.int('急难程度', { min: 1, max: 3 }) urgency: number;
  @Field.int('受益人数', { min: 0 }) beneficiaryCount: number;
  @Field.uuid('所涉单位') unitId: string;
  @Field.text('所涉单位名称') unitName: string;
  @Field.boolean('代填') onBehalf: boolean;
  @Field.boolean('本人提出') mine: boolean;
  @Field.boolean('适由社会组织承担', { nullable: true }) suitable: boolean | null;
  @Field.instant('提出时间') createdAt: Date;
  @Field.instant('提交时间', { nullable: true }) submittedAt: Date | null;
  @Field.int('版本') version: number;
}

export class NeedView extends NeedItem {
  @Field.longText('内容') body: string;
  @Field.text('联系人', { nullable: true, description: '仅提出人、所涉单位和综合党委可见' })
  contactName: string | null;
  @Field.text('联系电话', { nullable: true, description: '可见范围同上' })
  contactPhone: string | null;
  @Field.text('适宜性理由', { nullable: true }) suitabilityReason: string | null;
  @Field.someOf('负面清单命中', NEGATIVE_ITEMS) suitabilityChecklist: NegativeItem[];
  @Field.text('梳理意见', { nullable: true }) opinion: string | null;
  @Field.uuid('并入的需求', { nullable: true }) mergedIntoId: string | null;
  @Field.text('转办单位', { nullable: true }) transferredTo: string | null;
  @Field.date('暂缓至', { nullable: true }) deferredUntil: string | null;
  @Field.text('即知即改结果', { nullable: true }) solvedNote: string | null;
  @Field.date('即知即改日期', { nullable: true }) solvedOn: string | null;
  @Field.list('附件', () => FileView) attachments: FileView[];
}

const ITEM = `n.id, n.status, n.title, n.source, n.category, n.urgency,
  n.beneficiary_count AS "beneficiaryCount", n.unit_id AS "unitId", u.name AS "unitName",
  n.on_behalf AS "onBehalf", n.suitable, n.created_at AS "createdAt",
  n.submitted_at AS "submittedAt", n.version`;
const FROM = 'need n JOIN unit u ON u.id = n.unit_id';

/** Needs that the actor may see, by filter; no contents and no contacts. */
export async function listNeeds(
  db: Database,
  actor: AccountActor,
  query: NeedQuery,
): Promise<Page<NeedItem>> {
  const sql = await needsVisibleTo(db, actor);
  const me = sql.value(actor.accountId);
  const units = query.unitId && (await unitAndBelow(db, query.unitId));
  sql
    .where(query.status, (p) => `n.status = ${p}`)
    .where(query.source, (p) => `n.source = ${p}`)
    .where(query.category, (p) => `n.category = ${p}`)
    .where(query.urgency, (p) => `n.urgency = ${p}`)
    .where(units, (p) => `n.unit_id = ANY (${p}::uuid[])`)
    .where(query.suitable, (p) => `n.suitable = ${p}`)
    .where(query.mine, (p) => `(n.stated_by = ${me}) = ${p}`)
    .where(containing(query.keyword), (p) => `(n.title ILIKE ${p} OR n.body ILIKE ${p})`);
  return listPage(db, sql, query, {
    columns: `${ITEM}, n.stated_by = ${me} AS mine`,
    from: FROM,
    id: 'n.id',
    sort: sortBy(SORTS, query.sort),
  });
}

/** @throws DomainError not_found, also for a need the actor may not see */
export async function viewNeed(db: Database, actor: AccountActor, id: string): Promise<NeedView> {
  const sql = await needsVisibleTo(db, actor);
  const me = sql.value(actor.accountId);
  sql.where(id, (p) => `n.id = ${p}`);
  // The supervisor sees the case, not whom to ring up.
  const contact =
    actor.role === 'supervisor'
      ? `CASE WHEN n.stated_by = ${me} THEN n.contact_name END AS "contactName",
         CASE WHEN n.stated_by = ${me} THEN n.contact_phone END AS "contactPhone"`
      : `n.contact_name AS "contactName", n.contact_phone AS "contactPhone"`;
  const need = await db.one<NeedView>(
    `SELECT ${ITEM}, n.stated_by = ${me} AS mine, n.body, ${contact},
            n.suitability_reason AS "suitabilityReason",
            n.suitability_checklist AS "suitabilityChecklist", n.opinion,
            n.merged_into_id AS "mergedIntoId", n.transferred_to AS "transferredTo",
            n.deferred_until::text AS "deferredUntil", n.solved_note AS "solvedNote",
            n.solved_on::text AS "solvedOn"
     FROM ${FROM} ${sql.whereClause}`,
    sql.values,
  );
  if (!need) throw notFound('需求');
  return { ...need, attachments: await filesOf(db, { type: 'need', id }) };
}

/** @throws DomainError not_found unless the actor may see the need */
export async function requireVisibleNeed(
  db: Database,
  actor: AccountActor,
  id: string,
): Promise<void> {
  const sql = (await needsVisibleTo(db, actor)).where(id, (p) => `n.id = ${p}`);
  const found = await db.one(`SELECT 1 FROM need n ${sql.whereClause}`, sql.values);
  if (!found) throw notFound('需求');
}
