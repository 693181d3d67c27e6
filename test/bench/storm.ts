import { parseArgs } from 'node:util';
import { baselines } from './storm/baselines.js';
import { addressOf, Fleet } from '../chaos/fleet.js';
import { layListings } from './storm/listings.js';
import { measure, print } from './storm/measure.js';
import { keepBidding } from './storm/bidders.js';

/**
 * Deadline storm: many listings end in the same second while bids still come in; beside it what bare
 * queues take to fire as many empty jobs.
 * `npm run bench:storm -- [--listings 10000] [--workers 1,2]`
 */
const { values } = parseArgs({
  options: {
    listings: { type: 'string', default: '10000' },
    workers: { type: 'string', default: '1,2' },
  },
});
const count = Number(values.listings);
/** Long enough for the queue to have taken in what is to come. */
const AHEAD_SECONDS = 20 + Math.ceil(count / 500);

let sound = true;
for (const workers of values.workers.split(',').map(Number)) {
  const fleet = new Fleet();
  try {
    await fleet.found(false);
    await fleet.man({ apis: 1, workers, env: { LOG_LEVEL: 'warn' } });
    const baseUrl = addressOf(fleet.apis[0]!);
    const deadline = await layListings(fleet.url, baseUrl, count, AHEAD_SECONDS);
    const told = await keepBidding(fleet.url, baseUrl, deadline);
    const result = await measure(fleet.url, deadline, told);
    print(count, workers, result);
    sound &&= result.faults.length === 0;
    if (workers === 1) {
      await fleet.dismiss();
      for (const [name, late] of Object.entries(await baselines(fleet.url, count))) {
        console.log(
          `  ${name}: ${count} empty jobs after p50 ${late.p50} ms, p99 ${late.p99} ms, max ${late.max} ms`,
        );
      }
    }
  } finally {
    await fleet.close();
  }
}
process.exit(sound ? 0 : 1);
