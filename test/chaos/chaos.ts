import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { startRedis, type RedisServer } from '../support/redis.js';
import { delays } from './delays.js';
import { Faults } from './faults.js';
import { addressOf, Fleet } from './fleet.js';
import { Journal } from './journal.js';
import { Load } from './load.js';
import { Proxy } from './proxy.js';
import { Receiver } from './receiver.js';
import { report } from './report.js';
import { judge, keepForgotten } from './verdict.js';
import { undone, unsettled } from './work.js';

export interface ChaosPlan {
  backend: 'postgres' | 'redis';
  minutes: number;
  seed: string;
}

/**
 * How long everything may take to come to an end once nothing is broken any more: a letter that was
 * refused five times in a row is tried again after eight minutes.
 */
const QUIET_MS = 1_200_000;

/**
 * Whole workflows over several api and worker processes while everything beneath them is broken, one
 * thing after the other; then, when all is up and quiet again, what clients were told is compared with
 * what is recorded.
 * @returns whether nothing was lost, late, doubled or left undone
 */
export async function chaos({ backend, minutes, seed }: ChaosPlan): Promise<boolean> {
  const ms = minutes * 60_000;
  const fleet = new Fleet();
  const mailbox = await Receiver.start('mail server', 'smtp-server', fleet.folder);
  const webhook = await Receiver.start('webhook', 'webhook-server', fleet.folder);
  let redis: RedisServer | undefined;
  let line: Proxy | undefined;
  try {
    if (backend === 'redis') {
      const started = await startRedis();
      if ('unavailable' in started) throw new Error(started.unavailable);
      redis = started;
      line = await new Proxy(redis.port).open();
    }
    await fleet.found();
    await keepForgotten(fleet.url);
    const env = {
      MAIL_URL: `smtp://127.0.0.1:${mailbox.port}`,
      CHANNEL_ORIGINS: `http://127.0.0.1:${webhook.port}`,
      LOG_LEVEL: 'warn',
      ...(line ? { REDIS_URL: `redis://127.0.0.1:${line.port}` } : {}),
    };
    await fleet.man({ apis: 2, workers: 2, env });
    const journal = new Journal();
    const load = new Load(fleet.apis.map(addressOf), journal, seed, ms);
    await load.listenAt(`http://127.0.0.1:${webhook.port}/`);
    const faults = new Faults(
      fleet,
      [mailbox, webhook],
      redis && line && { server: redis, line },
      seed,
    );
    const ending = Date.now() + ms;
    await Promise.all([load.run(Math.ceil(3 + 3 * minutes)), faults.run(ending)]);
    await faults.mend();
    const mended = Date.now();
    const quietMs = (await until(fleet.url, async (db) => allEmpty(await undone(db))))
      ? Date.now() - mended
      : undefined;
    // The doctor reads the books, and goes by the clocks of those who wrote them, some of which were wrong.
    await until(fleet.url, async (db) => (await unsettled(db)) === 0);
    return report({
      backend,
      seed,
      minutes,
      journal,
      outcome: load.outcome,
      faults: faults.log,
      delays: await delays(fleet.url, load.clock, faults.log),
      verdict: await judge(fleet.url, journal, {
        letters: mailbox.accepted(),
        news: webhook.accepted(),
      }),
      deaths: [...fleet.apis, ...fleet.workers].reduce((sum, { deaths }) => sum + deaths, 0),
      graveLines: fleet.graveLines(),
      letters: mailbox.accepted(),
      news: webhook.accepted(),
      quietMs,
    });
  } finally {
    await fleet.close();
    await line?.close();
    await redis?.stop();
    mailbox.kill();
    webhook.kill();
  }
}

const allEmpty = (open: Record<string, string[]>) =>
  Object.values(open).every((all) => all.length === 0);

/** Asks the database again and again. @returns whether that came to be in time */
async function until(url: string, is: (db: pg.Client) => Promise<boolean>): Promise<boolean> {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  try {
    for (const end = Date.now() + QUIET_MS; Date.now() < end; await delay(500)) {
      if (await is(db)) return true;
    }
    return false;
  } finally {
    await db.end();
  }
}
