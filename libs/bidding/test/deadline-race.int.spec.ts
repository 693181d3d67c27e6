import type { Reply } from '../../../test/support/client.js';
import { DEADLINE, proposalBody, Scene, type Bidder } from './scene.js';

const BIDDERS = 200;
/** As many answers as must have come in before the deadline does. */
const BEFORE = 70;
/** The last ones send only once it has passed, so that some of every kind are late on any machine. */
const LATE = 10;

type Kind = 'submit' | 'revise' | 'withdraw';

interface Attempt {
  kind: Kind;
  bidId: string;
  reply: Reply;
  /** The database's time when the answer was there. */
  answeredAt: Date;
}

/** Does the same for all of them, ten at a time. */
async function forEach<T, R>(items: readonly T[], work: (item: T, index: number) => Promise<R>) {
  const results: R[] = [];
  let next = 0;
  const lane = async () => {
    for (let index = next++; index < items.length; index = next++) {
      results[index] = await work(items[index]!, index);
    }
  };
  await Promise.all(Array.from({ length: 10 }, lane));
  return results;
}

/** Of every five bidders, three submit a draft, one replaces and one withdraws what was submitted. */
const kindOf = (index: number): Kind =>
  index % 5 === 3 ? 'revise' : index % 5 === 4 ? 'withdraw' : 'submit';

