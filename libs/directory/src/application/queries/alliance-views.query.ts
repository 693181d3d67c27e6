import { notFound } from '#kernel';
import {
  containing,
  Field,
  listPage,
  PageQuery,
  sortBy,
  sortsOf,
  SqlBuilder,
  type Database,
  type Page,
} from '#platform';
import { ALLIANCE_EVENT_KINDS, type AllianceEventKind } from '../../domain/vocabulary.js';

const ALLIANCE_SORTS = { name: { sql: 'a.name', type: 'text' } } as const;

export class AllianceQuery extends PageQuery {
  @Field.uuid('牵头单位', { optional: true }) leadUnitId?: string;
  @Field.queryBoolean('在用', { optional: true }) active?: boolean;
  @Field.text('名称关键词', { optional: true, max: 50 }) keyword?: string;
  @Field.oneOf('排序', sortsOf(ALLIANCE_SORTS), { optional: true }) sort: string = 'name';
}

export class AllianceView {
  @Field.uuid('联盟编号') id: string;
  @Field.text('名称') name: string;
  @Field.uuid('牵头单位') leadUnitId: string;
  @Field.text('牵头单位名称') leadUnitName: string;
  @Field.int('现有成员数') memberCount: number;
  @Field.uuid('现任轮值主席单位', { nullable: true }) chairOrganizationId: string | null;
  @Field.text('现任轮值主席单位名称', { nullable: true }) chairOrganizationName: string | null;
  @Field.date('现任任期至', { nullable: true }) chairEndsOn: string | null;
  @Field.boolean('在用') active: boolean;
  @Field.int('版本') version: number;
}

/** The Beijing day of the database's clock. */
const TODAY = `(jiebang_now() AT TIME ZONE 'Asia/Shanghai')::date`;

const ALLIANCE_COLUMNS = `a.id, a.name, a.lead_unit_id AS "leadUnitId", u.name AS "leadUnitName",
  (SELECT count(*)::int FROM alliance_member m
   WHERE m.alliance_id = a.id AND m.left_on IS NULL) AS "memberCount",
  c.organization_id AS "chairOrganizationId", c.name AS "chairOrganizationName",
  c.ends_on::text AS "chairEndsOn", a.active, a.version`;
const ALLIANCE_FROM = `alliance a JOIN unit u ON u.id = a.lead_unit_id
  LEFT JOIN LATERAL (
    SELECT t.organization_id, t.ends_on, o.name FROM chair_term t
    JOIN organization o ON o.id = t.organization_id
    WHERE t.alliance_id = a.id AND ${TODAY} BETWEEN t.starts_on AND t.ends_on) c ON true`;

export function listAlliances(db: Database, query: AllianceQuery): Promise<Page<AllianceView>> {
  const sql = new SqlBuilder()
    .where(query.leadUnitId, (p) => `a.lead_unit_id = ${p}`)
    .where(query.active, (p) => `a.active = ${p}`)
    .where(containing(query.keyword), (p) => `a.name ILIKE ${p}`);
  const sort = sortBy(ALLIANCE_SORTS, query.sort);
  const spec = { columns: ALLIANCE_COLUMNS, from: ALLIANCE_FROM, id: 'a.id', sort };
  return listPage(db, sql, query, spec);
}

/** @throws DomainError not_found */
export async function viewAlliance(db: Database, id: string): Promise<AllianceView> {
  const alliance = await db.one<AllianceView>(
    `SELECT ${ALLIANCE_COLUMNS} FROM ${ALLIANCE_FROM} WHERE a.id = $1`,
    [id],
  );
  if (!alliance) throw notFound('联盟');
  return alliance;
}

const MEMBER_SORTS = {
  joinedOn: { sql: 'm.joined_on', type: 'date' },
  name: { sql: 'o.name', type: 'text' },
} as const;

export class MemberQuery extends PageQuery {
  @Field.queryBoolean('含已退出的', { optional: true }) former: boolean = false;
  @Field.text('组织名称关键词', { optional: true, max: 50 }) keyword?: string;
  @Field.oneOf('排序', sortsOf(MEMBER_SORTS), { optional: true }) sort: string = 'joinedOn';
}

export class MemberView {
  @Field.uuid('成员编号') id: string;
  @Field.uuid('社会组织') organizationId: string;
  @Field.text('组织名称') organizationName: string;
  @Field.date('加入日期') joinedOn: string;
  @Field.date('退出日期', { nullable: true }) leftOn: string | null;
  @Field.int('版本') version: number;
}

