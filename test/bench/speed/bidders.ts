import { shanghaiDate } from '#kernel';
import { loadConfig } from '#platform';
import pg from 'pg';
import { createApp } from '../../../apps/api/src/create-app.js';
import { ROOMS } from '../../../apps/api/src/rooms.js';
import { proposalOf } from '../../../apps/cli/src/licang-year/bid.js';
import { Cast } from '../../../apps/cli/src/licang-year/cast.js';
import { ROWS } from '../../../apps/cli/src/licang-year/rows.js';
import type { Ask } from './load.js';
import { noting, textsOf, type Recorded } from './replay.js';
import type { World } from './world.js';

/** Bidders of ours, and as many of the floor, each with a bid of their own. */
const BIDDERS = 8;
/** Logins of organisations that may bid on what the listings are copies of. */
const AGENTS = [1, 2, 3, 4, 5, 6];

/** Those who bid in a filled world, again and again: a new version of a bid of their own. */
export class Bidders {
  private agents: { cast: Cast; number: number; bidId: string; proposal: object }[] = [];

  constructor(private readonly world: World) {}

  /** Has agents bid on an open listing; what half of them say to the database is noted for the floor. */
  async begin(): Promise<Recorded[]> {
    const db = new pg.Client({ connectionString: this.world.fleet.url });
    await db.connect();
    const { rows } = await db.query<{ id: string; deadline: Date }>(
      `SELECT id, bid_deadline AS deadline FROM listing
        WHERE code LIKE 'BENCH-%' AND status = 'published' ORDER BY bid_deadline DESC, id LIMIT 4`,
    );
    await db.end();
    const cast = new Cast(this.world.baseUrl, { until: () => Promise.resolve() });
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
  async ours(): Promise<Ask[][]> {
    return Promise.all(
      this.agents.slice(0, BIDDERS).map(async ({ cast, number, bidId, proposal }) => {
        const agent = cast.agent(number);
        const { version } = await agent.get<{ version: number }>(`/bids/${bidId}`);
        return [this.revision(agent.session, bidId, proposal, version)];
      }),
    );
  }

  /** What bidders of the floor send, of which it takes the version as it comes. */
  floors(): Ask[][] {
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
    const config = loadConfig({ ...this.world.fleet.settings(), LOG_LEVEL: 'error' });
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
      let [first, second] = [await revise(), await revise()];
      // A wake-up that was still under way may have stood for two of them.
      while (textsOf(first) !== textsOf(second)) [first, second] = [second, await revise()];
      recorded.push({ bidId, first, second, answer: JSON.stringify(answer) });
    }
    await app.close();
    return recorded;
  }
}
