import { UNIT_KINDS, type UnitKind } from '#contracts';
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
  name: { sql: 'u.name', type: 'text' },
  createdAt: { sql: 'u.created_at', type: 'timestamptz' },
} as const;

export class UnitQuery extends PageQuery {
  @Field.oneOf('种类', UNIT_KINDS, { optional: true }) kind?: UnitKind;
  @Field.uuid('上级单位', { optional: true }) parentId?: string;
  @Field.queryBoolean('在用', { optional: true }) active?: boolean;
  @Field.text('名称关键词', { optional: true, max: 50 }) keyword?: string;
  @Field.oneOf('排序', sortsOf(SORTS), { optional: true }) sort: string = 'name';
}

export class UnitView {
  @Field.uuid('单位编号') id: string;
  @Field.oneOf('种类', UNIT_KINDS) kind: UnitKind;
  @Field.text('名称') name: string;
  @Field.uuid('上级单位', { nullable: true }) parentId: string | null;
  @Field.text('上级单位名称', { nullable: true }) parentName: string | null;
  @Field.text('行政区划代码', { nullable: true }) divisionCode: string | null;
  @Field.boolean('在用') active: boolean;
  @Field.int('版本') version: number;
}

const COLUMNS = `u.id, u.kind, u.name, u.parent_id AS "parentId", p.name AS "parentName",
  u.division_code AS "divisionCode", u.active, u.version`;
const FROM = 'unit u LEFT JOIN unit p ON p.id = u.parent_id';

/** Units by filter; whoever is signed in sees all of them. */
export function listUnits(db: Database, query: UnitQuery): Promise<Page<UnitView>> {
  const sql = new SqlBuilder()
    .where(query.kind, (p) => `u.kind = ${p}`)
    .where(query.parentId, (p) => `u.parent_id = ${p}`)
    .where(query.active, (p) => `u.active = ${p}`)
    .where(containing(query.keyword), (p) => `u.name ILIKE ${p}`);
  const sort = sortBy(SORTS, query.sort);
  return listPage<UnitView>(db, sql, query, { columns: COLUMNS, from: FROM, id: 'u.id', sort });
}

/** @throws DomainError not_found */
export async function viewUnit(db: Database, id: string): Promise<UnitView> {
  const unit = await db.one<UnitView>(`SELECT ${COLUMNS} FROM ${FROM} WHERE u.id = $1`, [id]);
  if (!unit) throw notFound('单位');
  return unit;
}
