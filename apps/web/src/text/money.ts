import { formatYuan } from '#kernel';

export { parseYuan, yuanInWords } from '#kernel';

/** 15000000 分 → `150,000.00 元`. */
export const yuan = (fen: number): string => `${formatYuan(fen)} 元`;

/** For cards and figures: no decimals where there are none, 万元 where that is exact and shorter. */
export function shortYuan(fen: number): string {
  if (fen >= 1_000_000 && fen % 10_000 === 0) return `${trim(fen / 1_000_000)} 万元`;
  return `${formatYuan(fen).replace(/\.00$/, '')} 元`;
}

/** The ceiling as lists show it; 0 means that no public money is stated. */
export const ceiling = (fen: number): string => (fen === 0 ? '未列公共资金' : shortYuan(fen));

const trim = (value: number) => value.toFixed(2).replace(/\.?0+$/, '');

/** Hundredths as printed: 8650 → `86.50`. */
export function hundredths(value: number): string {
  const digits = String(Math.abs(value)).padStart(3, '0');
  return `${value < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
