import type { Delay } from './delays.js';
import type { Fault } from './faults.js';
import type { Journal } from './journal.js';
import type { Outcome } from './load.js';
import { again, type Accepted } from './receiver.js';
import type { Verdict } from './verdict.js';

export interface Findings {
  backend: string;
  seed: string;
  minutes: number;
  outcome: Outcome;
  journal: Journal;
  faults: readonly Fault[];
  delays: readonly Delay[];
  verdict: Verdict;
  /** Processes that ended though nobody ended them. */
  deaths: number;
  /** What they logged as grave. */
  graveLines: readonly string[];
  /** What the mail server took, known by the Message-ID. */
  letters: readonly Accepted[];
  /** What the webhook took, known by the `webhook-id`. */
  news: readonly Accepted[];
  /** From the last recovery until everything was done; undefined: it never was. */
  quietMs: number | undefined;
}

/** Prints everything; the lines with zeros come last. @returns whether all is as it must be */
export function report(found: Findings): boolean {
  const { outcome, journal, faults, verdict } = found;
  const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;
  const say = (line: string) => console.log(line);
  say(`\nchaos on ${found.backend}, ${found.minutes} minutes, seed ${found.seed}`);
  say(
    `  stories told ${outcome.told}, broken ${outcome.broken.length}; writes confirmed ` +
      `${journal.confirmed.length}, refused ${sum(journal.refused.values())}, reads ${journal.reads}`,
  );
  say(`  answers lost or put off: ${counts(journal.troubles) || 'none'} (0: no answer at all)`);
  say(`  longest time without an answer: ${seconds(journal.longestWait)}`);
  say(`  refusals: ${counts(journal.refused) || 'none'}`);
  say(`  faults: ${counts(tally(faults.map(({ name }) => name)))}`);
  say(`  letters accepted by the mail server ${taken(found.letters)}`);
  say(`  news accepted by the webhook ${taken(found.news)}`);
  const { quietMs } = found;
  say(
    `  everything done ${quietMs === undefined ? 'NEVER' : `${seconds(quietMs)} after the last fault`}`,
  );
  say('  longest delay of each kind of event (after recovery):');
  for (const { kind, count, longest, afterRecovery } of found.delays) {
    say(`    ${kind.padEnd(42)} ${count} × ${seconds(longest)} (${seconds(afterRecovery)})`);
  }
  for (const [line, times] of tally(found.graveLines)) say(`  logged: ${times} × ${line}`);
  for (const broken of outcome.broken.slice(0, 10)) say(`  broken: ${broken}`);
  const zeros: [string, string[]][] = [
    ...Object.entries(verdict),
    [
      'processes that ended by themselves',
      Array.from({ length: found.deaths }, () => 'see its log'),
    ],
    ['stories that ended otherwise than they should', outcome.broken],
  ];
  for (const [what, all] of zeros) {
    say(`${what} ${all.length}`);
    for (const [one, times] of tally(all.slice(0, 200))) say(`    ${times} × ${one}`);
  }
  return quietMs !== undefined && zeros.every(([, all]) => all.length === 0);
}

const taken = (all: readonly Accepted[]) => `${all.length}, of these again ${again(all)}`;

function tally<T>(all: readonly T[]): Map<T, number> {
  const counted = new Map<T, number>();
  for (const it of all) counted.set(it, (counted.get(it) ?? 0) + 1);
  return counted;
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((a, b) => a + b, 0);

const counts = (map: Map<unknown, number>): string =>
  [...map].map(([name, count]) => `${String(name)} × ${count}`).join(', ');
