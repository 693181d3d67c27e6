import { fork } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { freePort } from '../support/free-port.js';
import { Process } from '../chaos/process.js';
import {
  figuresOf,
  median,
  record,
  table,
  worseThanRecorded,
  type Series,
} from './speed/figures.js';
import type { Ask, LoadPlan, LoadResult } from './speed/load.js';
import { LIST_PATH } from './speed/statements.js';
import { World } from './speed/world.js';

/**
 * How near to the bare machine the api is: ours, the floor (bare Fastify and `pg` with the very same
 * statements) and what most would write, one after the other in shuffled rounds over one database.
 * `npm run bench -- [--quick] [--json] [--record] [--rounds 7] [--seconds 5] [--listings 1000000]`
 */
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    seconds: { type: 'string' },
    listings: { type: 'string' },
  },
});
const listings = Number(values.listings ?? (values.quick ? 100_000 : 1_000_000));
const rounds = Number(values.rounds ?? (values.quick ? 5 : 7));
const seconds = Number(values.seconds ?? (values.quick ? 2 : 5));
/** Readers at the same time. */
const READERS = 32;
const WIDE = 200;
const LIST: Ask[] = [{ method: 'GET', path: LIST_PATH }];
const portOf = (url: string) => Number(new URL(url).port);

const RUN_TS = [
  '--experimental-transform-types',
  '--disable-warning=ExperimentalWarning',
  '--import',
  new URL('../support/run-ts.mjs', import.meta.url).href,
];
const say = (text: string) => console.error(text);
const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const world = new World();
const others: Process[] = [];

try {
  say('database, processes and a played year …');
  await world.found({
    LOG_LEVEL: 'info',
    METRICS_PORT: String(await freePort()),
    SESSION_IDLE_MINUTES: '120',
    SESSION_HOURS: '12',
  });
  const growth = await grow();
  say('bids …');
  const recorded = await world.bid();
  const ours = portOf(world.baseUrl);
  const kept = join(world.fleet.folder, 'recorded.json');
  writeFileSync(kept, JSON.stringify(recorded));
  const floor = await start('floor', { RECORDED: kept });
  const usual = await start('usual', {});
  const series = await compare({ ours, floor, usual });
  const memory = await memoryUnder(ours);
  report(series, growth, memory);
} finally {
  await Promise.all(others.map((it) => it.end('SIGKILL')));
  await world.fleet.close();
}

/** Ours at 10⁴, 10⁵ … listings. */
async function grow(): Promise<Growth[]> {
  const sizes = [10_000, 100_000, 1_000_000].filter((it) => it < listings).concat(listings);
  const found: Growth[] = [];
  for (const size of sizes) {
    say(`${size} listings …`);
    await world.fill(size);
    const port = portOf(world.baseUrl);
    const pages = { listing: world.asks.listing, listings: LIST };
    for (const [page, asks] of Object.entries(pages)) {
      await load({ port, seconds: 1, connections: readers(asks) });
      const runs: LoadResult[] = [];
      for (let n = 0; n < 3; n += 1) {
        runs.push(await load({ port, seconds, connections: readers(asks) }));
      }
      found.push({
        page,
        size,
        requestsPerSecond: median(runs.map((it) => it.requestsPerSecond)),
        p50: median(runs.map((it) => it.p50)),
      });
    }
  }
  return found;
}

