import { SERVICE_CATEGORIES, type ServiceCategory } from '#contracts';
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

const SORTS = {
  name: { sql: 'a.name', type: 'text' },
  createdAt: { sql: 'e.created_at', type: 'timestamptz' },
} as const;

export class ExpertQuery extends PageQuery {
  @Field.oneOf('专业领域', SERVICE_CATEGORIES, { optional: true }) field?: ServiceCategory;
  @Field.queryBoolean('可抽取', { optional: true }) available?: boolean;
  @Field.text('姓名关键词', { optional: true, max: 50 }) keyword?: string;
  @Field.oneOf('排序', sortsOf(SORTS), { optional: true }) sort: string = 'name';
}

export class ExpertView {
  @Field.uuid('专家编号') id: string;
  @Field.uuid('账号') accountId: string;
  @Field.text('姓名') name: string;
  @Field.someOf('专业领域', SERVICE_CATEGORIES) fields: ServiceCategory[];
  @Field.uuid('任职社会组织', { nullable: true }) employerOrganizationId: string | null;
  @Field.uuid('任职单位', { nullable: true }) employerUnitId: string | null;
  @Field.uuids('其他关联社会组织') affiliatedOrganizationIds: string[];
  @Field.boolean('可抽取') available: boolean;
  @Field.int('版本') version: number;
}

const COLUMNS = `e.id, e.account_id AS "accountId", a.name, e.fields,
  e.employer_organization_id AS "employerOrganizationId", e.employer_unit_id AS "employerUnitId",
  e.affiliated_organization_ids AS "affiliatedOrganizationIds", e.available, e.version`;
const FROM = 'expert e JOIN account a ON a.id = e.account_id';

/** The pool of experts, for the committee's officer. */
export function listExperts(db: Database, query: ExpertQuery): Promise<Page<ExpertView>> {
  const sql = new SqlBuilder()
    .where(query.field, (p) => `${p} = ANY (e.fields)`)
    .where(query.available, (p) => `e.available = ${p}`)
    .where(containing(query.keyword), (p) => `a.name ILIKE ${p}`);
  const sort = sortBy(SORTS, query.sort);
  return listPage(db, sql, query, { columns: COLUMNS, from: FROM, id: 'e.id', sort });
}

/** @throws DomainError not_found */
export async function viewExpert(
  db: Database,
  by: { id: string } | { accountId: string },
): Promise<ExpertView> {
  const [column, value] = 'id' in by ? ['e.id', by.id] : ['e.account_id', by.accountId];
  const expert = await db.one<ExpertView>(`SELECT ${COLUMNS} FROM ${FROM} WHERE ${column} = $1`, [
    value,
  ]);
  if (!expert) throw notFound('专家');
  return expert;
}
