import { ORG_TYPES, type OrgType } from '#contracts';
import { checkCreditCode, normaliseCreditCode, notFound, toHalfWidth } from '#kernel';
import {
  containing,
  Field,
  listPage,
  PageQuery,
  sortBy,
  sortsOf,
  SqlBuilder,
  type AccountActor,
  type Database,
  type Page,
} from '#platform';
import { creditCodeFault, INNER_CHECK_WARNING } from '../../domain/registration.policy.js';
import {
  INSPECTION_RESULTS,
  PARTY_ORGANIZATIONS,
  REGISTRATION_KINDS,
  type InspectionResult,
  type PartyOrganization,
  type RegistrationKind,
} from '../../domain/vocabulary.js';

const SORTS = {
  name: { sql: 'o.name', type: 'text' },
  createdAt: { sql: 'o.created_at', type: 'timestamptz' },
  rating: { sql: 'coalesce(o.rating_level, 0)', type: 'int' },
} as const;

export class OrganizationQuery extends PageQuery {
  @Field.oneOf('机构类别', ORG_TYPES, { optional: true }) orgType?: OrgType;
  @Field.oneOf('登记方式', REGISTRATION_KINDS, { optional: true })
  registrationKind?: RegistrationKind;
  @Field.uuid('所在联盟', { optional: true }) allianceId?: string;
  @Field.uuid('依托单位', { optional: true }) hostOrganizationId?: string;
  @Field.queryBoolean('在用', { optional: true }) active?: boolean;
  @Field.text('名称、信用代码或业务范围关键词', { optional: true, max: 50 }) keyword?: string;
  @Field.oneOf('排序', sortsOf(SORTS), { optional: true }) sort: string = 'name';
}

export class OrganizationItem {
  @Field.uuid('组织编号') id: string;
  @Field.text('名称') name: string;
  @Field.text('统一社会信用代码', { nullable: true }) creditCode: string | null;
  @Field.oneOf('机构类别', ORG_TYPES) orgType: OrgType;
  @Field.oneOf('登记方式', REGISTRATION_KINDS) registrationKind: RegistrationKind;
  @Field.text('备案号', { nullable: true }) filingNumber: string | null;
  @Field.uuid('依托单位', { nullable: true }) hostOrganizationId: string | null;
  @Field.text('依托单位名称', { nullable: true }) hostName: string | null;
  @Field.text('业务范围') businessScope: string;
  @Field.oneOf('党组织', PARTY_ORGANIZATIONS) partyOrganization: PartyOrganization;
  @Field.int('评估等级', { nullable: true, min: 1, max: 5 }) ratingLevel: number | null;
  @Field.date('等级有效期至', { nullable: true }) ratingValidUntil: string | null;
  @Field.int('年检年度', { nullable: true }) inspectionYear: number | null;
  @Field.oneOf('年检结论', INSPECTION_RESULTS, { nullable: true })
  inspectionResult: InspectionResult | null;
  @Field.boolean('列入活动异常名录') abnormalListed: boolean;
  @Field.boolean('列入严重违法失信名单') dishonestListed: boolean;
  @Field.boolean('财政拨款保障') fiscallyFunded: boolean;
  @Field.boolean('在用') active: boolean;
  @Field.int('版本') version: number;
}

export class OrganizationView extends OrganizationItem {
  @Field.text('信用代码提示', { nullable: true }) creditCodeWarning: string | null;
  @Field.text('信用代码录入说明', { nullable: true }) creditCodeOverrideReason: string | null;
  @Field.text('法定代表人', { nullable: true, description: '仅本单位、综合党委和系统管理员可见' })
  legalRepresentative: string | null;
  @Field.text('联系人', { nullable: true, description: '可见范围同上' }) contactName: string | null;
  @Field.text('联系电话', { nullable: true, description: '可见范围同上' })
  contactPhone: string | null;
}

