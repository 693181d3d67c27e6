import type { QueryRunner } from 'typeorm';
import { ok } from '../../../test/support/client.js';
import { DEADLINE, JUST_BEFORE, Scene } from './scene.js';

let scene: Scene;
beforeAll(async () => {
  scene = await Scene.start();
});
afterAll(() => scene?.app.stop());
beforeEach(() => scene.app.clock.set(JUST_BEFORE));

/** Holds something in a transaction of its own until it is let go. */
async function hold(sql: string, values: unknown[] = []): Promise<QueryRunner> {
  const runner = scene.app.db.dataSource.createQueryRunner();
  await runner.startTransaction();
  await runner.query(sql, values);
  return runner;
}

async function letGo(runner: QueryRunner): Promise<void> {
  await runner.rollbackTransaction();
  await runner.release();
}

/** Returns when so many sessions of this database wait for a lock. */
async function untilWaiting(count: number): Promise<void> {
  for (;;) {
    const row = await scene.app.db.one<{ waiting: number }>(
      `SELECT count(*)::int AS waiting FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (row!.waiting >= count) return;
  }
}

describe('who waits for whom at the deadline', () => {
  it('refuses a bidder that came in time but got its turn too late', async () => {
    const listingId = await scene.listing();
    const bidder = await scene.bidder();
    const id = await scene.draft(bidder, listingId);
    const holder = await hold('SELECT 1 FROM listing WHERE id = $1 FOR UPDATE', [listingId]);
    const reply = bidder.post(`/bids/${id}/submit`, { version: 1 });
    await untilWaiting(1);
    await scene.app.clock.set(DEADLINE);
    await letGo(holder);
    // Still published: only the clock, asked after the lock, could tell.
    expect(await reply).toMatchObject({ status: 409, body: { code: 'deadline_passed' } });
    expect(await scene.app.db.query('SELECT 1 FROM bid_receipt WHERE bid_id = $1', [id])).toEqual(
      [],
    );
  });

  it('does the same where the bidder waits for its own bid', async () => {
    const listingId = await scene.listing();
    const bidder = await scene.bidder();
    const id = await scene.draft(bidder, listingId);
    const holder = await hold('SELECT 1 FROM bid WHERE id = $1 FOR UPDATE', [id]);
    const reply = bidder.post(`/bids/${id}/submit`, { version: 1 });
    await untilWaiting(1);
    await scene.app.clock.set(DEADLINE);
    await letGo(holder);
    expect(await reply).toMatchObject({ status: 409, body: { code: 'deadline_passed' } });
  });

  it('lets the closing wait for a bidder that is in, however long its commit takes', async () => {
    const listingId = await scene.listing();
    const bidder = await scene.bidder();
    const id = await scene.draft(bidder, listingId);
    // Writing the receipt is what the bidder waits for, with the clock already asked.
    const holder = await hold('LOCK TABLE bid_receipt IN SHARE MODE');
    const reply = bidder.post(`/bids/${id}/submit`, { version: 1 });
    await untilWaiting(1);
    await scene.app.clock.set(DEADLINE);
    const closing = scene.app.drain();
    await untilWaiting(2);
    expect(await scene.listingState(listingId)).toMatchObject({ status: 'published' });
    await letGo(holder);
    const { receipt } = await ok(reply);
    await closing;
    expect(new Date(receipt.receivedAt).getTime()).toBeLessThan(new Date(DEADLINE).getTime());
    expect(await scene.listingState(listingId)).toMatchObject({ status: 'closed' });
    expect(await scene.status(id)).toBe('submitted');
  });

  it('lets bidders past each other', async () => {
    const listingId = await scene.listing();
    const [slow, quick] = await Promise.all([scene.bidder(), scene.bidder()]);
    const slowBid = await scene.draft(slow!, listingId);
    const quickBid = await scene.draft(quick!, listingId);
    const holder = await hold('SELECT 1 FROM bid WHERE id = $1 FOR UPDATE', [slowBid]);
    const waiting = slow!.post(`/bids/${slowBid}/submit`, { version: 1 });
    await untilWaiting(1);
    await ok(quick!.post(`/bids/${quickBid}/submit`, { version: 1 }));
    await letGo(holder);
    await ok(waiting);
  });
});
