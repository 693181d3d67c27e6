import { parseArgs } from 'node:util';
import pg from 'pg';
import { at, Cast } from '../../apps/cli/src/licang-year/cast.js';
import { Person } from '../../apps/cli/src/licang-year/person.js';
import { publish } from '../../apps/cli/src/licang-year/publish.js';
import { ROWS } from '../../apps/cli/src/licang-year/rows.js';
import { addressOf, Fleet } from '../chaos/fleet.js';
import { fillListings } from './data/listings.js';
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

async function publishOne(baseUrl: string): Promise<string> {
  const visitor = new Person(baseUrl, '', '');
  const moveClock = (instant: Date | null) => visitor.put('/demonstration/clock', { now: instant });
  await moveClock(at('2026-01-05', '09:00'));
  const model = await publish(new Cast(baseUrl, { until: moveClock as never }), ROWS[3]!);
  await moveClock(null);
  return model.id;
}
