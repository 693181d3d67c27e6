import { DomainError } from '#kernel';
import { memberLabel } from '../domain/labels.js';
import { outliers } from '../domain/outliers.js';
import type { RankingSheet } from '../domain/ranking.types.js';
import { scoresByBid } from '../domain/sheet.js';
import type { Evaluation } from '../persistence/evaluation.entity.js';
import type { MemberSheet } from './own-sheet.js';

/** Locked sheets as the ranking takes them. */
export const rankingSheets = (sheets: readonly MemberSheet[]): RankingSheet[] =>
  sheets.map(({ member, sheet }) => ({
    member: memberLabel(member.seat!),
    scores: scoresByBid(sheet.entries),
  }));

/** Whose total of which bid lies too far from the mean, and is still unexplained. */
export function unexplainedOutliers(
  { ruleSet }: Pick<Evaluation, 'ruleSet'>,
  bidIds: readonly string[],
  sheets: readonly MemberSheet[],
): { memberId: string; bidId: string }[] {
  return outliers(ruleSet, bidIds, rankingSheets(sheets)).flatMap(({ member: label, bidId }) => {
    const { member, sheet } = sheets.find((one) => memberLabel(one.member.seat!) === label)!;
    const entry = sheet.entries.find((one) => one.bidId === bidId);
    return entry?.outlierReason ? [] : [{ memberId: member.id, bidId }];
  });
}

/** @throws DomainError outlier_reason_required */
export function requireExplained(
  evaluation: Pick<Evaluation, 'ruleSet'>,
  bidIds: readonly string[],
  sheets: readonly MemberSheet[],
): void {
  const count = unexplainedOutliers(evaluation, bidIds, sheets).length;
  if (count > 0) throw new DomainError('outlier_reason_required', { count });
}
