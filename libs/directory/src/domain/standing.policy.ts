import { DomainError } from '#kernel';
import type { InspectionResult } from './vocabulary.js';

/** 等级评估、年检与名录，由综合党委据公开信息登记。 */
export interface Standing {
  ratingLevel: number | null;
  /** Beijing date, the last day of validity. */
  ratingValidUntil: string | null;
  inspectionYear: number | null;
  inspectionResult: InspectionResult | null;
  abnormalListed: boolean;
  dishonestListed: boolean;
  fiscallyFunded: boolean;
}

/** The same day some years later. */
const inYears = (day: string, years: number): string =>
  `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;

/**
 * No rating is older than five years (社会组织等级评估 is valid for five): its last day lies within five
 * years of the day on which it is recorded, and it counts up to that day. A level comes with its last day, a result with its year, and nobody has been inspected for a year
 * that is still to come.
 *
 * @param today Beijing date
 * @throws DomainError invalid_input
 */
export function requireConsistentStanding(standing: Standing, today: string): void {
  const fields: Record<string, string> = {};
  if (standing.ratingLevel !== null && standing.ratingValidUntil === null) {
    fields.ratingValidUntil = '请填写等级评估有效期至';
  }
  if (standing.ratingLevel === null && standing.ratingValidUntil !== null) {
    fields.ratingLevel = '请填写评估等级';
  }
  if (standing.ratingValidUntil !== null && standing.ratingValidUntil > inYears(today, 5)) {
    fields.ratingValidUntil = '等级评估自评定之日起五年内有效，有效期不能超过今天起五年';
  }
  if (standing.inspectionResult !== null && standing.inspectionYear === null) {
    fields.inspectionYear = '请填写年检年度';
  }
  if (standing.inspectionResult === null && standing.inspectionYear !== null) {
    fields.inspectionResult = '请填写年检结论';
  }
  if ((standing.inspectionYear ?? 0) > Number(today.slice(0, 4))) {
    fields.inspectionYear = '年检年度不能晚于今年';
  }
  if (Object.keys(fields).length > 0) throw new DomainError('invalid_input', { fields });
}
