import { parseArgs } from 'node:util';
import { storm, stormLines } from './storm/storm.js';

/**
 * A deadline storm by itself; beside it what bare queues take to fire as many empty jobs.
 * `npm run bench:storm -- [--listings 10000] [--workers 1,2] [--no-bidding]`
 */
const { values } = parseArgs({
  allowNegative: true,
  options: {
    listings: { type: 'string', default: '10000' },
    workers: { type: 'string', default: '1,2' },
    bidding: { type: 'boolean', default: true },
  },
});

let sound = true;
for (const workers of values.workers.split(',').map(Number)) {
  const listings = Number(values.listings);
  const result = await storm({ listings, workers, bidding: values.bidding, beside: workers === 1 });
  for (const line of stormLines(result)) console.log(line);
  sound &&= result.faults.length === 0;
}
process.exit(sound ? 0 : 1);
