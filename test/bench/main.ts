import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { freePort } from '../support/free-port.js';
import { Process } from '../chaos/process.js';
import { reportLine, speedText } from './report.js';
import { measureSearch, searchLines } from './search/measure.js';
import { Bidders } from './speed/bidders.js';
import { contest } from './speed/contest.js';
import { figuresOf, record, worseThanRecorded } from './speed/figures.js';
import { grow } from './speed/growth.js';
import { programOf, readers, RUN_TS, runLoad } from './speed/run-load.js';
import { World } from './speed/world.js';
import { storm, stormLines, type Storm } from './storm/storm.js';

/**
 * How near to the bare machine the api is: ours, the floor (bare Fastify and `pg` with the very same
 * statements) and what most would write, one after the other in shuffled rounds over one database; then the
 * hall's search beside ILIKE, and deadline storms beside bare queues.
 * `npm run bench -- [--quick] [--json] [--record] [--rounds 7] [--seconds 5] [--listings 1000000] [--storms 10000,100000]`
 */
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    seconds: { type: 'string' },
    listings: { type: 'string' },
    storms: { type: 'string' },
  },
});
const { quick } = values;
const listings = Number(values.listings ?? (quick ? 100_000 : 1_000_000));
const rounds = Number(values.rounds ?? (quick ? 5 : 7));
const seconds = Number(values.seconds ?? (quick ? 2 : 5));
const sizes = (values.storms ?? (quick ? '10000' : '10000,100000')).split(',').map(Number);
/** Connections at which memory is looked at. */
const WIDE = 200;

const say = (text: string) => console.error(text);
const world = new World();
const others: Process[] = [];
const size = quick ? 'quick' : 'full';
let sound = false;

try {
  const speed = await measureSpeed();
  const worse = worseThanRecorded(speed.figures, size);
  const found = { listings, rounds, seconds, wide: WIDE, ...speed, worse };
  tell(speedText(found));
  if (values.record) record(speed.figures, size);
  say('search …');
  const search = await measureSearch(world.fleet.url, quick ? 5 : 15);
  tell(`${searchLines(search).join('\n')}\n`);
  await close();
  const storms = await measureStorms();
  sound = storms.every(({ faults }) => faults.length === 0);
  if (values.json) console.log(reportLine({ ...found, search, storms }));
} finally {
  await close();
}
process.exit(sound ? 0 : 1);

/** Each part as soon as it is there, unless all of it is wanted in one line. */
function tell(text: string): void {
  if (!values.json) console.log(text);
}

async function measureSpeed() {
  say('database, processes and a played year …');
  await world.found({
    LOG_LEVEL: 'info',
    SESSION_IDLE_MINUTES: '120',
    SESSION_HOURS: '12',
  });
  const growth = await grow(world, listings, seconds);
  say('bids …');
  const bidders = new Bidders(world);
  const recorded = await bidders.begin();
  const kept = join(world.fleet.folder, 'recorded.json');
  writeFileSync(kept, JSON.stringify(recorded));
  const floor = await start('floor', { RECORDED: kept });
  const usual = await start('usual', {});
  const series = await contest(
    world,
    bidders,
    { ours: world.port, floor, usual },
    { rounds, seconds },
  );
  return { growth, figures: figuresOf(series), memory: await memoryOfOurs() };
}

/** Resident memory of our api in MB while many connections read. */
async function memoryOfOurs(): Promise<number> {
  const connections = readers(world.asks.listing, WIDE);
  await runLoad({ port: world.port, seconds, connections });
  const status = readFileSync(`/proc/${world.fleet.apis[0]!.pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)![1]) / 1024);
}

async function measureStorms(): Promise<Storm[]> {
  const storms: Storm[] = [];
  // Once as bare queues have it, with nobody else on the machine; then with bidders up to the last moment.
  const plans = [
    { listings: sizes[0]!, bidding: false, beside: true },
    ...sizes.map((it, place) => ({ listings: it, bidding: true, beside: place > 0 })),
  ];
  for (const plan of plans) {
    say(`${plan.listings} listings end in one second …`);
    const result = await storm({ ...plan, workers: 1 });
    storms.push(result);
    tell(stormLines(result).join('\n'));
  }
  return storms;
}

async function start(name: 'floor' | 'usual', env: NodeJS.ProcessEnv): Promise<number> {
  const port = await freePort();
  const contestant = new Process({
    name,
    script: programOf(name),
    options: RUN_TS,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      PORT: `${port}`,
      DATABASE_URL: world.fleet.settings().DATABASE_URL,
      ...env,
    },
    log: join(world.fleet.folder, `${name}.log`),
    health: `http://127.0.0.1:${port}/api/v1/health/ready`,
  });
  others.push(contestant);
  await contestant.well();
  return port;
}

async function close(): Promise<void> {
  await Promise.all(others.splice(0).map((it) => it.end('SIGKILL')));
  await world.close();
}
