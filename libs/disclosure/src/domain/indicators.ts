import { formatDateChinese, ratePercent } from '#kernel';

/** What became of one listing (all rounds together) by a day. */
export interface ListingFact {
  /** First round's id; with rounds counted apart, the round's own. */
  rootId: string;
  /** The newest round published by then. */
  listingId: string;
  unitId: string;
  unitName: string;
  category: string;
  fundingMode: string;
  firstPublishedAt: Date;
  /** At least one bid was submitted, and not withdrawn, when a round closed. */
  hadBid: boolean;
  /** State of the newest round on that day. */
  status: string;
}

export const MEASURE_NAMES = {
  posted: '发榜',
  bid: '揭榜',
  awarded: '承榜',
  no_bid: '无人揭榜',
  bid_not_awarded: '揭榜未承榜',
  unsuccessful: '流榜',
  cancelled: '撤榜',
  under_way: '办理中',
} as const;
export type Measure = keyof typeof MEASURE_NAMES;
export const MEASURES = Object.keys(MEASURE_NAMES) as Measure[];

const AWARDED = ['awarded', 'in_progress', 'completed'];
const ENDED = ['unsuccessful', 'cancelled'];

/**
 * What each figure counts, in 项 (listings, not bids):
 * 发榜 = published; 揭榜 = at least one bid standing at a deadline; 承榜 = award confirmed and not
 * annulled since. Source: the reference case's 22/20/19, see the README.
 */
export const counts: Readonly<Record<Measure, (fact: ListingFact) => boolean>> = {
  posted: () => true,
  bid: (fact) => fact.hadBid,
  awarded: (fact) => fact.hadBid && AWARDED.includes(fact.status),
  no_bid: (fact) => !fact.hadBid && fact.status === 'unsuccessful',
  bid_not_awarded: (fact) => fact.hadBid && ENDED.includes(fact.status),
  unsuccessful: (fact) => fact.status === 'unsuccessful',
  cancelled: (fact) => fact.status === 'cancelled',
  under_way: (fact) => !AWARDED.includes(fact.status) && !ENDED.includes(fact.status),
};

export type Figures = Record<Measure, number>;

export function figuresOf(facts: readonly ListingFact[]): Figures {
  return Object.fromEntries(
    MEASURES.map((measure) => [measure, facts.filter(counts[measure]).length]),
  ) as Figures;
}

export interface Rate {
  name: string;
  formula: string;
  /** One decimal, half up; null when there is nothing to divide by. */
  percent: string | null;
}

/** Each rate with its formula, so that nobody has to guess what it is of. */
export function ratesOf({ posted, bid, awarded }: Figures): Rate[] {
  const rate = (name: string, formula: string, part: number, whole: number): Rate => ({
    name,
    formula: `${formula} = ${part}/${whole}`,
    percent: ratePercent(part, whole),
  });
  return [
    rate('揭榜率', '揭榜/发榜', bid, posted),
    rate('承榜率（按揭榜）', '承榜/揭榜', awarded, bid),
    rate('承榜率（按发榜）', '承榜/发榜', awarded, posted),
  ];
}

/** The report in one sentence. @param from, asOf Beijing dates, both included */
export function sentenceOf(figures: Figures, from: string, asOf: string): string {
  const { posted, bid, awarded } = figures;
  return (
    `${formatDateChinese(from)}至${formatDateChinese(asOf)}，` +
    `累计发榜${posted}项，其中有社会组织揭榜${bid}项，经评审公示确定承榜${awarded}项。`
  );
}