async function compare(ports: { ours: number; floor: number; usual: number }): Promise<Series[]> {
  const cells = [
    ...(['ours', 'floor', 'usual'] as const).flatMap((contestant) =>
      [['listing', world.asks.listing] as const, ['listings', LIST] as const].map(
        ([page, asks]) => ({
          page: page as string,
          contestant: contestant as string,
          port: ports[contestant],
          connections: () => readers(asks),
        }),
      ),
    ),
    ...(['ours', 'floor'] as const).flatMap((contestant) =>
      (['notice', 'result'] as const).map((page) => ({
        page: page as string,
        contestant: contestant as string,
        port: ports[contestant],
        connections: () => readers(world.asks[page]),
      })),
    ),
    { page: 'bid', contestant: 'ours', port: ports.ours, connections: () => world.ourBids() },
    { page: 'bid', contestant: 'floor', port: ports.floor, connections: () => world.floorBids() },
  ];
  const series = new Map(
    cells.map(({ page, contestant }) => [
      `${page} ${contestant}`,
      { page, contestant, rounds: [] as LoadResult[] },
    ]),
  );
  for (let round = 0; round <= rounds; round += 1) {
    say(round === 0 ? 'warming up …' : `round ${round} of ${rounds} …`);
    for (const { page, contestant, port, connections } of shuffled(cells)) {
      const result = await load({
        port,
        seconds: round === 0 ? 1 : seconds,
        connections: await connections(),
      });
      const bad = Object.keys(result.statuses).filter((status) => status !== '200');
      if (bad.length > 0) throw new Error(`${page} of ${contestant} answered ${bad.join(', ')}`);
      if (round > 0) series.get(`${page} ${contestant}`)!.rounds.push(result);
    }
  }
  return [...series.values()].sort((a, b) => a.page.localeCompare(b.page));
}

/** Resident memory of our api in MB while 200 connections read. */
async function memoryUnder(port: number): Promise<number> {
  const connections = Array.from({ length: WIDE }, () => world.asks.listing);
  await load({ port, seconds, connections });
  const status = readFileSync(`/proc/${world.fleet.apis[0]!.pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)![1]) / 1024);
}

function report(series: Series[], growth: Growth[], memory: number): void {
  const figures = figuresOf(series);
  const size = values.quick ? 'quick' : 'full';
  const worse = worseThanRecorded(figures, size);
  const grown = growthOf(growth);
  if (values.json) {
    console.log(JSON.stringify({ listings, rounds, figures, growth, grown, memory, worse }));
  } else {
    console.log(
      `\n${listings} listings, ${rounds} rounds of ${seconds} s, ${READERS} readers, 8 bidders\n`,
    );
    console.log(table(figures));
    console.log('\nours as listings grow');
    for (const it of growth) {
      console.log(
        `${it.page.padEnd(9)} ${String(it.size).padStart(8)}  ${it.requestsPerSecond.toFixed(0).padStart(6)}/s  p50 ${it.p50.toFixed(2)} ms`,
      );
    }
    for (const [page, factor] of Object.entries(grown)) {
      console.log(`${page}: p50 × ${factor.toFixed(2)} from ${growth[0]!.size} to ${listings}`);
    }
    console.log(`api memory at ${WIDE} connections: ${memory} MB`);
    for (const line of worse) console.log(`WORSE than recorded: ${line}`);
  }
  if (values.record) record(figures, size);
}

interface Growth {
  page: string;
  size: number;
  requestsPerSecond: number;
  p50: number;
}

function growthOf(growth: Growth[]): Record<string, number> {
  const pages = [...new Set(growth.map(({ page }) => page))];
  return Object.fromEntries(
    pages.map((page) => {
      const of = growth.filter((it) => it.page === page);
      return [page, of.at(-1)!.p50 / of[0]!.p50];
    }),
  );
}

function readers(asks: Ask[]): Ask[][] {
  return Array.from({ length: READERS }, () => asks);
}

async function start(name: 'floor' | 'usual', env: NodeJS.ProcessEnv): Promise<number> {
  const port = await freePort();
  const contestant = new Process({
    name,
    script: here(`speed/${name}.ts`),
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

/** One measurement by a process of its own. */
function load(plan: LoadPlan): Promise<LoadResult> {
  const child = fork(here('speed/load.ts'), { execArgv: RUN_TS });
  child.send(plan);
  return new Promise((done, fail) => {
    child.once('message', (result) => done(result as LoadResult));
    child.once('error', fail);
    child.once('exit', (code) => code !== 0 && fail(new Error('the load generator failed')));
  });
}

function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
