import type { ProcurementMethod } from '#contracts';
import { DomainError } from '#kernel';

/** What the official procedure came to, as its notice of result states it. Amount in 分. */
export interface ProcurementResult {
  /** 公告编号 */
  noticeNumber: string;
  method: ProcurementMethod;
  /** 成交供应商 */
  supplier: string;
  amountFen: number;
  /** A date in Beijing, YYYY-MM-DD. */
  concludedOn: string;
  /** Where the notice is read; null where a file proves the result. */
  link: string | null;
  fileId: string | null;
}

const RESULT_FIELDS = [
  'noticeNumber',
  'method',
  'supplier',
  'amountFen',
  'concludedOn',
  'link',
  'fileId',
] as const satisfies readonly (keyof ProcurementResult)[];

/**
 * Holds an outside result to what a reader must be able to check: it is past, and a web page or a
 * file proves it. The link is shown to the public, so it may be nothing but an address of the web.
 *
 * @param today Beijing's date
 * @throws DomainError invalid_input with the field at fault
 */
export function requireProvedResult(result: ProcurementResult, today: string): void {
  const fields: Record<string, string> = {};
  if (result.concludedOn > today) fields.concludedOn = '成交日期不能晚于今天';
  if (result.link === null && result.fileId === null) {
    fields.link = '请填写成交公告的网址，或上传成交文件';
  }
  if (result.link !== null && !isWebAddress(result.link)) {
    fields.link = '公告链接须为 http 或 https 开头的网址';
  }
  if (Object.keys(fields).length > 0) throw new DomainError('invalid_input', { fields });
}

/** An absolute http(s) address without a name and password in it. */
export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s<>"']+$/i.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}

/** What a correction changes: the old and the new value of every field that differs. */
export function correctionOf(
  before: Readonly<Record<(typeof RESULT_FIELDS)[number], unknown>>,
  after: ProcurementResult,
): { before: Partial<ProcurementResult>; after: Partial<ProcurementResult> } {
  const changed = RESULT_FIELDS.filter((field) => before[field] !== after[field]);
  const pick = (from: object) =>
    Object.fromEntries(changed.map((field) => [field, from[field as keyof typeof from]]));
  return { before: pick(before), after: pick(after) };
}
