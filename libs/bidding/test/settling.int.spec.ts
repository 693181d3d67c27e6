import { DEFAULT_RULE_SET } from '#contracts';
import { ok, refusal } from '../../../test/support/client.js';
import { receiptsOf } from '../src/index.js';
import { DEADLINE, MONDAY, proposalBody, Scene } from './scene.js';

let scene: Scene;
beforeAll(async () => {
  scene = await Scene.start();
});
afterAll(() => scene?.app.stop());
beforeEach(() => scene.app.clock.set(MONDAY));

const SUBSTANCE = { changes: { tasks: '演示：任务改为每周两次' } };

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
    expect(row!.snapshot).toEqual({ on: '2026-03-16', eligible: true, reasons: [] });
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
    expect(view.parties[0].eligibilityAtClose).toEqual({
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

describe('an amendment of substance', () => {
  it('sends every submitted bid to be confirmed; confirmed it counts, with its first time', async () => {
    const listingId = await scene.listing();
    const [a, b] = await Promise.all([scene.bidder(), scene.bidder()]);
    const kept = await scene.submitted(a!, listingId);
    const lost = await scene.submitted(b!, listingId);
    const { submittedAt } = await ok(a!.get(`/bids/${kept}`));
    await scene.amend(listingId, SUBSTANCE);
    await scene.app.drain();
    expect(await scene.status(kept)).toBe('needs_confirmation');
    await scene.app.clock.set('2026-03-05T09:00:00+08:00');
    const confirmed = await ok(a!.post(`/bids/${kept}/confirm`, { version: 3 }));
    expect(confirmed).toMatchObject({
      status: 'submitted',
      receipt: { kind: 'confirmed', versionNumber: 1, listingVersion: 2 },
    });
    expect(await ok(a!.get(`/bids/${kept}`))).toMatchObject({
      submittedAt,
      confirmedListingVersion: 2,
      needsConfirmation: false,
    });
    await scene.close();
    expect(await scene.status(kept)).toBe('submitted');
    expect(await ok(b!.get(`/bids/${lost}`))).toMatchObject({
      status: 'lapsed',
      statusReason: '榜单实质变更后，截止前未重新确认',
    });
  });

  it('is answered by a revised bid without more ado', async () => {
    const listingId = await scene.listing();
    const bidder = await scene.bidder();
    const id = await scene.submitted(bidder, listingId);
    await scene.amend(listingId, SUBSTANCE);
    await scene.app.drain();
    const body = { version: 3, proposal: proposalBody('按变更后的任务') };
    expect(await ok(bidder.post(`/bids/${id}/revise`, body))).toMatchObject({
      status: 'submitted',
      receipt: { kind: 'submitted', versionNumber: 2, listingVersion: 2 },
    });
    await scene.app.drain();
    expect(await scene.status(id)).toBe('submitted');
  });

  it('can be confirmed before the message about it has arrived', async () => {
    const listingId = await scene.listing();
    const bidder = await scene.bidder();
    const id = await scene.submitted(bidder, listingId);
    await scene.amend(listingId, SUBSTANCE);
    expect(await ok(bidder.get(`/bids/${id}`))).toMatchObject({
      status: 'submitted',
      needsConfirmation: true,
    });
    await ok(bidder.post(`/bids/${id}/confirm`, { version: 2 }));
    await scene.app.drain();
    expect(await scene.status(id)).toBe('submitted');
    const steps = await scene.app.db.query<{ command: string; actor_kind: string }>(
      'SELECT command, actor_kind FROM status_history WHERE subject_id = $1 ORDER BY at, id',
      [id],
    );
    expect(steps.map((step) => [step.command, step.actor_kind])).toEqual([
      ['draft', 'account'],
      ['submit', 'account'],
      ['ask_confirmation', 'system'],
      ['confirm', 'account'],
    ]);
  });

  it('is not forgotten when its message comes after the closing', async () => {
    const listingId = await scene.listing();
    const [a, b] = await Promise.all([scene.bidder(), scene.bidder()]);
    const stale = await scene.submitted(a!, listingId);
    await scene.amend(listingId, SUBSTANCE);
    const fresh = await scene.submitted(b!, listingId);
    await scene.app.db.query(
      `UPDATE outbox_event SET relayed_at = clock_timestamp() WHERE name = 'listing.amended'`,
    );
    await scene.close();
    await scene.app.db.query(
      `UPDATE outbox_event SET relayed_at = NULL WHERE name = 'listing.amended'`,
    );
    await scene.app.drain();
    expect(await scene.status(stale)).toBe('lapsed');
    expect(await scene.status(fresh)).toBe('submitted');
  });

  it('leaves the members’ consents to the same version in force', async () => {
    const listingId = await scene.listing();
    const [lead, member] = await Promise.all([scene.bidder(), scene.bidder()]);
    const id = await scene.joint(lead!, listingId, [member!]);
    await ok(member!.post(`/bids/${id}/consent`, { bidVersion: 1, agree: true }));
    await ok(lead!.post(`/bids/${id}/submit`, { version: 3 }));
    await scene.amend(listingId, SUBSTANCE);
    await scene.app.drain();
    expect(await refusal(member!.post(`/bids/${id}/confirm`, { version: 5 }))).toBe('403 not_lead');
    expect(await ok(lead!.post(`/bids/${id}/confirm`, { version: 5 }))).toMatchObject({
      status: 'submitted',
    });
  });

  it('lets no bid be confirmed that the amended listing would not take', async () => {
    const listingId = await scene.listing();
    const bidder = await scene.bidder();
    const id = await scene.submitted(bidder, listingId);
    await scene.amend(listingId, { changes: { ceilingFen: 2_000_000 } });
    await scene.app.drain();
    expect(await refusal(bidder.post(`/bids/${id}/confirm`, { version: 3 }))).toBe(
      '422 budget_over_ceiling',
    );
  });
});

describe('an extension alone', () => {
  it('asks for no confirmation', async () => {
    const listingId = await scene.listing();
    const bidder = await scene.bidder();
    const id = await scene.submitted(bidder, listingId);
    await scene.amend(listingId, { newDeadline: '2026-03-20T17:30:00+08:00' });
    await scene.close();
    expect(await scene.status(id)).toBe('submitted');
    expect((await ok(bidder.get(`/bids/${id}`))).needsConfirmation).toBe(false);
    await ok(bidder.post(`/bids/${id}/withdraw`, { version: 2 }));
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
