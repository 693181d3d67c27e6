import type { NeedSource, Role, UnitKind } from '#contracts';
import { DomainError } from '#kernel';

/** What the statement of a need depends on besides its text. */
export interface Placing {
  role: Role;
  source: NeedSource;
  onBehalf: boolean;
  /** The unit it concerns; null when there is none in use. */
  unitKind: UnitKind | null;
  /** Whether that unit is the officer's own or below it; officers of the committee reach all. */
  withinReach: boolean;
}

/**
 * Residents state appeals of their own, about a street or a community; officers also write down
 * decisions from above and what residents tell them (代填), for their own unit and those below it.
 *
 * @throws DomainError invalid_input
 */
export function requirePlacing({ role, source, onBehalf, unitKind, withinReach }: Placing): void {
  const fields: Record<string, string> = {};
  const resident = role === 'resident';
  if (unitKind === null || !withinReach) {
    fields.unitId = '没有这个单位，或不在您的范围内';
  } else if (resident && unitKind !== 'street' && unitKind !== 'community') {
    fields.unitId = '请选择所在的街道或社区';
  }
  if (resident && source !== 'resident_appeal') fields.source = '居民提出的需求为群众诉求';
  if (resident && onBehalf) fields.onBehalf = '代填由发榜单位或综合党委经办人办理';
  if (onBehalf && source !== 'resident_appeal') fields.onBehalf = '上级部署不需要代填';
  if (Object.keys(fields).length > 0) throw new DomainError('invalid_input', { fields });
}
