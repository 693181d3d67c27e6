import { SERVICE_CATEGORIES } from '#contracts';
import { shanghaiDate } from '#kernel';
import { loadConfig } from '#platform';
import pg from 'pg';
import { createApp } from '../../../apps/api/src/create-app.js';
import { proposalOf } from '../../../apps/cli/src/licang-year/bid.js';
import { Cast } from '../../../apps/cli/src/licang-year/cast.js';
import { licangYear } from '../../../apps/cli/src/licang-year/index.js';
import { ROWS } from '../../../apps/cli/src/licang-year/rows.js';
import { ROOMS } from '../../../apps/api/src/rooms.js';
import { addressOf, Fleet } from '../../chaos/fleet.js';
import type { Ask } from './load.js';
import { noting, type Recorded } from './replay.js';

/** Bidders of ours, and as many of the floor, each with a bid of their own. */
const BIDDERS = 8;
/** Logins of organisations that may bid on what the listings are copies of. */
const AGENTS = [1, 2, 3, 4, 5, 6];

/** A database with a whole year played in it, then filled up, and what may be asked of it. */
export class World {
  readonly fleet = new Fleet();
  /** Addresses by page; the floor answers the same. */
  readonly asks: Record<'listing' | 'notice' | 'result', Ask[]> = {
    listing: [],
    notice: [],
    result: [],
  };
  private agents: { cast: Cast; number: number; bidId: string; proposal: object }[] = [];

  get baseUrl(): string {
    return addressOf(this.fleet.apis[0]!);
  }

