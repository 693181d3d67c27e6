import type { Bidders } from './bidders.js';
import type { Series } from './figures.js';
import type { Ask } from './load.js';
import { readers, runLoad } from './run-load.js';
import { shuffled } from './shuffled.js';
import { LIST, UNKEPT_LIST } from './statements.js';
import { unkept, type World } from './world.js';

/** Where who takes part is reached. */
export interface Ports {
  ours: number;
  floor: number;
  usual: number;
}

interface Cell {
  page: string;
  contestant: keyof Ports;
  connections: () => Ask[][] | Promise<Ask[][]>;
}

/** All pages by all who answer them, one after the other, shuffled anew in each round. */
export async function contest(
  world: World,
  bidders: Bidders,
  ports: Ports,
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<Series[]> {
  const { listing, notice, result } = world.asks;
  const reading = (page: string, asks: Ask[], contestants: (keyof Ports)[]): Cell[] =>
    contestants.map((contestant) => ({ page, contestant, connections: () => readers(asks) }));
  const cells: Cell[] = [
    ...reading('listing', listing, ['ours', 'floor', 'usual']),
    ...reading('listings', LIST, ['ours', 'floor', 'usual']),
    ...reading('unkept', unkept(listing), ['ours', 'floor']),
    ...reading('unkepts', UNKEPT_LIST, ['ours', 'floor']),
    ...reading('notice', notice, ['ours', 'floor']),
    ...reading('result', result, ['ours', 'floor']),
    { page: 'bid', contestant: 'ours', connections: () => bidders.ours() },
    { page: 'bid', contestant: 'floor', connections: () => bidders.floors() },
  ];
  const series = cells.map(({ page, contestant }): Series => ({ page, contestant, rounds: [] }));
  for (let round = 0; round <= rounds; round += 1) {
    console.error(round === 0 ? 'warming up …' : `round ${round} of ${rounds} …`);
    for (const index of shuffled(cells.keys())) {
      const { page, contestant, connections } = cells[index]!;
      const outcome = await runLoad({
        port: ports[contestant],
        seconds,
        connections: await connections(),
      });
      const bad = Object.keys(outcome.statuses).filter((status) => status !== '200');
      if (bad.length > 0) throw new Error(`${page} of ${contestant} answered ${bad.join(', ')}`);
      // The first round warms everybody up alike.
      if (round > 0) series[index]!.rounds.push(outcome);
    }
  }
  return series.sort((a, b) => a.page.localeCompare(b.page));
}
