import { DomainError } from '#kernel';

/** 材料种类. */
export const PAPER_NAMES = {
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
} as const;
export type PaperKind = keyof typeof PAPER_NAMES;
export const PAPER_KINDS = Object.keys(PAPER_NAMES) as PaperKind[];

/** A paper on record: the scan, or where the original is to be found. */
export interface Paper {
  kind: PaperKind;
  fileId: string | null;
  /** 文号或存放处. */
  reference: string;
}

/**
 * Every required kind is there, each with a file or a reference.
 *
 * @throws DomainError invalid_input | papers_missing
 */
export function requirePapers(papers: readonly Paper[], required: readonly PaperKind[]): void {
  if (papers.some(({ fileId, reference }) => !fileId && !reference.trim())) {
    throw new DomainError('invalid_input', { fields: { papers: '每份材料须附文件或填写文号' } });
  }
  const missing = required.filter((kind) => !papers.some((paper) => paper.kind === kind));
  if (missing.length > 0) {
    const names = missing.map((kind) => PAPER_NAMES[kind]).join('、');
    throw new DomainError('papers_missing', { papers: names });
  }
}
