import pg from 'pg';
import { Cast } from '../../../apps/cli/src/licang-year/cast.js';
import { licangYear } from '../../../apps/cli/src/licang-year/index.js';
import { addressOf, Fleet } from '../../chaos/fleet.js';
import type { Process } from '../../chaos/process.js';
import { freePort } from '../../support/free-port.js';
import { startRedis, type RedisServer } from '../../support/redis.js';
import { fillDistrict } from '../data/district.js';
import type { Ask } from './load.js';

/** An api over so many listings, and what may be asked of it. */
export interface Sized {
  size: number;
  port: number;
  listing: Ask[];
}

/** The same, each time under an address of its own, so that no answer is kept. */
export const unkept = (asks: readonly Ask[]): Ask[] =>
  asks.map((ask) => ({ ...ask, once: 'once' }));

/** A database with a whole year played in it, then filled up, and what may be asked of it. */
export class World {
  readonly fleet = new Fleet();
  /** Addresses by page; the floor answers the same. */
  readonly asks: Record<'listing' | 'notice' | 'result', Ask[]> = {
    listing: [],
    notice: [],
    result: [],
  };
  private filled = 1;
  private env: NodeJS.ProcessEnv = {};
  private redis: RedisServer | undefined;

  get baseUrl(): string {
    return addressOf(this.fleet.apis[0]!);
  }

  get port(): number {
    return portOf(this.fleet.apis[0]!);
  }

  /** Founds the database and plays the demonstration year over the real api and worker. */
  async found(env: NodeJS.ProcessEnv): Promise<void> {
    await this.fleet.found(false);
    const redis = await startRedis();
    if ('unavailable' in redis) console.error(`the queue runs on PostgreSQL: ${redis.unavailable}`);
    else this.redis = redis;
    const queue = this.redis ? { REDIS_URL: this.redis.url } : {};
    this.env = { ...env, ...queue, METRICS_PORT: String(await freePort()) };
    await this.fleet.man({ apis: 1, workers: 1, env: this.env });
    process.env.PORT = `${this.port}`;
    await quietly(() => licangYear());
    await Promise.all(this.fleet.workers.map((it) => it.end('SIGTERM')));
    const ids = async (list: string) => {
      const { items } = await new Cast(this.baseUrl, {
        until: () => Promise.resolve(),
      }).public.get<{
        items: { id: string }[];
      }>(`/public/${list}`);
      return items.map(({ id }): Ask => ({ method: 'GET', path: `/api/v1/public/${list}/${id}` }));
    };
    this.asks.notice = await ids('notices');
    this.asks.result = await ids('results');
  }

  /**
   * Fills up to each of these sizes, with the same listings in every run. What stood there at a smaller one is
   * set aside with an api of its own until {@link forgetSmaller}, so that all sizes can be asked in turns.
   */
  async fill(sizes: readonly number[]): Promise<Sized[]> {
    const [ours] = this.fleet.apis;
    // A database is copied only while nobody is in it.
    await ours!.end('SIGTERM');
    const largest = sizes.at(-1)!;
    const asks: Ask[][] = [];
    for (const size of sizes) {
      console.error(`${size} listings …`);
      asks.push(await this.fillUpTo(size));
      if (size < largest) await this.fleet.copyDatabase(copyOf(size));
    }
    await ours!.well();
    this.asks.listing = asks.at(-1)!;
    const found: Sized[] = [];
    for (const [place, size] of sizes.entries()) {
      const port = size < largest ? await this.manCopy(size) : this.port;
      found.push({ size, port, listing: asks[place]! });
    }
    // What filling left to be written would otherwise be written while answers are timed.
    await this.fleet.administer('CHECKPOINT');
    return found;
  }

  /** Only the largest is asked from now on. */
  async forgetSmaller(): Promise<void> {
    await Promise.all(this.fleet.apis.splice(1).map((it) => it.end('SIGTERM')));
  }

  /** @returns where an api over what was set aside is reached */
  private async manCopy(size: number): Promise<number> {
    const address = new URL(this.fleet.settings().DATABASE_URL!);
    address.pathname = copyOf(size);
    const env = { ...this.env, DATABASE_URL: address.href, METRICS_PORT: `${await freePort()}` };
    await this.fleet.man({ apis: 1, workers: 0, env });
    return portOf(this.fleet.apis.at(-1)!);
  }

  /** @returns 2,000 public listings, from all over */
  private async fillUpTo(size: number): Promise<Ask[]> {
    const db = new pg.Client({ connectionString: this.fleet.url });
    await db.connect();
    await db.query(`SET maintenance_work_mem = '1GB'`);
    await fillDistrict(db, size, this.filled);
    this.filled = size;
    const { rows } = await db.query<{ id: string }>(
      `SELECT id FROM listing WHERE published_at IS NOT NULL ORDER BY md5(id::text) LIMIT 2000`,
    );
    await db.end();
    return rows.map(({ id }) => ({ method: 'GET', path: `/api/v1/public/listings/${id}` }));
  }

  async close(): Promise<void> {
    await this.fleet.close();
    await this.redis?.stop();
  }
}

const copyOf = (size: number): string => `jiebang_${size}`;

const portOf = (api: Process): number => Number(new URL(addressOf(api)).port);

async function quietly(work: () => Promise<unknown>): Promise<void> {
  const { log } = console;
  console.log = () => undefined;
  try {
    await work();
  } finally {
    console.log = log;
  }
}
