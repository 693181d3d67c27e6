import type { Schemas } from '../../api/client';

export type Agreement = Schemas['AgreementView'];
export type AgreementRow = Schemas['AgreementItem'];
export type Milestone = Schemas['MilestoneView'];
export type Acceptance = Schemas['AcceptanceView'];
export type FundingRule = Schemas['FundingRuleView'];
export type Target = Schemas['IndicatorTargetView'];
export type Figure = Schemas['FigureView'];
export type Paper = Schemas['PaperView'];

export const QUALIFIERS: Record<Figure['qualifier'], string> = {
  exact: '准确',
  about: '约',
  over: '余、多',
  nearly: '近',
};

/** `约 310 人次`、`310 余人次`. */
export function amountText(value: number, unit: string, qualifier: Figure['qualifier']): string {
  const count = value.toLocaleString('zh-CN');
  if (qualifier === 'about') return `约 ${count} ${unit}`;
  if (qualifier === 'nearly') return `近 ${count} ${unit}`;
  return qualifier === 'over' ? `${count} 余${unit}` : `${count} ${unit}`;
}

export const PAPER_NAMES: Record<Paper['kind'], string> = {
  procurement_decision: '采购方式决策记录',
  task_book: '项目任务书',
  budget: '预算明细',
  activity_plan: '活动方案',
  invoice: '发票或票据',
  sign_in_sheet: '签到表',
  photos: '活动照片',
  service_ledger: '项目台账',
  final_accounts: '项目决算',
  activity_record: '活动记录',
  other: '其他材料',
};

export const CONCLUSIONS: Record<NonNullable<Acceptance['conclusion']>, string> = {
  excellent: '优秀',
  qualified: '合格',
};

/** Where a file of an agreement is read. */
export const fileAddress = (agreementId: string, fileId: string): string =>
  `/api/v1/agreements/${agreementId}/files/${fileId}`;
