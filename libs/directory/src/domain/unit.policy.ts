import { UNIT_KIND_NAMES, type UnitKind } from '#contracts';
import { DomainError } from '#kernel';

/** The kind of unit each kind hangs under; a district stands at the top. */
const PARENT_KIND: Record<UnitKind, UnitKind | null> = {
  district: null,
  department: 'district',
  committee: 'district',
  supervision: 'district',
  street: 'district',
  community: 'street',
};

/** 行政区划代码的位数：区 6 位、街道 9 位、社区 12 位；其他单位不填。 */
const DIVISION_DIGITS: Partial<Record<UnitKind, number>> = {
  district: 6,
  street: 9,
  community: 12,
};

/**
 * A unit hangs under a unit of the right kind: 区 → 街道 → 社区, everything else directly under the 区.
 *
 * @throws DomainError invalid_input naming `parentId`
 */
export function requireParentKind(kind: UnitKind, parentKind: UnitKind | null): void {
  const expected = PARENT_KIND[kind];
  if (parentKind === expected) return;
  const message =
    expected === null
      ? `${UNIT_KIND_NAMES[kind]}没有上级单位`
      : `${UNIT_KIND_NAMES[kind]}的上级单位须是${UNIT_KIND_NAMES[expected]}`;
  throw new DomainError('invalid_input', { fields: { parentId: message } });
}

/**
 * Division codes: GB/T 2260 (6 digits), GB/T 10114 (3 more), the statistics bureau's 3 for communities.
 * A code below another's unit begins with that unit's code.
 *
 * @throws DomainError invalid_input naming `divisionCode`
 */
export function requireDivisionCode(
  kind: UnitKind,
  code: string | null,
  parentCode: string | null,
): void {
  if (code === null) return;
  const digits = DIVISION_DIGITS[kind];
  const fault =
    digits === undefined
      ? `${UNIT_KIND_NAMES[kind]}不填行政区划代码`
      : !/^\d+$/.test(code) || code.length !== digits
        ? `${UNIT_KIND_NAMES[kind]}的行政区划代码须为 ${digits} 位数字`
        : parentCode !== null && !code.startsWith(parentCode)
          ? `行政区划代码须以上级单位的代码 ${parentCode} 开头`
          : null;
  if (fault) throw new DomainError('invalid_input', { fields: { divisionCode: fault } });
}
