import { addressOf, Fleet } from '../../chaos/fleet.js';
import { startRedis } from '../../support/redis.js';
import { baselines, type Lateness } from './baselines.js';
import { keepBidding, NOBODY } from './bidders.js';
import { layListings } from './listings.js';
import { measure, type StormResult } from './measure.js';

/** Long enough for the queue to have taken in what is to come. */
const aheadSeconds = (count: number) => 20 + Math.ceil(count / 500);

/** What comes down. */
export interface StormPlan {
  listings: number;
  workers: number;
  /**
   * Whether bidders try as fast as they can, up to the deadline and beyond: with the api they take half of a
   * small machine. Bare queues have it for themselves.
   */
  bidding: boolean;
  /** Whether bare queues are measured over the same database afterwards. */
  beside: boolean;
}

export interface Storm extends StormResult, Omit<StormPlan, 'beside'> {
  /** What bare queues took to fire as many empty jobs, by name; where one was asked for. */
  beside: Record<string, Lateness>;
}

/** Deadline storm: so many listings end in the same second, over a database and processes of their own. */
export async function storm({ beside, ...plan }: StormPlan): Promise<Storm> {
  const { listings, workers, bidding } = plan;
  const fleet = new Fleet();
  const redis = await startRedis();
  try {
    await fleet.found(false);
    const queue = 'unavailable' in redis ? {} : { REDIS_URL: redis.url };
    await fleet.man({ apis: 1, workers, env: { LOG_LEVEL: 'warn', ...queue } });
    const baseUrl = addressOf(fleet.apis[0]!);
    const deadline = await layListings(fleet.url, baseUrl, listings, aheadSeconds(listings));
    const told = bidding ? await keepBidding(fleet.url, baseUrl, deadline) : NOBODY;
    const result = await measure(fleet.url, deadline, told);
    await fleet.dismiss();
    return {
      ...plan,
      ...result,
      beside: beside ? await baselines(fleet.url, listings) : {},
    };
  } finally {
    await fleet.close();
    if (!('unavailable' in redis)) await redis.stop();
  }
}

/** In words, a line each. */
export function stormLines({ listings, workers, bidding, beside, ...ours }: Storm): string[] {
  const times = ({ p50, p99, max }: Lateness) => `p50 ${p50} ms, p99 ${p99} ms, max ${max} ms`;
  return [
    `storm: ${listings} listings, ${workers === 1 ? '1 worker' : `${workers} workers`}: closed after ${times(ours)}; ` +
      (bidding ? `bids confirmed ${ours.received}, refused ${ours.refused}` : 'nobody bids') +
      `; faults ${ours.faults.length}`,
    ...ours.faults.map((fault) => `  ${fault}`),
    ...Object.entries(beside).map(
      ([name, late]) => `  ${name}: ${listings} empty jobs after ${times(late)}`,
    ),
  ];
}
