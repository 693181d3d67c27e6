import { ok, refusal } from '../../../test/support/client.js';
import { MONDAY, proposalBody, Scene } from './scene.js';

let scene: Scene;
beforeAll(async () => {
  scene = await Scene.start();
});
afterAll(() => scene?.app.stop());
beforeEach(() => scene.app.clock.set(MONDAY));

const SUBSTANCE = { changes: { tasks: '演示：任务改为每周两次' } };

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
