import { formatDateChinese, ratePercent } from '#kernel';
import type { Period } from './period.js';

/** 指标：what is counted, in 项 (tasks; all rounds of one count once). */
export const MEASURES = {
  posted: ['发榜', '首次发榜时间在统计期内的榜单；发布前作废的不计，重新发榜不重复计'],
  bid: ['揭榜', '发榜数中，任一轮截止时至少有一份已提交且未撤回、未失效的揭榜意向书'],
  awarded: ['承榜', '发榜数中，承榜公示期满已生效，且截至统计日未被撤销'],
  unanswered: ['无人揭榜', '发榜数中，已流榜且各轮均无揭榜'],
  bid_not_awarded: ['揭榜未承榜', '揭榜数减承榜数，含仍在评审和公示的'],
  unsuccessful: ['流榜', '发榜数中，最近一轮已流榜且未承榜'],
  cancelled: ['撤榜', '发榜数中，最近一轮已撤榜且未承榜'],
  underway: ['办理中', '发榜数中，尚未承榜、流榜或撤榜'],
} as const;
export type Measure = keyof typeof MEASURES;
export const MEASURE_KEYS = Object.keys(MEASURES) as Measure[];

export type Counts = Readonly<Record<Measure, number>>;

/** A rate beside what it was computed from. */
export interface Rate {
  key: string;
  name: string;
  numerator: number;
  denominator: number;
  /** Percent with one decimal, half up; null when there is nothing to divide by. */
  percent: string | null;
  formula: string;
}

const RATES = [
  ['bidRate', '揭榜率', 'bid', 'posted'],
  ['awardRateOfBids', '承榜率（按揭榜计）', 'awarded', 'bid'],
  ['awardRateOfPosted', '承榜率（按发榜计）', 'awarded', 'posted'],
] as const;

/** The rates with their formulas, as they are printed: `揭榜 20 项 ÷ 发榜 22 项`, 90.9 percent. */
export function ratesOf(counts: Pick<Counts, 'posted' | 'bid' | 'awarded'>): Rate[] {
  return RATES.map(([key, name, top, bottom]) => {
    const [numerator, denominator] = [counts[top], counts[bottom]];
    const percent = ratePercent(numerator, denominator);
    const formula = `${MEASURES[top][0]} ${numerator} 项 ÷ ${MEASURES[bottom][0]} ${denominator} 项`;
    return { key, name, numerator, denominator, percent, formula };
  });
}

/** 一句话报告: the figures of a period as an office writes them. */
export function sentenceOf(
  counts: Pick<Counts, 'posted' | 'bid' | 'awarded'>,
  { from, asOf }: Pick<Period, 'from' | 'asOf'>,
): string {
  const year = asOf.slice(0, 4);
  const day = formatDateChinese(asOf);
  const span =
    from === `${year}-01-01`
      ? `${year}年以来（截至${day.slice(5)}）`
      : `${formatDateChinese(from)}至${day}`;
  const { posted, bid, awarded } = counts;
  const [bidRate, ofBids, ofPosted] = ratesOf(counts);
  const head = `${span}，累计发榜${posted}项，揭榜${bid}项，确定承榜${awarded}项`;
  if (bid === 0) return `${head}。`;
  return (
    `${head}；揭榜率${bidRate!.percent}%，承榜率${ofBids!.percent}%（按揭榜计）、` +
    `${ofPosted!.percent}%（按发榜计）。`
  );
}