describe('two hundred bidders at the deadline', () => {
  let scene: Scene;
  let listingId: string;
  let attempts: Attempt[];
  const deadline = new Date(DEADLINE);

  beforeAll(async () => {
    scene = await Scene.start();
    await scene.app.clock.set('2026-03-16T16:00:00+08:00');
    listingId = await scene.listing();
    const bidders = await forEach(Array.from({ length: BIDDERS }), () => scene.bidder());
    const bids = await forEach(bidders, (bidder, index) =>
      kindOf(index) === 'submit'
        ? scene.draft(bidder, listingId, `第${index}家`)
        : scene.submitted(bidder, listingId, `第${index}家`),
    );
    attempts = await race(bidders, bids);
    await scene.app.drain();
  }, 240_000);
  afterAll(() => scene?.app.stop());

  /**
   * Nearly everybody sends at once; when some have their answer the clock reaches the deadline, while the rest
   * are on their way and the closing runs again and again beside them.
   */
  async function race(bidders: Bidder[], bids: string[]): Promise<Attempt[]> {
    let answered = 0;
    const [enough, passed] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const all = Promise.all(
      bidders.map(async (bidder, index) => {
        if (index >= BIDDERS - LATE) await passed.promise;
        const attempt = await send(bidder, kindOf(index), bids[index]!);
        answered += 1;
        if (answered === BEFORE) enough.resolve();
        return attempt;
      }),
    );
    const closing = enough.promise.then(async () => {
      await scene.app.clock.set(new Date(deadline.getTime() - 40).toISOString());
      for (;;) {
        if ((await scene.app.clock.now()) >= deadline) passed.resolve();
        await scene.app.drain();
        if ((await scene.listingState(listingId)).status !== 'published') return passed.resolve();
      }
    });
    const [results] = await Promise.all([all, closing]);
    return results;
  }

  async function send(bidder: Bidder, kind: Kind, bidId: string): Promise<Attempt> {
    const key = { key: `${kind}-${bidId}` };
    const reply =
      kind === 'submit'
        ? await bidder.post(`/bids/${bidId}/submit`, { version: 1 }, key)
        : kind === 'revise'
          ? await bidder.post(`/bids/${bidId}/revise`, revision(), key)
          : await bidder.post(`/bids/${bidId}/withdraw`, { version: 2 }, key);
    return { kind, bidId, reply, answeredAt: await scene.app.clock.now() };
  }

  const revision = () => ({ version: 2, proposal: proposalBody('最后一改') });
  const accepted = (kind: Kind) =>
    attempts.filter((it) => it.kind === kind && it.reply.status === 200).map((it) => it.bidId);
  const refused = (kind: Kind) =>
    attempts.filter((it) => it.kind === kind && it.reply.status !== 200).map((it) => it.bidId);
  const ids = async (sql: string, ...values: unknown[]) => {
    const rows = await scene.app.db.query<{ id: string }>(sql, [listingId, ...values]);
    return rows.map(({ id }) => id).sort();
  };
  const receipts = (kind: string, version: number) =>
    ids(
      `SELECT bid_id AS id FROM bid_receipt
       WHERE listing_id = $1 AND kind = $2 AND version_number = $3`,
      kind,
      version,
    );

  it('really had both: some in time, some late, of every kind', () => {
    for (const kind of ['submit', 'revise', 'withdraw'] as const) {
      expect(accepted(kind).length).toBeGreaterThan(0);
      expect(refused(kind).length).toBeGreaterThan(0);
    }
  });

  it('refuses for nothing but the deadline, and nobody before it', () => {
    for (const { reply, answeredAt } of attempts) {
      if (reply.status === 200) continue;
      expect(`${reply.status} ${reply.body.code}`).toBe('409 deadline_passed');
      expect(answeredAt.getTime()).toBeGreaterThanOrEqual(deadline.getTime());
    }
  });

  it('lets nothing late in', async () => {
    const late = await ids(
      'SELECT bid_id AS id FROM bid_receipt WHERE listing_id = $1 AND received_at >= $2',
      deadline,
    );
    expect(late).toEqual([]);
    const [row] = await scene.app.db.query<{ steps: string }>(
      `SELECT count(*) AS steps FROM status_history
       WHERE subject_type = 'bid' AND listing_id = $1 AND actor_kind = 'account' AND at >= $2`,
      [listingId, deadline],
    );
    expect(row!.steps).toBe('0');
  });

  it('loses nothing timely: every yes has its receipt, every receipt counts', async () => {
    const revised = accepted('revise').sort();
    const withdrawn = accepted('withdraw').sort();
    const sentBefore = attempts.filter((it) => it.kind !== 'submit').map((it) => it.bidId);
    expect(await receipts('submitted', 1)).toEqual([...accepted('submit'), ...sentBefore].sort());
    expect(await receipts('submitted', 2)).toEqual(revised);
    expect(await receipts('withdrawn', 1)).toEqual(withdrawn);
    const counted = [
      ...accepted('submit'),
      ...revised,
      ...refused('revise'),
      ...refused('withdraw'),
    ];
    expect(
      await ids(
        `SELECT id FROM bid WHERE listing_id = $1 AND status = 'submitted' AND counted_at = $2`,
        deadline,
      ),
    ).toEqual(counted.sort());
    expect(await ids(`SELECT id FROM bid WHERE listing_id = $1 AND status = 'lapsed'`)).toEqual(
      refused('submit').sort(),
    );
    expect(await ids(`SELECT id FROM bid WHERE listing_id = $1 AND status = 'withdrawn'`)).toEqual(
      withdrawn,
    );
  });

  it('gives each its own receipt, the one that stands in the database', async () => {
    const known = await scene.app.db.query<{ serial: string; digest: string }>(
      'SELECT serial, digest FROM bid_receipt WHERE listing_id = $1',
      [listingId],
    );
    const stored = new Map(known.map((row) => [row.serial, row.digest]));
    const given = attempts.flatMap(({ reply }) => reply.body.receipt ?? []);
    expect(new Set(given.map(({ serial }) => serial)).size).toBe(given.length);
    for (const { serial, digest } of given) expect(stored.get(serial)).toBe(digest);
  });

  it('closed the listing at the deadline, with the version that was in force', async () => {
    const [row] = await scene.app.db.query('SELECT status, closed_at FROM listing WHERE id = $1', [
      listingId,
    ]);
    expect(row).toEqual({ status: 'closed', closed_at: deadline });
    const versions = await scene.app.db.query<{ id: string; submitted_version: number }>(
      `SELECT id, submitted_version FROM bid WHERE listing_id = $1 AND status = 'submitted'`,
      [listingId],
    );
    const second = new Set(accepted('revise'));
    for (const { id, submitted_version: version } of versions) {
      expect(version).toBe(second.has(id) ? 2 : 1);
    }
  });
});
