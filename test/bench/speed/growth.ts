import { median } from './figures.js';
import type { LoadResult } from './load.js';
import { readers, runLoad } from './run-load.js';
import { shuffled } from './shuffled.js';
import { UNKEPT_LIST } from './statements.js';
import { unkept, type World } from './world.js';

const ROUNDS = 5;

/** Ours on one page with so many listings. */
export interface Growth {
  page: string;
  size: number;
  requestsPerSecond: number;
  p50: number;
}

/**
 * Fills the world to 10⁴, 10⁵ … listings and measures ours at each: pages and sizes in turns, so that a slow
 * minute of the machine meets them all. No answer is kept, or what the database takes longer for would hide.
 */
export async function grow(world: World, listings: number, seconds: number): Promise<Growth[]> {
  const sizes = [10_000, 100_000, 1_000_000].filter((it) => it < listings).concat(listings);
  const cells = (await world.fill(sizes)).flatMap(({ size, port, listing }) => {
    const pages = { unkept: unkept(listing), unkepts: UNKEPT_LIST };
    return Object.entries(pages).map(([page, asks]) => ({ page, size, port, asks }));
  });
  const runs = cells.map((): LoadResult[] => []);
  for (let round = 0; round <= ROUNDS; round += 1) {
    console.error(round === 0 ? 'warming up …' : `growth, round ${round} of ${ROUNDS} …`);
    for (const index of shuffled(cells.keys())) {
      const { port, asks } = cells[index]!;
      const run = await runLoad({ port, connections: readers(asks), seconds });
      if (round > 0) runs[index]!.push(run);
    }
  }
  await world.forgetSmaller();
  return cells.map(({ page, size }, index) => ({
    page,
    size,
    requestsPerSecond: median(runs[index]!.map((it) => it.requestsPerSecond)),
    p50: median(runs[index]!.map((it) => it.p50)),
  }));
}

/** By page, the last median time as a multiple of the first. */
export function growthOf(growth: readonly Growth[]): Record<string, number> {
  const pages = [...new Set(growth.map(({ page }) => page))];
  return Object.fromEntries(
    pages.map((page) => {
      const of = growth.filter((it) => it.page === page);
      return [page, of.at(-1)!.p50 / of[0]!.p50];
    }),
  );
}