const COLUMNS = `o.id, o.name, o.credit_code AS "creditCode", o.org_type AS "orgType",
  o.registration_kind AS "registrationKind", o.filing_number AS "filingNumber",
  o.host_organization_id AS "hostOrganizationId", h.name AS "hostName",
  o.business_scope AS "businessScope", o.party_organization AS "partyOrganization",
  o.rating_level AS "ratingLevel", o.rating_valid_until::text AS "ratingValidUntil",
  o.inspection_year AS "inspectionYear", o.inspection_result AS "inspectionResult",
  o.abnormal_listed AS "abnormalListed", o.dishonest_listed AS "dishonestListed",
  o.fiscally_funded AS "fiscallyFunded", o.active, o.version`;
const FROM = 'organization o LEFT JOIN organization h ON h.id = o.host_organization_id';

/** Organisations by filter, without any personal data; whoever is signed in may look for partners. */
export function listOrganizations(
  db: Database,
  query: OrganizationQuery,
): Promise<Page<OrganizationItem>> {
  const sql = new SqlBuilder()
    .where(query.orgType, (p) => `o.org_type = ${p}`)
    .where(query.registrationKind, (p) => `o.registration_kind = ${p}`)
    .where(query.hostOrganizationId, (p) => `o.host_organization_id = ${p}`)
    .where(query.active, (p) => `o.active = ${p}`)
    .where(
      query.allianceId,
      (p) => `EXISTS (SELECT 1 FROM alliance_member m WHERE m.organization_id = o.id
                      AND m.alliance_id = ${p} AND m.left_on IS NULL)`,
    )
    .where(
      containing(query.keyword && toHalfWidth(query.keyword)),
      (p) => `(o.name ILIKE ${p} OR o.credit_code ILIKE ${p} OR o.business_scope ILIKE ${p})`,
    );
  const sort = sortBy(SORTS, query.sort);
  return listPage(db, sql, query, { columns: COLUMNS, from: FROM, id: 'o.id', sort });
}

/** Who may see legal representative and contact: the own organisation, committee, administrator. */
function seesPersonalData(actor: AccountActor, id: string): boolean {
  return (
    ['committee_officer', 'committee_approver', 'administrator'].includes(actor.role) ||
    (actor.role === 'organization_agent' && actor.organizationId === id)
  );
}

/** @throws DomainError not_found */
export async function viewOrganization(
  db: Database,
  actor: AccountActor,
  id: string,
): Promise<OrganizationView> {
  const personal = seesPersonalData(actor, id)
    ? `o.legal_representative AS "legalRepresentative", o.contact_name AS "contactName",
       o.contact_phone AS "contactPhone"`
    : `NULL AS "legalRepresentative", NULL AS "contactName", NULL AS "contactPhone"`;
  const row = await db.one<OrganizationView & { innerOk: boolean }>(
    `SELECT ${COLUMNS}, o.credit_code_inner_ok AS "innerOk",
            o.credit_code_override_reason AS "creditCodeOverrideReason", ${personal}
     FROM ${FROM} WHERE o.id = $1`,
    [id],
  );
  if (!row) throw notFound('社会组织');
  const { innerOk, ...organization } = row;
  return { ...organization, creditCodeWarning: innerOk ? null : INNER_CHECK_WARNING };
}

export class CreditCodeQuery {
  @Field.text('统一社会信用代码', { max: 60 }) code: string;
}

export class CreditCodeAnswer {
  @Field.text('规范写法') code: string;
  @Field.boolean('是否有效') valid: boolean;
  @Field.text('错误', { nullable: true }) fault: string | null;
  @Field.text('提示', { nullable: true }) warning: string | null;
  @Field.oneOf('机构类别', ORG_TYPES) orgType: OrgType;
  @Field.uuid('已登记为', { nullable: true }) registeredAs: string | null;
}

/** What a form shows while a code is typed: its normal form, fault, warning, type, and whose it is. */
export async function answerCreditCode(db: Database, input: string): Promise<CreditCodeAnswer> {
  const check = checkCreditCode(input);
  const known = await db.one<{ id: string }>('SELECT id FROM organization WHERE credit_code = $1', [
    normaliseCreditCode(input),
  ]);
  return {
    code: check.code,
    valid: check.valid,
    fault: creditCodeFault(check),
    warning: check.valid && !check.innerCheckOk ? INNER_CHECK_WARNING : null,
    orgType: check.orgType,
    registeredAs: known?.id ?? null,
  };
}
