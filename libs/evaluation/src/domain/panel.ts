import type { RuleSet } from '#contracts';
import { DomainError } from '#kernel';

export const MEMBER_KIND_NAMES = { posting_unit: '发榜单位评委', expert: '专家评委' } as const;
export type MemberKind = keyof typeof MEMBER_KIND_NAMES;

export const MEMBER_STATE_NAMES = {
  invited: '待声明',
  declared: '已声明',
  recused: '已回避',
  replaced: '已更换',
} as const;
export type MemberState = keyof typeof MEMBER_STATE_NAMES;

/** In a seat of the panel; the others have left it and stay on record. */
export const SEATED_STATES = ['invited', 'declared'] as const satisfies readonly MemberState[];
export const isSeated = ({ state }: { state: MemberState }): boolean =>
  (SEATED_STATES as readonly MemberState[]).includes(state);

type Rules = Pick<RuleSet, 'panelSize' | 'method'>;

/** Members a panel has: odd, at least three; five where one highest and one lowest are dropped. */
export function requiredPanelSize({ panelSize, method }: Rules): number {
  const least = Math.max(panelSize, method === 'drop_extremes' ? 5 : 3);
  return least % 2 === 1 ? least : least + 1;
}

/** All seats but the posting unit's one: two thirds or more, as the law asks for experts. */
export const requiredExperts = (rules: Rules): number => requiredPanelSize(rules) - 1;

/**
 * The panel that may work: every seat taken, one of them by the posting unit.
 *
 * @param members those seated now
 * @throws DomainError panel_incomplete
 */
export function requirePanel(members: readonly { kind: MemberKind }[], rules: Rules): void {
  const unit = members.filter((member) => member.kind === 'posting_unit').length;
  const experts = members.length - unit;
  const missing = requiredExperts(rules) - experts;
  if (unit !== 1) throw incomplete('尚未确定发榜单位的评委');
  if (missing > 0) throw incomplete(`还差 ${missing} 位专家`);
  if (missing < 0) throw incomplete(`专家多出 ${-missing} 位`);
}

function incomplete(reason: string): DomainError {
  return new DomainError('panel_incomplete', { reason });
}
