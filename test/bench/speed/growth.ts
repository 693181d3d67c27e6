import { median } from './figures.js';
import type { LoadResult } from './load.js';
import { readers, runLoad } from './run-load.js';
import { LIST } from './statements.js';
import type { World } from './world.js';

const ROUNDS = 5;

/** Ours on one page with so many listings. */
export interface Growth {
  page: string;
  size: number;
  requestsPerSecond: number;
  p50: number;
}

/** Fills the world to 10⁴, 10⁵ … listings and measures ours at each. */
export async function grow(world: World, listings: number, seconds: number): Promise<Growth[]> {
  const sizes = [10_000, 100_000, 1_000_000].filter((it) => it < listings).concat(listings);
  const found: Growth[] = [];
  for (const size of sizes) {
    console.error(`${size} listings …`);
    await world.fill(size);
    const pages = { listing: world.asks.listing, unkept: world.asks.unkept, listings: LIST };
    const runs = new Map<string, LoadResult[]>(Object.keys(pages).map((page) => [page, []]));
    // The first round warms up; the others take turns, so that a slow moment does not meet one page alone.
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const [page, asks] of Object.entries(pages)) {
        const run = await runLoad({ port: world.port, connections: readers(asks), seconds });
        if (round > 0) runs.get(page)!.push(run);
      }
    }
    for (const [page, all] of runs) {
      found.push({
        page,
        size,
        requestsPerSecond: median(all.map((it) => it.requestsPerSecond)),
        p50: median(all.map((it) => it.p50)),
      });
    }
  }
  return found;
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
