import type { FundingMode } from '#contracts';
import type { PaperKind } from './papers.js';

/** What one way of funding asks of the agreement and of each payment. Data: offices differ. */
export interface FundingRule {
  /** Longest term in years; the posting settings override it. */
  maxYears: number;
  /** How many milestones may carry money, when there is any. */
  minInstalments: number;
  maxInstalments: number;
  /** Largest share of the first instalment in percent, when there are several; null for no limit. */
  firstMaxPercent: number | null;
  /** Required before the agreement is approved, with each payment, and with the final report. */
  papers: Readonly<Record<'agreement' | 'payment' | 'acceptance', readonly PaperKind[]>>;
  /** 依据 */
  basis: string;
}

export const FUNDING_RULES: Readonly<Record<FundingMode, FundingRule>> = {
  gov_purchase: {
    maxYears: 3,
    minInstalments: 1,
    maxInstalments: 12,
    firstMaxPercent: null,
    papers: {
      agreement: ['procurement_decision'],
      payment: ['invoice'],
      acceptance: ['service_ledger'],
    },
    basis:
      '《政府购买服务管理办法》：合同一般不超过 1 年、最长 3 年，按约定支付，承接主体建立项目台账',
  },
  project_fund: {
    maxYears: 3,
    minInstalments: 2,
    maxInstalments: 12,
    firstMaxPercent: 60,
    papers: {
      agreement: ['task_book', 'budget'],
      payment: ['invoice'],
      acceptance: ['final_accounts'],
    },
    basis: '项目资金分期拨付：首期按协议，其后经中期检查；比例为默认值',
  },
  activity_subsidy: {
    maxYears: 1,
    minInstalments: 1,
    maxInstalments: 24,
    firstMaxPercent: null,
    papers: {
      agreement: ['activity_plan'],
      payment: ['sign_in_sheet', 'photos', 'invoice'],
      acceptance: ['activity_record'],
    },
    basis: '活动经费按次申领，凭签到表、照片和票据',
  },
};
