import { DomainError } from './domain-error.js';
import { toHalfWidth } from './text.js';

/** The largest amount with an exact number: about 90 万亿元. */
const MAX_FEN = Number.MAX_SAFE_INTEGER;

/**
 * Guards an amount of money: a whole, non-negative number of 分.
 *
 * @throws RangeError otherwise; user input goes through {@link parseYuan} or a DTO first
 */
export function fen(n: number): number {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`not an amount in fen: ${n}`);
  return n;
}

/** 123450 → `1,234.50` (元 with thousands separators); a negative difference keeps its sign. */
export function formatYuan(amount: number): string {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not an amount in fen: ${amount}`);
  const digits = String(Math.abs(amount)).padStart(3, '0');
  const yuan = digits.slice(0, -2).replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${amount < 0 ? '-' : ''}${yuan}.${digits.slice(-2)}`;
}

/**
 * Sum of amounts in 分; 0 for none.
 *
 * @throws RangeError when a part is no amount or the sum leaves the exact range
 */
export function sumFen(amounts: Iterable<number>): number {
  let sum = 0;
  for (const amount of amounts) sum = fen(sum + fen(amount));
  return sum;
}

/**
 * Reads an amount in 元 as people type it: `1234`, `1,234.5`, full-width forms, into 分.
 *
 * @throws DomainError `invalid_input` on signs, misplaced separators, more than two decimals,
 *         or an amount too large to be exact
 */
export function parseYuan(text: string): number {
  const match = /^(0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d{1,2}))?$/.exec(
    toHalfWidth(text).trim(),
  );
  if (match) {
    const yuan = BigInt(match[1]!.replaceAll(',', ''));
    const amount = yuan * 100n + BigInt((match[2] ?? '').padEnd(2, '0'));
    if (amount <= BigInt(MAX_FEN)) return Number(amount);
  }
  throw new DomainError('invalid_input', { value: text, expected: 'yuan' });
}

const NUMERALS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿'];

/**
 * An amount in 分 as Chinese capital numerals (大写金额, 《支付结算办法》附件一): 人民币 in front without
 * a gap, 整 after 元 only. Where the rule leaves a 零 optional (万位 or 元位 is zero and the next place
 * is not), none is written.
 *
 * @throws RangeError for a negative or fractional amount
 */
export function yuanInWords(amount: number): string {
  const yuan = Math.floor(fen(amount) / 100);
  const jiao = Math.floor(amount / 10) % 10;
  const cents = amount % 10;
  let words = yuan > 0 || amount === 0 ? `${integerInWords(yuan)}元` : '';
  if (jiao === 0 && cents === 0) return `人民币${words}整`;
  if (jiao > 0) words += `${NUMERALS[jiao]}角`;
  else if (words !== '') words += '零';
  if (cents > 0) words += `${NUMERALS[cents]}分`;
  return `人民币${words}`;
}

function integerInWords(n: number): string {
  if (n === 0) return '零';
  let words = '';
  let gap = false;
  for (let index = 3; index >= 0; index -= 1) {
    const group = Math.floor(n / 10_000 ** index) % 10_000;
    if (group > 0) {
      if (words !== '' && (gap || group < 1000)) words += '零';
      words += groupInWords(group);
      if (index < 3) words += GROUPS[index];
    }
    gap = group === 0;
    // 万亿 is said as 万 of 亿: an empty 亿 group after it still says its 亿.
    if (index === 3 && group > 0) words += '万';
    if (index === 2 && group === 0 && words !== '') words += '亿';
  }
  return words;
}

/** 1–9999; a run of zeros inside is one 零, zeros at the end are silent. */
function groupInWords(group: number): string {
  let words = '';
  let gap = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(group / 10 ** place) % 10;
    if (digit === 0) {
      gap = words !== '';
      continue;
    }
    words += (gap ? '零' : '') + NUMERALS[digit] + PLACES[place];
    gap = false;
  }
  return words;
}
