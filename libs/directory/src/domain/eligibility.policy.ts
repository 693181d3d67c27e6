import { ORG_TYPE_NAMES, type FundingMode, type OrgType } from '#contracts';
import type { Organization } from '../persistence/organization.entity.js';
import { INSPECTION_RESULT_NAMES } from './vocabulary.js';

/** What a listing asks of whoever takes it on. */
export interface EligibilityConditions {
  /** Types that may take part; empty for all. */
  orgTypes: readonly OrgType[];
  /** 等级评估不低于，1–5; null for none. */
  minRating: number | null;
  fundingMode: FundingMode;
  /** True when a filed group's registered host is the lead or another party of the same bid. */
  hostTakesPart?: boolean;
}

export interface Eligibility {
  eligible: boolean;
  /** Sentences for the bidder, each without a full stop; empty when eligible. */
  reasons: string[];
}

export type StandingFacts = Pick<
  Organization,
  | 'active'
  | 'orgType'
  | 'registrationKind'
  | 'abnormalListed'
  | 'dishonestListed'
  | 'fiscallyFunded'
  | 'inspectionYear'
  | 'inspectionResult'
  | 'ratingLevel'
  | 'ratingValidUntil'
>;

/**
 * May the organisation take the listing on, as its record stands on a day?
 * Sources: 《政府购买服务管理办法》 arts. 6 and 8 (who cannot be 承接主体), 民政 rules on annual inspection
 * (reports for a year are due by 31 May of the next), 等级评估 (valid for a stated time), 活动异常名录 and
 * 严重违法失信名单. Whoever decides keeps the outcome as a dated snapshot.
 *
 * @param today Beijing date YYYY-MM-DD
 */
export function eligibility(
  organization: StandingFacts,
  conditions: EligibilityConditions,
  today: string,
): Eligibility {
  const reasons = [
    ...registrationFaults(organization, conditions),
    ...fundingFaults(organization, conditions.fundingMode),
    ...listFaults(organization),
    ...inspectionFaults(organization, today),
    ...ratingFaults(organization, conditions.minRating, today),
  ];
  return { eligible: reasons.length === 0, reasons };
}

function registrationFaults(
  { active, orgType, registrationKind }: StandingFacts,
  { orgTypes, hostTakesPart }: EligibilityConditions,
): string[] {
  const faults: string[] = [];
  if (!active) faults.push('单位已停用');
  if (orgTypes.length > 0 && !orgTypes.includes(orgType)) {
    faults.push(`机构类别（${ORG_TYPE_NAMES[orgType]}）不在承接范围内`);
  }
  if (registrationKind === 'filed' && !hostTakesPart) {
    faults.push('备案社区社会组织没有法人资格，须由依托的登记社会组织申报或与其联合');
  }
  return faults;
}

function fundingFaults({ orgType, fiscallyFunded }: StandingFacts, mode: FundingMode): string[] {
  if (mode !== 'gov_purchase') return [];
  if (orgType === 'government') return ['机关不能承接政府购买服务'];
  if (orgType === 'mass_organisation') return ['由财政拨款保障的群团组织不能承接政府购买服务'];
  return fiscallyFunded ? ['公益一类事业单位等财政拨款保障的单位不能承接政府购买服务'] : [];
}

function listFaults({ abnormalListed, dishonestListed }: StandingFacts): string[] {
  return [
    ...(abnormalListed ? ['列入活动异常名录'] : []),
    ...(dishonestListed ? ['列入严重违法失信名单'] : []),
  ];
}

/** None on record is no fault: a young organisation has not been inspected yet, others never are. */
function inspectionFaults(
  { inspectionYear, inspectionResult }: StandingFacts,
  today: string,
): string[] {
  if (inspectionYear === null || inspectionResult === null) return [];
  if (inspectionResult === 'unqualified' || inspectionResult === 'missing') {
    return [`${inspectionYear} 年度年检结论为${INSPECTION_RESULT_NAMES[inspectionResult]}`];
  }
  const due = lastInspectionYearDue(today);
  return inspectionYear < due ? [`缺少 ${due} 年度年检结论`] : [];
}

/** The last year whose inspection must be on record: last year's from 1 June on. */
export function lastInspectionYearDue(today: string): number {
  const year = Number(today.slice(0, 4));
  return today.slice(5) >= '06-01' ? year - 1 : year - 2;
}

function ratingFaults(
  { ratingLevel, ratingValidUntil }: StandingFacts,
  minimum: number | null,
  today: string,
): string[] {
  if (minimum === null) return [];
  const reached = (ratingLevel ?? 0) >= minimum && (ratingValidUntil ?? '') >= today;
  return reached ? [] : [`没有在有效期内的 ${minimum}A 及以上等级评估`];
}
