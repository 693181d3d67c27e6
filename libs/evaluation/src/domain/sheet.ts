import type { Criterion, RuleSet } from '#contracts';
import { canonicalJson, DomainError, formatHundredths, sha256Hex } from '#kernel';
import { fullMark } from './ranking.js';
import type { CriterionScores } from './ranking.types.js';

/** One bid on a member's sheet (评审打分表). */
export interface SheetEntry {
  bidId: string;
  /** hundredths of a point by criterion; may be partial while it is a draft */
  scores: CriterionScores;
  comment?: string;
  /** why the total lies far from the others'; asked for after all sheets are locked */
  outlierReason?: string;
}

type Rules = Pick<RuleSet, 'criteria'>;

/**
 * What stands on a sheet must be a score of the published table, within 0 … full mark, on its step,
 * for a bid of this evaluation, once each. Missing scores are allowed here.
 *
 * @throws DomainError invalid_input | score_out_of_range
 */
export function checkScores(
  rules: Rules,
  bidIds: readonly string[],
  entries: readonly Pick<SheetEntry, 'bidId' | 'scores'>[],
): void {
  entries.forEach((entry, index) => {
    const field = `entries.${index}`;
    if (!bidIds.includes(entry.bidId)) throw invalid(`${field}.bidId`, '没有这份揭榜意向书');
    if (entries.findIndex((other) => other.bidId === entry.bidId) !== index) {
      throw invalid(`${field}.bidId`, '同一份揭榜意向书只能打一次分');
    }
    for (const [id, score] of Object.entries(entry.scores)) {
      const criterion = rules.criteria.find((known) => known.id === id);
      if (!criterion) throw invalid(`${field}.scores.${id}`, '评分表没有这一项');
      checkScore(criterion, score);
    }
  });
}

function checkScore(criterion: Criterion, score: number): void {
  const fits =
    Number.isSafeInteger(score) &&
    score >= 0 &&
    score <= fullMark(criterion) &&
    score % criterion.stepHundredths === 0;
  if (fits) return;
  throw new DomainError('score_out_of_range', {
    criterion: criterion.name,
    max: criterion.weight,
    step: points(criterion.stepHundredths),
  });
}

/**
 * A sheet that is to be locked has a score for every criterion of every bid.
 *
 * @param labelOf what the bid is called on the sheet, for the sentence
 * @throws DomainError sheet_incomplete naming what is missing
 */
export function requireComplete(
  rules: Rules,
  bidIds: readonly string[],
  entries: readonly SheetEntry[],
  labelOf: (bidId: string) => string,
): void {
  const missing = bidIds.flatMap((bidId) => {
    const scores = entries.find((entry) => entry.bidId === bidId)?.scores ?? {};
    return rules.criteria
      .filter(({ id }) => scores[id] === undefined)
      .map(({ name }) => `${labelOf(bidId)}的“${name}”`);
  });
  if (missing.length > 0)
    throw new DomainError('sheet_incomplete', { missing: missing.join('、') });
}

/** The scores of a sheet by bid, for the ranking. */
export function scoresByBid(entries: readonly SheetEntry[]): Record<string, CriterionScores> {
  return Object.fromEntries(entries.map(({ bidId, scores }) => [bidId, scores]));
}

/** SHA-256 over a sheet's canonical scores and remarks, for the trail and the report. */
export const sheetDigest = (entries: readonly SheetEntry[]): string =>
  sha256Hex(canonicalJson(entries));

/** 50 → `0.5`, 100 → `1` */
function points(hundredths: number): string {
  return String(Number(formatHundredths(hundredths)));
}

function invalid(field: string, message: string): DomainError {
  return new DomainError('invalid_input', { fields: { [field]: message } });
}
