import { DEFAULT_RULE_SET } from '#contracts';
import { ok, refusal } from '../../../test/support/client.js';
import { receiptsOf } from '../src/index.js';
import { DEADLINE, MONDAY, Scene } from './scene.js';

let scene: Scene;
beforeAll(async () => {
  scene = await Scene.start();
});
afterAll(() => scene?.app.stop());
beforeEach(() => scene.app.clock.set(MONDAY));

describe('closing', () => {
  it('counts what was submitted and lets the rest lapse', async () => {
    const listingId = await scene.listing();
    const [a, b, c, d] = await Promise.all([1, 2, 3, 4].map(() => scene.bidder()));
    const sent = await scene.submitted(a!, listingId);
    const draft = await scene.draft(b!, listingId);
    const waiting = await scene.joint(c!, listingId, [d!]);
    await scene.close();
    expect(await scene.listingState(listingId)).toEqual({ status: 'closed', reason: null });
    expect(await scene.status(sent)).toBe('submitted');
    expect(await ok(b!.get(`/bids/${draft}`))).toMatchObject({
      status: 'lapsed',
      statusReason: '截止前未提交',
    });
    expect(await ok(c!.get(`/bids/${waiting}`))).toMatchObject({
      status: 'lapsed',
      statusReason: '截止前成员未全部确认',
    });
    const [row] = await scene.app.db.query<{ counted_at: Date; snapshot: object }>(
      `SELECT b.counted_at, p.eligibility_at_close AS snapshot FROM bid b
       JOIN bid_party p ON p.bid_id = b.id WHERE b.id = $1`,
      [sent],
    );
    expect(row!.counted_at.toISOString()).toBe(new Date(DEADLINE).toISOString());
    expect(row!.snapshot).toEqual({
      on: '2026-03-16',
      eligible: true,
      reasons: [],
      businessScope: '',
      scopeNote: '没有登记业务范围，请核对章程',
    });
  });

  it('takes effect with the right time when everything was down at the deadline', async () => {
    const listingId = await scene.listing();
    const bidder = await scene.bidder();
    const id = await scene.submitted(bidder, listingId);
    await scene.app.clock.set('2026-03-20T08:00:00+08:00');
    await scene.app.drain();
    const [row] = await scene.app.db.query<{ counted_at: Date; closed_at: Date }>(
      'SELECT b.counted_at, l.closed_at FROM bid b JOIN listing l ON l.id = b.listing_id WHERE b.id = $1',
      [id],
    );
    expect(row!.counted_at).toEqual(new Date(DEADLINE));
    expect(row!.closed_at).toEqual(new Date(DEADLINE));
  });

  it('keeps what a party was found to be at the deadline, whatever it becomes', async () => {
    const listingId = await scene.listing();
    const bidder = await scene.bidder();
    const id = await scene.submitted(bidder, listingId);
    const { db } = scene.app;
    const list = (value: boolean) =>
      db.query('UPDATE organization SET abnormal_listed = $2 WHERE id = $1', [
        bidder.organizationId,
        value,
      ]);
    await list(true);
    await scene.close();
    await list(false);
    const view = await ok(bidder.get(`/bids/${id}`));
    expect(view.parties[0].eligibilityAtClose).toMatchObject({
      on: '2026-03-16',
      eligible: false,
      reasons: ['列入活动异常名录'],
    });
  });

  it('fails a listing nobody bid on', async () => {
    const listingId = await scene.listing();
    await scene.draft(await scene.bidder(), listingId);
    await scene.close();
    expect(await scene.listingState(listingId)).toEqual({
      status: 'unsuccessful',
      reason: 'no_bid',
    });
  });

  it('fails a listing with fewer bids than its rules ask, and keeps those sealed', async () => {
    const listingId = await scene.listing({ ruleSet: { ...DEFAULT_RULE_SET, minimumBids: 3 } });
    const bidders = await Promise.all([scene.bidder(), scene.bidder()]);
    const ids = await Promise.all(bidders.map((bidder) => scene.submitted(bidder, listingId)));
    await scene.close();
    expect(await scene.listingState(listingId)).toEqual({
      status: 'unsuccessful',
      reason: 'too_few',
    });
    for (const [index, id] of ids.entries()) {
      expect(await ok(bidders[index]!.get(`/bids/${id}`))).toMatchObject({ status: 'lapsed' });
      const [bid] = await scene.app.db.query('SELECT counted_at FROM bid WHERE id = $1', [id]);
      expect(bid!.counted_at).not.toBeNull();
    }
    const officer = await scene.app.as('committee_officer');
    expect((await ok(officer.get(`/listings/${listingId}/bids`))).items).toEqual([]);
    expect(await refusal(officer.get(`/bids/${ids[0]}`))).toBe('404 not_found');
  });

  it('is settled by the opening itself when the worker has not come to it', async () => {
    const listingId = await scene.listing();
    const [a, b, c] = await Promise.all([1, 2, 3].map(() => scene.bidder()));
    const first = await scene.submitted(a!, listingId);
    await scene.draft(c!, listingId);
    await scene.app.clock.set('2026-03-02T09:05:00+08:00');
    const second = await scene.submitted(b!, listingId);
    await scene.app.clock.set(DEADLINE);
    const opened = await scene.open(listingId);
    expect(opened.map((bid) => [bid.id, bid.openingOrder, bid.status])).toEqual([
      [first, 1, 'under_evaluation'],
      [second, 2, 'under_evaluation'],
    ]);
    const receipts = await receiptsOf(scene.app.db, listingId);
    expect(receipts.map(({ bidId }) => bidId)).toEqual([first, second]);
    const [history] = await scene.app.db.query<{ actor_kind: string }>(
      `SELECT actor_kind FROM status_history WHERE subject_type = 'bid' AND to_status = 'lapsed'
       AND listing_id = $1`,
      [listingId],
    );
    expect(history!.actor_kind).toBe('system');
  });

  it('is what the opening waits for', async () => {
    const listingId = await scene.listing();
    await scene.submitted(await scene.bidder(), listingId);
    await expect(scene.open(listingId)).rejects.toMatchObject({ code: 'deadline_not_reached' });
    await scene.app.clock.set(DEADLINE);
    await expect(scene.open(listingId)).resolves.toHaveLength(1);
  });
});

describe('a cancelled listing', () => {
  it('lets its bids lapse and frees nobody’s secrets', async () => {
    const listingId = await scene.listing();
    const [a, b] = await Promise.all([scene.bidder(), scene.bidder()]);
    const sent = await scene.submitted(a!, listingId);
    const draft = await scene.draft(b!, listingId);
    const officer = await scene.app.as('committee_officer');
    await ok(officer.post(`/listings/${listingId}/cancel`, { version: 1, reason: '演示：停办' }));
    await scene.app.drain();
    expect([await scene.status(sent), await scene.status(draft)]).toEqual(['lapsed', 'lapsed']);
    expect(await refusal(officer.get(`/bids/${sent}`))).toBe('404 not_found');
    expect((await ok(officer.get(`/listings/${listingId}/bids`))).items).toEqual([]);
  });
});
