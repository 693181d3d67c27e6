import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import type { UnitKind } from '#contracts';
import { Aggregate } from '#platform';

/** 单位：区 → 街道 → 社区，以及区直部门、综合党委、纪检监督。Never deleted, only put out of use. */
@Entity('unit')
@Index('unit_parent', ['parentId'])
@Index('unit_name', ['name', 'id'])
@Index('unit_division_code', ['divisionCode'], {
  unique: true,
  where: 'division_code IS NOT NULL AND active',
})
@Check(
  'unit_kind',
  "kind IN ('district', 'department', 'committee', 'supervision', 'street', 'community')",
)
@Check('unit_not_own_parent', 'parent_id <> id')
@Check('unit_division_code_shape', "division_code ~ '^[0-9]{6}([0-9]{3}([0-9]{3})?)?$'")
export class Unit extends Aggregate {
  @Column({ type: 'text' })
  kind: UnitKind;

  @ForeignKey(() => Unit, { name: 'unit_parent_fk' })
  @Column({ type: 'uuid', nullable: true })
  parentId: string | null;

  @Column({ type: 'text' })
  name: string;

  /** 行政区划代码: 6 digits for a county, 9 for a street, 12 for a community; null elsewhere. */
  @Column({ type: 'text', nullable: true })
  divisionCode: string | null;

  @Column({ type: 'boolean', default: true })
  active: boolean;
}
