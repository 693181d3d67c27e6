import { shanghaiDate } from '#kernel';
import pg from 'pg';
import { Cast } from '../../../apps/cli/src/licang-year/cast.js';
import { proposalOf } from '../../../apps/cli/src/licang-year/bid.js';
import { ROWS } from '../../../apps/cli/src/licang-year/rows.js';

const BIDDERS = [1, 2, 3, 4, 5, 6];
/** How long bidders try on after the deadline. */
const AFTER_MS = 3_000;

/** What the bidders were told. */
export interface Told {
  /** Receipts, by the bid's id. */
  received: Map<string, string>;
  refused: number;
}

/** Where nobody bids. */
export const NOBODY: Told = { received: new Map(), refused: 0 };

interface Received {
  id: string;
  receipt: { serial: string };
}

/** Some organisations bid on one listing after the other, up to the deadline and beyond it. */
export async function keepBidding(url: string, baseUrl: string, deadline: Date): Promise<Told> {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  const { rows } = await db.query<{ id: string }>(
    `SELECT id FROM listing WHERE bid_deadline = $1 ORDER BY id LIMIT 2000`,
    [deadline],
  );
  await db.end();
  const cast = new Cast(baseUrl, { until: () => Promise.resolve() });
  const told: Told = { received: new Map(), refused: 0 };
  const closesOn = shanghaiDate(deadline);
  const proposal = proposalOf(ROWS[3]!, closesOn, 0);
  await Promise.all(
    BIDDERS.map(async (number, place) => {
      const agent = cast.agent(number);
      for (let next = place; Date.now() < deadline.getTime() + AFTER_MS; next += BIDDERS.length) {
        try {
          const path = `/listings/${rows[next % rows.length]!.id}/bids`;
          const draft = await agent.post(path, { joint: false, proposal });
          const { version } = draft;
          const { id, receipt } = await agent.post<Received>(`/bids/${draft.id}/submit`, {
            version,
          });
          told.received.set(id, receipt.serial);
        } catch {
          told.refused += 1;
        }
      }
    }),
  );
  return told;
}