/** @throws DomainError not_found */
export async function listMembers(
  db: Database,
  allianceId: string,
  query: MemberQuery,
): Promise<Page<MemberView>> {
  await viewAlliance(db, allianceId);
  const sql = new SqlBuilder()
    .where(allianceId, (p) => `m.alliance_id = ${p}`)
    .where(containing(query.keyword), (p) => `o.name ILIKE ${p}`);
  if (!query.former) sql.and('m.left_on IS NULL');
  return listPage(db, sql, query, {
    columns: `m.id, m.organization_id AS "organizationId", o.name AS "organizationName",
      m.joined_on::text AS "joinedOn", m.left_on::text AS "leftOn", m.version`,
    from: 'alliance_member m JOIN organization o ON o.id = m.organization_id',
    id: 'm.id',
    sort: sortBy(MEMBER_SORTS, query.sort),
  });
}

export class ChairTermQuery extends PageQuery {}

export class ChairTermView {
  @Field.uuid('任期编号') id: string;
  @Field.uuid('社会组织') organizationId: string;
  @Field.text('组织名称') organizationName: string;
  @Field.uuid('任职账号') accountId: string;
  @Field.date('任期开始') startsOn: string;
  @Field.date('任期结束') endsOn: string;
  @Field.boolean('在任') inOffice: boolean;
  @Field.text('交接记录', { nullable: true }) handoverNote: string | null;
  @Field.int('版本') version: number;
}

/** Terms of an alliance, the latest first. @throws DomainError not_found */
export async function listChairTerms(
  db: Database,
  allianceId: string,
  query: ChairTermQuery,
): Promise<Page<ChairTermView>> {
  await viewAlliance(db, allianceId);
  const sql = new SqlBuilder().where(allianceId, (p) => `t.alliance_id = ${p}`);
  return listPage(db, sql, query, {
    columns: `t.id, t.organization_id AS "organizationId", o.name AS "organizationName",
      t.account_id AS "accountId", t.starts_on::text AS "startsOn", t.ends_on::text AS "endsOn",
      ${TODAY} BETWEEN t.starts_on AND t.ends_on AS "inOffice",
      t.handover_note AS "handoverNote", t.version`,
    from: 'chair_term t JOIN organization o ON o.id = t.organization_id',
    id: 't.id',
    sort: { sql: 't.starts_on', type: 'date', direction: 'desc' },
  });
}

const EVENT_SORTS = { heldOn: { sql: 'e.held_on', type: 'date' } } as const;

export class AllianceEventQuery extends PageQuery {
  @Field.oneOf('类别', ALLIANCE_EVENT_KINDS, { optional: true }) kind?: AllianceEventKind;
  @Field.date('自', { optional: true }) from?: string;
  @Field.date('至', { optional: true }) to?: string;
  @Field.oneOf('排序', sortsOf(EVENT_SORTS), { optional: true }) sort: string = '-heldOn';
}

export class AllianceEventView {
  @Field.uuid('活动编号') id: string;
  @Field.oneOf('类别', ALLIANCE_EVENT_KINDS) kind: AllianceEventKind;
  @Field.text('名称') title: string;
  @Field.date('日期') heldOn: string;
  @Field.text('地点') place: string;
  @Field.text('说明') note: string;
  @Field.boolean('已取消') cancelled: boolean;
  @Field.int('版本') version: number;
}

/** @throws DomainError not_found */
export async function listAllianceEvents(
  db: Database,
  allianceId: string,
  query: AllianceEventQuery,
): Promise<Page<AllianceEventView>> {
  await viewAlliance(db, allianceId);
  const sql = new SqlBuilder()
    .where(allianceId, (p) => `e.alliance_id = ${p}`)
    .where(query.kind, (p) => `e.kind = ${p}`)
    .where(query.from, (p) => `e.held_on >= ${p}`)
    .where(query.to, (p) => `e.held_on <= ${p}`);
  return listPage(db, sql, query, {
    columns: `e.id, e.kind, e.title, e.held_on::text AS "heldOn", e.place, e.note, e.cancelled,
      e.version`,
    from: 'alliance_event e',
    id: 'e.id',
    sort: sortBy(EVENT_SORTS, query.sort),
  });
}
