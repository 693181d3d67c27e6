import { parseArgs } from 'node:util';
import pg from 'pg';
import { addressOf, Fleet } from '../chaos/fleet.js';
import { fillListings } from './data/listings.js';
import { publishOne } from './data/publish-one.js';
import { measureSearch, searchLines } from './search/measure.js';

/** The hall's search by itself. `npm run bench:search -- [--listings 1000000] [--rounds 15]` */
const { values } = parseArgs({
  options: {
    listings: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '15' },
  },
});

const fleet = new Fleet();
try {
  await fleet.found(false);
  await fleet.man({ apis: 1, workers: 0, env: { LOG_LEVEL: 'warn' } });
  const modelId = await publishOne(addressOf(fleet.apis[0]!));
  await fleet.dismiss();
  const client = new pg.Client({ connectionString: fleet.url });
  await client.connect();
  await fillListings(client, modelId, { copies: Number(values.listings) });
  await client.end();
  const result = await measureSearch(fleet.url, Number(values.rounds));
  for (const line of searchLines(result)) console.log(line);
} finally {
  await fleet.close();
}
process.exit(0);
