import type { SearchResult } from './search/measure.js';
import { table, type Figure } from './speed/figures.js';
import { growthOf, type Growth } from './speed/growth.js';
import type { Storm } from './storm/storm.js';

/** All that one run of the bench found. */
export interface Report {
  listings: number;
  rounds: number;
  seconds: number;
  figures: Figure[];
  growth: Growth[];
  /** Resident memory of the api in MB while {@link wide} connections read. */
  memory: number;
  wide: number;
  search: SearchResult;
  storms: Storm[];
  /** Ratios that are worse than the recorded ones by more than the noise. */
  worse: string[];
}

/** What each page is. */
const PAGES = [
  'listing: one of 2,000 listings by id; unkept: the same, each time under an address of its own, so that no answer',
  'is kept; listings: a filtered list of 20; unkepts: the same, none kept; notice, result: as on a rush; bid: a new',
  'version of a bid, by 8 bidders.',
];

/** One closing line for programs. */
export const reportLine = (report: Report): string =>
  JSON.stringify({ ...report, grown: growthOf(report.growth) });

/** For people: how fast it is. */
export function speedText(report: Omit<Report, 'search' | 'storms'>): string {
  const { listings, rounds, seconds, figures, growth, memory, wide, worse } = report;
  return [
    `\n${listings} listings, ${rounds} rounds of ${seconds} s, 32 readers`,
    ...PAGES,
    '',
    table(figures),
    '',
    'ours as listings grow',
    ...growth.map(
      (it) =>
        `${it.page.padEnd(9)} ${String(it.size).padStart(8)}  ${it.requestsPerSecond.toFixed(0).padStart(6)}/s  p50 ${it.p50.toFixed(2)} ms`,
    ),
    ...Object.entries(growthOf(growth)).map(
      ([page, factor]) =>
        `${page}: p50 × ${factor.toFixed(2)} from ${growth[0]!.size} to ${listings}`,
    ),
    `api memory at ${wide} connections: ${memory} MB`,
    ...worse.map((line) => `WORSE than recorded: ${line}`),
    '',
  ].join('\n');
}
