import { DomainError } from '#kernel';

/**
 * The five points of 政府采购法实施条例 9, each asked of every bidder, and the promise of secrecy.
 * Under blind scoring a member does not learn the bidders' names; so everybody lists the organisations
 * they have to do with, and the server compares.
 */
export interface Declaration {
  /** 近三年与揭榜方存在劳动关系 */
  employment: boolean;
  /** 近三年担任揭榜方的理事、监事 */
  directorship: boolean;
  /** 近三年是揭榜方的出资人或实际控制人 */
  control: boolean;
  /** 与揭榜方法定代表人或负责人有夫妻、直系血亲、三代以内旁系血亲或近姻亲关系 */
  kinship: boolean;
  /** 其他可能影响公正的关系 */
  otherInterest: boolean;
  explanation?: string;
  /** 本人近三年任职、兼职、顾问、出资的全部组织 */
  relatedOrganizationIds: readonly string[];
  /** 保密承诺 */
  confidentiality: boolean;
}

export const DECLARATION_POINTS = [
  'employment',
  'directorship',
  'control',
  'kinship',
  'otherInterest',
] as const satisfies readonly (keyof Declaration)[];

/** @throws DomainError invalid_input without the promise of secrecy, or a point admitted without a word */
export function checkDeclaration(declaration: Declaration): void {
  const fields: Record<string, string> = {};
  if (!declaration.confidentiality) fields.confidentiality = '须作出保密承诺后才能参加评审';
  const admitted = DECLARATION_POINTS.some((point) => declaration[point]);
  if (admitted && !declaration.explanation?.trim()) fields.explanation = '请说明需要回避的情形';
  if (Object.keys(fields).length > 0) throw new DomainError('invalid_input', { fields });
}

/** Whether the member's own words ask for recusal: a point admitted, or a bidder among the organisations. */
export function declaresConflict(
  declaration: Declaration,
  bidderOrganizationIds: readonly string[],
): boolean {
  return (
    DECLARATION_POINTS.some((point) => declaration[point]) ||
    declaration.relatedOrganizationIds.some((id) => bidderOrganizationIds.includes(id))
  );
}
