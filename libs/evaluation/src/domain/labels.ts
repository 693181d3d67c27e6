const NUMERALS = '零一二三四五六七八九';

/** 1 → 一, 12 → 十二, 20 → 二十; up to 99, far beyond any listing's bids. */
export function chineseNumber(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 99) throw new RangeError(`no label for ${n}`);
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${NUMERALS[tens]}十`;
  return head + (ones === 0 ? '' : NUMERALS[ones]);
}

/** 揭榜方一, 揭榜方二 …: what a bidder is called while the panel reads and scores. */
export const bidderLabel = (n: number): string => `揭榜方${chineseNumber(n)}`;

/** 评委1, 评委2 …: what a member is called in everything but the committee's own view. */
export const memberLabel = (seat: number): string => `评委${seat}`;

/**
 * A text as the panel may read it under blind scoring: every bidder's full name becomes its label.
 * A net for what bidders write themselves; longer names first, so that a name inside another one
 * does not break it.
 */
export function blind<T>(value: T, labelOf: ReadonlyMap<string, string>): T {
  const names = [...labelOf.keys()].filter(Boolean).sort((a, b) => b.length - a.length);
  const hide = (item: unknown): unknown => {
    if (typeof item === 'string') {
      return names.reduce((text, name) => text.replaceAll(name, labelOf.get(name)!), item);
    }
    if (Array.isArray(item)) return item.map(hide);
    if (item === null || typeof item !== 'object') return item;
    return Object.fromEntries(Object.entries(item).map(([key, member]) => [key, hide(member)]));
  };
  return hide(value) as T;
}
