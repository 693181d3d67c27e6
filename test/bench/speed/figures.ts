import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LoadResult } from './load.js';

/** What was measured of one contestant on one page, round by round. */
export interface Series {
  page: string;
  contestant: string;
  rounds: LoadResult[];
}

export interface Figure {
  page: string;
  contestant: string;
  requestsPerSecond: number;
  /** Half the distance between the quarters of the rounds, as a part of the median. */
  spread: number;
  p50: number;
  p99: number;
  /** Requests per second, as a multiple of the floor's in the same rounds; null for the floor. */
  ratio: number | null;
  /** p99, as a multiple of the floor's. */
  p99Ratio: number | null;
}

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);

export function quantile(values: readonly number[], share: number): number {
  const order = sorted(values);
  const place = (order.length - 1) * share;
  const [low, high] = [order[Math.floor(place)]!, order[Math.ceil(place)]!];
  return low + (high - low) * (place - Math.floor(place));
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Medians over the rounds; ratios are medians of the rounds' own, so that a slow minute falls out. */
export function figuresOf(all: readonly Series[]): Figure[] {
  return all.map(({ page, contestant, rounds }) => {
    const rates = rounds.map((it) => it.requestsPerSecond);
    const floor = all.find((it) => it.page === page && it.contestant === 'floor')?.rounds;
    const against = (part: 'requestsPerSecond' | 'p99') =>
      floor && contestant !== 'floor'
        ? median(rounds.map((it, index) => it[part] / floor[index]![part]))
        : null;
    return {
      page,
      contestant,
      requestsPerSecond: median(rates),
      spread: (quantile(rates, 0.75) - quantile(rates, 0.25)) / 2 / median(rates),
      p50: median(rounds.map((it) => it.p50)),
      p99: median(rounds.map((it) => it.p99)),
      ratio: against('requestsPerSecond'),
      p99Ratio: against('p99'),
    };
  });
}

const RECORD = fileURLToPath(new URL('../record.json', import.meta.url));

/** Ratios of the last recorded run, by `page contestant`, with the spread they had. */
type Record = { [place: string]: { ratio: number; spread: number } };

/** Ratios that are worse than the recorded ones by more than both runs' noise. */
export function worseThanRecorded(figures: readonly Figure[], size: string): string[] {
  const all = existsSync(RECORD) ? JSON.parse(readFileSync(RECORD, 'utf8')) : {};
  const known: Record = all[size] ?? {};
  return figures.flatMap(({ page, contestant, ratio, spread }) => {
    const before = known[`${page} ${contestant}`];
    if (!before || ratio === null || contestant !== 'ours') return [];
    const noise = 2 * Math.hypot(spread, before.spread);
    if (ratio >= before.ratio * (1 - noise)) return [];
    return [`${page}: ${ratio.toFixed(2)} of the floor, recorded was ${before.ratio.toFixed(2)}`];
  });
}

/** Keeps this run as the one that later ones are compared with. */
export function record(figures: readonly Figure[], size: string): void {
  const all = existsSync(RECORD) ? JSON.parse(readFileSync(RECORD, 'utf8')) : {};
  all[size] = Object.fromEntries(
    figures
      .filter(({ ratio }) => ratio !== null)
      .map(({ page, contestant, ratio, spread }) => [
        `${page} ${contestant}`,
        { ratio: round(ratio!), spread: round(spread) },
      ]),
  );
  writeFileSync(RECORD, `${JSON.stringify(all, null, 2)}\n`);
}

const round = (value: number) => Math.round(value * 1000) / 1000;

export function table(figures: readonly Figure[]): string {
  const lines = figures.map((it) => [
    it.page,
    it.contestant,
    it.requestsPerSecond.toFixed(0),
    `±${(it.spread * 100).toFixed(0)}%`,
    it.p50.toFixed(2),
    it.p99.toFixed(2),
    it.ratio === null ? '' : it.ratio.toFixed(2),
    it.p99Ratio === null ? '' : it.p99Ratio.toFixed(2),
  ]);
  const head = [
    'page',
    'contestant',
    'requests/s',
    'spread',
    'p50 ms',
    'p99 ms',
    '× floor',
    'p99 × floor',
  ];
  const widths = head.map((name, column) =>
    Math.max(name.length, ...lines.map((line) => line[column]!.length)),
  );
  return [head, ...lines]
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