  /** Founds the database and plays the demonstration year over the real api and worker. */
  async found(env: NodeJS.ProcessEnv): Promise<void> {
    await this.fleet.found(false);
    await this.fleet.man({ apis: 1, workers: 1, env });
    process.env.PORT = new URL(this.baseUrl).port;
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

  /** Fills up to so many listings, the same ones in every run. */
  async fill(listings: number): Promise<void> {
    const db = new pg.Client({ connectionString: this.fleet.url });
    await db.connect();
    await fill(db, listings);
    const { rows } = await db.query<{ id: string }>(
      `SELECT id FROM listing WHERE published_at IS NOT NULL ORDER BY md5(id::text) LIMIT 2000`,
    );
    await db.end();
    this.asks.listing = rows.map(({ id }) => ({
      method: 'GET',
      path: `/api/v1/public/listings/${id}`,
    }));
  }

  /** Has agents bid on an open listing; what half of them say to the database is noted for the floor. */
  async bid(): Promise<Recorded[]> {
    const db = new pg.Client({ connectionString: this.fleet.url });
    await db.connect();
    const { rows } = await db.query<{ id: string; deadline: Date }>(
      `SELECT id, bid_deadline AS deadline FROM listing
        WHERE code LIKE 'BENCH-%' AND status = 'published' ORDER BY bid_deadline DESC, id LIMIT 4`,
    );
    await db.end();
    const cast = new Cast(this.baseUrl, { until: () => Promise.resolve() });
    for (const { id, deadline } of rows) {
      const proposal = proposalOf(ROWS[3]!, shanghaiDate(deadline), 0);
      for (const number of AGENTS) {
        const agent = cast.agent(number);
        const draft = await agent.post(`/listings/${id}/bids`, { joint: false, proposal });
        await agent.post(`/bids/${draft.id}/submit`, { version: draft.version });
        this.agents.push({ cast, number, bidId: draft.id, proposal });
      }
    }
    return this.record(this.agents.slice(BIDDERS, 2 * BIDDERS));
  }

  /** What one of our bidders sends next. */
  async ourBids(): Promise<Ask[][]> {
    return Promise.all(
      this.agents.slice(0, BIDDERS).map(async ({ cast, number, bidId, proposal }) => {
        const agent = cast.agent(number);
        const { version } = await agent.get<{ version: number }>(`/bids/${bidId}`);
        return [this.revision(agent.session, bidId, proposal, version)];
      }),
    );
  }

  floorBids(): Ask[][] {
    return this.agents
      .slice(BIDDERS, 2 * BIDDERS)
      .map(({ bidId, proposal }) => [this.revision('', bidId, proposal, 1)]);
  }

  private revision(cookie: string, bidId: string, proposal: object, version: number): Ask {
    return {
      method: 'POST',
      path: `/api/v1/bids/${bidId}/revise`,
      headers: { cookie },
      body: JSON.stringify({ version, proposal }),
      counting: version,
    };
  }

  private async record(agents: typeof this.agents): Promise<Recorded[]> {
    const config = loadConfig({ ...this.fleet.settings(), LOG_LEVEL: 'error' });
    const app = await createApp(config, ROOMS);
    await app.listen(0, '127.0.0.1');
    const baseUrl = await app.getUrl();
    const recorded: Recorded[] = [];
    for (const { number, bidId, proposal } of agents) {
      const agent = new Cast(baseUrl, { until: () => Promise.resolve() }).agent(number);
      let answer: unknown;
      const revise = async () => {
        const { version } = await agent.get<{ version: number }>(`/bids/${bidId}`);
        return noting(async () => {
          answer = await agent.post(`/bids/${bidId}/revise`, { version, proposal });
        });
      };
      await revise();
      const [first, second] = [await revise(), await revise()];
      recorded.push({ bidId, first, second, answer: JSON.stringify(answer) });
    }
    await app.close();
    return recorded;
  }
}

async function quietly(work: () => Promise<unknown>): Promise<void> {
  const { log } = console;
  console.log = () => undefined;
  try {
    await work();
  } finally {
    console.log = log;
  }
}

const PLACES = [
  '虎山路',
  '兴华路',
  '九水路',
  '世园',
  '浮山路',
  '湘潭路',
  '李村',
  '沧口',
  '兴城路',
  '楼山',
];
const WORKS = [
  '老年助餐',
  '青少年托管',
  '法律咨询',
  '社区养老',
  '环境整治',
  '心理关爱',
  '就业帮扶',
  '矛盾调解',
  '文化活动',
  '助残服务',
];

/** A quarter stands open with deadlines over the next weeks; the others ended without a bid. */
async function fill(db: pg.Client, listings: number): Promise<void> {
  const { rows } = await db.query<{ id: string; n: number }>(
    `SELECT (SELECT id FROM listing WHERE published_at IS NOT NULL AND code NOT LIKE 'BENCH-%'
                AND ceiling_fen >= 15000000 ORDER BY code LIMIT 1) AS id, count(*)::int AS n FROM listing`,
  );
  const { id, n } = rows[0]!;
  for (let from = n; from < listings; from += 20_000) {
    await db.query(
      `INSERT INTO listing SELECT laid.* FROM listing l,
         LATERAL (SELECT n, n % 4 = 0 AS open,
                         date_trunc('day', clock_timestamp()) + (n % 40 + 1) * interval '1 day'
                           + (n % 20) * interval '30 minutes' AS later
                    FROM generate_series($2::int, $3::int) AS n) AS g,
         LATERAL jsonb_populate_record(l, jsonb_build_object(
           'id', md5('listing ' || n)::uuid, 'root_id', md5('listing ' || n)::uuid, 'need_id', null,
           'repost_of', null, 'round', 1, 'code', 'BENCH-' || n,
           'conditions', '{"orgTypes": [], "minRating": null, "other": ""}'::jsonb,
           'title', ($4::text[])[n % 10 + 1] || '街道' || ($5::text[])[n / 10 % 10 + 1] || '项目（第' || n || '号）',
           'category', ($6::text[])[n / 4 % 18 + 1],
           'status', CASE WHEN open THEN 'published' ELSE 'unsuccessful' END,
           'unsuccessful_reason', CASE WHEN NOT open THEN 'no_bid' END,
           'published_at', later - interval '45 days' - n * interval '1 second',
           'bid_deadline', CASE WHEN open THEN later ELSE later - interval '44 days' END,
           'enquiry_deadline', CASE WHEN open THEN later ELSE later - interval '44 days' END - interval '3 days',
           'closed_at', CASE WHEN NOT open THEN later - interval '44 days' END,
           'starts_on', (later + interval '30 days')::date,
           'ends_on', (later + interval '90 days')::date)) AS laid
        WHERE l.id = $1`,
      [id, from, Math.min(from + 20_000, listings) - 1, PLACES, WORKS, SERVICE_CATEGORIES],
    );
  }
  await db.query('VACUUM ANALYZE');
}
