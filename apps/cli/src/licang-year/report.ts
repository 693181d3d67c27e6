import type { Person } from './person.js';

/** The part of the public indicators that the report prints. */
export interface Indicators {
  posted: number;
  bid: number;
  awarded: number;
  sentence: string;
  rates: { name: string; formula: string; percent: string | null }[];
}

/** Prints what the instance computed. @returns 0 when it is 22, 20 and 19 */
export function printReport(_visitor: Person, found: Indicators): number {
  console.log(`发榜 ${found.posted} 项，揭榜 ${found.bid} 项，承榜 ${found.awarded} 项`);
  for (const { name, formula, percent } of found.rates) {
    console.log(`${name} ${percent ?? '—'}%（${formula}）`);
  }
  console.log(found.sentence);
  const expected = found.posted === 22 && found.bid === 20 && found.awarded === 19;
  return expected ? 0 : 1;
}
