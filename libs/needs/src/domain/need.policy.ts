import { NEED_STATUS_NAMES, type NeedStatus } from '#contracts';
import { DomainError } from '#kernel';
import type { Need } from '../persistence/need.entity.js';
import type { NegativeItem } from './vocabulary.js';

/** What the stater may still change: what nobody sorts yet, or what came back. */
export const EDITABLE: readonly NeedStatus[] = ['draft', 'returned'];

/** @throws DomainError transition_not_allowed unless the stater may still change the need */
export function requireEditable({ status }: Pick<Need, 'status'>): void {
  if (EDITABLE.includes(status)) return;
  throw new DomainError('transition_not_allowed', {
    subject: '需求',
    status: NEED_STATUS_NAMES[status],
  });
}

/** 是否适由社会组织承担，及理由和负面清单命中。 */
export interface Verdict {
  suitable: boolean;
  suitabilityReason: string;
  suitabilityChecklist: NegativeItem[];
}

/**
 * A need is accepted with a verdict and its reason; a hit on the negative list (《政府购买服务管理办法》
 * 第十条) cannot go with “suitable”.
 *
 * @throws DomainError verdict_missing | invalid_input
 */
export function requireVerdict(given: Partial<Verdict>): Verdict {
  const { suitable, suitabilityReason = '', suitabilityChecklist = [] } = given;
  if (suitable === undefined || suitabilityReason.trim() === '') {
    throw new DomainError('verdict_missing');
  }
  if (suitable && suitabilityChecklist.length > 0) {
    throw new DomainError('invalid_input', {
      fields: { suitable: '负面清单有命中，不能定为适由社会组织承担' },
    });
  }
  return {
    suitable,
    suitabilityReason: suitabilityReason.trim(),
    suitabilityChecklist: [...new Set(suitabilityChecklist)],
  };
}

const MERGE_TARGETS: readonly NeedStatus[] = ['submitted', 'under_review', 'deferred', 'accepted'];

/**
 * A need is merged into another one that is still worked on or accepted. Because a merged need is
 * never a target, chains end and there are no circles.
 *
 * @throws DomainError merge_target_invalid
 */
export function requireMergeTarget(
  need: Pick<Need, 'id'>,
  target: Pick<Need, 'id' | 'status'>,
): void {
  if (target.id === need.id || !MERGE_TARGETS.includes(target.status)) {
    throw new DomainError('merge_target_invalid');
  }
}

/** @throws DomainError date_in_past unless the day lies ahead of today (Beijing dates) */
export function requireLaterDay(until: string, today: string): void {
  if (until <= today) throw new DomainError('date_in_past', { what: '暂缓期限' });
}

/**
 * 即知即改 needs evidence: what was done, and on which day, not a coming one.
 *
 * @throws DomainError evidence_required | invalid_input
 */
export function requireEvidence(note: string | undefined, solvedOn: string, today: string): string {
  if (!note?.trim()) throw new DomainError('evidence_required');
  if (solvedOn > today) {
    throw new DomainError('invalid_input', { fields: { solvedOn: '办结日期不能晚于今天' } });
  }
  return note.trim();
}
