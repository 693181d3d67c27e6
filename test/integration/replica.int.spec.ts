import pg from 'pg';
import { setTimeout as delay } from 'node:timers/promises';
import { disclosureControllers, DisclosureModule } from '#disclosure';
import { Replicas } from '#platform';
import { postingControllers, postingHandlers, PostingModule } from '#posting';
import { Park } from '../../libs/posting/test/park.js';
import { ok, type Client } from '../support/client.js';
import { startPair, type Pair } from '../support/standby.js';

const ROOMS = [
  { module: PostingModule, controllers: postingControllers, handlers: postingHandlers },
  { module: DisclosureModule, controllers: disclosureControllers },
];

let pair: Pair;
let park: Park;
let standby: pg.Client;
/** Where the other files' databases stand. */
let elsewhere: string | undefined;

beforeAll(async () => {
  pair = await startPair();
  elsewhere = process.env.TEST_DATABASE_URL;
  // This file's databases stand on the primary of its own, and its api reads from the standby too.
  process.env.TEST_DATABASE_URL = pair.primary.url;
  park = await Park.open(ROOMS, (url) => {
    const replica = new URL(pair.standby.url);
    replica.pathname = new URL(url).pathname;
    return { DATABASE_REPLICA_URL: replica.href };
  });
  standby = new pg.Client({ connectionString: pair.standby.adminUrl });
  standby.on('error', () => undefined);
  await standby.connect();
});
afterAll(async () => {
  await standby?.end().catch(() => undefined);
  await park?.stop();
  process.env.TEST_DATABASE_URL = elsewhere;
  await pair?.stop();
});

/** Ids of the listings that somebody sees in the hall. */
const seen = async (who: Client): Promise<string[]> =>
  (await ok(who.get('/public/listings'))).items.map(({ id }: { id: string }) => id);

const until = async (what: string, holds: () => Promise<boolean>) => {
  for (const began = Date.now(); Date.now() - began < 20_000; await delay(100)) {
    if (await holds()) return;
  }
  throw new Error(`still not: ${what}`);
};

/** Holds back what arrives at the standby from now on. */
async function pauseReplay(): Promise<void> {
  await standby.query('SELECT pg_wal_replay_pause()');
  await until('replay is paused', async () => {
    const { rows } = await standby.query('SELECT pg_get_wal_replay_pause_state() AS state');
    return rows[0].state === 'paused';
  });
}

const standbyIsNear = () =>
  until('the standby is near enough', async () => {
    return park.app.nest.get(Replicas).reader() !== park.app.db;
  });

describe('public reads with a standby', () => {
  it('show their own writing to those who wrote at once, to others when it has arrived', async () => {
    const visitor = park.app.visitor();
    const { id: first } = await park.published();
    await until('it has arrived', async () => (await seen(visitor)).includes(first));

    await standbyIsNear();
    await pauseReplay();
    const { id } = await park.published();
    expect(await seen(park.approver)).toContain(id);
    expect(await seen(visitor)).not.toContain(id);
    // One that stays behind is not read from any more.
    await until('the primary answers instead', async () => (await seen(visitor)).includes(id));
    await standby.query('SELECT pg_wal_replay_resume()');
  });

  it('go on from the primary when the standby is gone', async () => {
    const visitor = park.app.visitor();
    await standbyIsNear();
    await pauseReplay();
    const { id } = await park.published();
    expect(await seen(visitor)).not.toContain(id);
    await pair.standby.stop();
    expect(await seen(visitor)).toContain(id);
  });
});
