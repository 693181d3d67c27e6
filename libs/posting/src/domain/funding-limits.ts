import { FUNDING_MODE_NAMES, type FundingMode } from '#contracts';
import { DomainError, formatYuan, lastDayOfTerm } from '#kernel';

/** What one way of funding allows; local figures, so data and not code. Amounts in 分. */
export interface FundingLimit {
  /** Highest amount of one listing; null for none. */
  ceilingFen: number | null;
  /** 采购限额标准: from here on the official procurement procedure decides; null while not set. */
  procurementThresholdFen: number | null;
  /** Longest term of the work in years; null for none. */
  maxYears: number | null;
  /** 依据 */
  basis: string;
}

/**
 * Until the office sets its own. No local threshold is guessed: an unset one is warned about.
 * 政府购买服务不超过 3 年：《政府购买服务管理办法》（财政部令第102号）。
 */
export const DEFAULT_FUNDING_LIMITS: Readonly<Record<FundingMode, FundingLimit>> = {
  gov_purchase: {
    ceilingFen: null,
    procurementThresholdFen: null,
    maxYears: 3,
    basis: '《政府购买服务管理办法》；本地采购限额标准待设置',
  },
  project_fund: {
    ceilingFen: null,
    procurementThresholdFen: null,
    maxYears: 3,
    basis: '项目资金管理约定',
  },
  activity_subsidy: {
    ceilingFen: 5_000_000,
    procurementThresholdFen: null,
    maxYears: 1,
    basis: '活动经费补贴约定，按次申领',
  },
};

export const DEFAULT_CODE_PREFIX = 'LC';

interface FundedWork {
  fundingMode: FundingMode;
  ceilingFen: number;
  startsOn: string | null;
  endsOn: string | null;
}

/** Whether the ceiling reaches the 采购限额标准 of its way of funding; never while none is set. */
export function reachesThreshold(
  { fundingMode, ceilingFen }: Pick<FundedWork, 'fundingMode' | 'ceilingFen'>,
  limits: Readonly<Record<FundingMode, FundingLimit>>,
): boolean {
  const { procurementThresholdFen } = limits[fundingMode];
  return procurementThresholdFen !== null && ceilingFen >= procurementThresholdFen;
}

/**
 * Holds a listing to the limits of its way of funding.
 *
 * @throws DomainError procurement_threshold | funding_ceiling_exceeded | term_too_long
 */
export function requireWithinLimits(
  work: FundedWork,
  limits: Readonly<Record<FundingMode, FundingLimit>>,
): void {
  const limit = limits[work.fundingMode];
  if (reachesThreshold(work, limits)) {
    throw new DomainError('procurement_threshold', {
      threshold: formatYuan(limit.procurementThresholdFen!),
    });
  }
  if (limit.ceilingFen !== null && work.ceilingFen > limit.ceilingFen) {
    throw new DomainError('funding_ceiling_exceeded', {
      mode: FUNDING_MODE_NAMES[work.fundingMode],
      ceiling: formatYuan(limit.ceilingFen),
    });
  }
  if (limit.maxYears !== null && work.startsOn && work.endsOn) {
    if (work.endsOn > lastDayOfTerm(work.startsOn, limit.maxYears)) {
      throw new DomainError('term_too_long', { years: limit.maxYears });
    }
  }
}
