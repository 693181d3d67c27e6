import type { Person } from './person.js';

/** The part of the public indicators that the report prints. */
export interface Indicators {
  figures: { measure: string; name: string; count: number }[];
  rates: { name: string; formula: string; percent: string | null }[];
  sentence: string;
}

const EXPECTED: Record<string, number> = { posted: 22, bid: 20, awarded: 19 };

/** What the instance computes from its recorded events, as of a Beijing date. */
export const indicators = (visitor: Person, asOf: string): Promise<Indicators> =>
  visitor.get<Indicators>(`/public/indicators?asOf=${asOf}`);

export const countOf = ({ figures }: Indicators, measure: string): number =>
  figures.find((figure) => figure.measure === measure)?.count ?? 0;

/** Prints what the instance computed. @returns 0 when it is 22, 20 and 19, else 1 */
export function printReport(found: Indicators): number {
  const named = Object.keys(EXPECTED).map((measure) => {
    const figure = found.figures.find((it) => it.measure === measure);
    return `${figure?.name ?? measure} ${figure?.count ?? 0} 项`;
  });
  for (const { name, formula, percent } of found.rates) {
    console.log(`${name} ${percent ?? '—'}%（${formula}）`);
  }
  console.log(found.sentence);
  console.log(named.join('，'));
  const right = Object.entries(EXPECTED).every(
    ([measure, count]) => countOf(found, measure) === count,
  );
  if (!right) console.error('与应有的 22、20、19 不符。');
  return right ? 0 : 1;
}
