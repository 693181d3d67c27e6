import type { ListingStatus, MilestoneStatus } from '#contracts';
import { DomainError, maskPersonalData, ratePercent } from '#kernel';

/** 验收结论. */
export const CONCLUSION_NAMES = { excellent: '优秀', qualified: '合格' } as const;
export type Conclusion = keyof typeof CONCLUSION_NAMES;
export const CONCLUSIONS = Object.keys(CONCLUSION_NAMES) as Conclusion[];

/** 服务对象意见: how many were collected, and how many of them were content. */
export interface Opinions {
  collected: number;
  satisfied: number;
}

/**
 * Acceptance is asked for once every milestone was inspected, whatever came of it.
 *
 * @throws DomainError milestones_open
 */
export function requireAllInspected(statuses: readonly MilestoneStatus[]): void {
  const count = statuses.filter((it) => it === 'scheduled' || it === 'reported').length;
  if (count > 0) throw new DomainError('milestones_open', { count });
}

/**
 * Public services are not accepted without those they are for (《政府采购法实施条例》第45条).
 *
 * @throws DomainError opinions_required
 */
export function requireOpinions({ collected, satisfied }: Opinions): void {
  if (collected < 1 || satisfied > collected) throw new DomainError('opinions_required');
}

/** 满意率 in percent with one decimal. */
export function satisfactionRate({ collected, satisfied }: Opinions): string | null {
  return ratePercent(satisfied, collected);
}

/**
 * The result is published, so its summary holds no personal data.
 *
 * @throws DomainError invalid_input
 */
export function requirePublishable(summary: string): void {
  if (maskPersonalData(summary) !== summary) {
    throw new DomainError('invalid_input', {
      fields: { publicSummary: '摘要将公开，请删去电话、证件号码、邮箱等个人信息' },
    });
  }
}

/**
 * Time for rectification lies ahead.
 *
 * @param today YYYY-MM-DD
 * @throws DomainError date_in_past
 */
export function requireRectificationAhead(dueOn: string, today: string): void {
  if (dueOn <= today) throw new DomainError('date_in_past', { what: '整改期限' });
}

/**
 * Residents rate work that has begun.
 *
 * @throws DomainError rating_too_early
 */
export function requireRatable(status: ListingStatus): void {
  if (status !== 'in_progress' && status !== 'completed') throw new DomainError('rating_too_early');
}
