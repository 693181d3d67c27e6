import { ok, refusal } from '../../../test/support/client.js';
import { receiptDigest } from '../src/domain/receipt.policy.js';
import { bidVault } from '../src/persistence/bid-vault.js';
import { partiesBody, proposalBody, Scene, type Bidder } from './scene.js';

let scene: Scene;
let listingId: string;
let lead: Bidder;
let member: Bidder;
let third: Bidder;

beforeAll(async () => {
  scene = await Scene.start();
});
afterAll(() => scene?.app.stop());
beforeEach(async () => {
  listingId = await scene.listing();
  lead = await scene.bidder();
  member = await scene.bidder();
  third = await scene.bidder();
});

const agree = (who: Bidder, id: string, bidVersion: number) =>
  who.post(`/bids/${id}/consent`, { bidVersion, agree: true });

/** A joint bid of lead and member that both stand behind, submitted by the lead. */
async function submittedJoint(): Promise<string> {
  const id = await scene.joint(lead, listingId, [member]);
  await ok(agree(member, id, 1));
  await ok(lead.post(`/bids/${id}/submit`, { version: 3 }));
  return id;
}

describe('a joint bid', () => {
  it('is submitted by its lead once every member has agreed to the exact version', async () => {
    const id = await scene.joint(lead, listingId, [member, third]);
    expect(await scene.status(id)).toBe('awaiting_consents');
    await ok(agree(member, id, 1));
    const early = await lead.post(`/bids/${id}/submit`, { version: 3 });
    expect(early.body).toMatchObject({
      code: 'consents_missing',
      detail: '还差 1 家成员单位确认，截止前未确认将失效。',
    });
    await ok(agree(third, id, 1));
    expect(await scene.status(id)).toBe('awaiting_consents');
    expect(await refusal(member.post(`/bids/${id}/submit`, { version: 3 }))).toBe('403 not_lead');
    const sent = await ok(lead.post(`/bids/${id}/submit`, { version: 3 }));
    expect(sent).toMatchObject({ status: 'submitted', receipt: { versionNumber: 1 } });
    const view = await ok(member.get(`/bids/${id}`));
    expect(view).toMatchObject({ part: 'member', digest: sent.receipt.digest });
    expect(view.parties.map((party: any) => [party.lead, party.sharePercent, party.state])).toEqual(
      [
        [true, 60, 'joined'],
        [false, 20, 'joined'],
        [false, 20, 'joined'],
      ],
    );
  });

  it('is not submitted past its members, from the draft', async () => {
    const body = { joint: true, proposal: proposalBody() };
    const { id } = await ok(lead.post(`/listings/${listingId}/bids`, body));
    const parties = partiesBody(lead, [member]);
    await ok(lead.put(`/bids/${id}/parties`, { version: 1, parties }));
    expect(await refusal(lead.post(`/bids/${id}/submit`, { version: 2 }))).toBe(
      '409 consents_missing',
    );
  });

  it('is put before the members complete, with shares that sum to 100', async () => {
    const { id } = await ok(lead.post(`/listings/${listingId}/bids`, { joint: true }));
    expect(await refusal(lead.post(`/bids/${id}/request-consents`, { version: 1 }))).toBe(
      '422 bid_incomplete',
    );
    const parties = partiesBody(lead, [member]).map((party) => ({ ...party, sharePercent: 45 }));
    await ok(lead.put(`/bids/${id}/parties`, { version: 1, parties }));
    const uneven = await lead.post(`/bids/${id}/request-consents`, { version: 2 });
    expect(uneven.body.detail).toBe('各成员承担比例合计须为 100%，现为 90%。');
    const even = partiesBody(lead, [member]);
    await ok(lead.put(`/bids/${id}/parties`, { version: 2, parties: even }));
    const empty = await lead.post(`/bids/${id}/request-consents`, { version: 3 });
    expect(empty.body.code).toBe('bid_incomplete');
    expect(await refusal(member.get(`/bids/${id}`))).toBe('404 not_found');
  });

  it('shows itself to the invited when they are asked, not before', async () => {
    const body = { joint: true, proposal: proposalBody() };
    const { id } = await ok(lead.post(`/listings/${listingId}/bids`, body));
    const parties = partiesBody(lead, [member]);
    await ok(lead.put(`/bids/${id}/parties`, { version: 1, parties }));
    expect((await ok(member.get('/bids'))).items).toEqual([]);
    expect(await refusal(agree(member, id, 1))).toBe('404 not_found');
    await ok(lead.post(`/bids/${id}/request-consents`, { version: 2 }));
    expect((await ok(member.get('/bids?partyState=invited'))).items).toMatchObject([
      { id, lead: false, partyState: 'invited', status: 'awaiting_consents' },
    ]);
    expect((await ok(member.get(`/bids/${id}`))).proposal.commitments).toBe(true);
    expect(await refusal(third.get(`/bids/${id}`))).toBe('404 not_found');
  });

  it('makes every consent void when anything changes', async () => {
    const id = await submittedJoint();
    const changed = { version: 4, proposal: proposalBody('改了思路') };
    expect(await refusal(lead.post(`/bids/${id}/revise`, changed))).toBe('409 is_joint');
    const revised = await ok(lead.post(`/bids/${id}/revise-joint`, changed));
    expect(revised).toMatchObject({ status: 'awaiting_consents', version: 5 });
    expect(await refusal(lead.post(`/bids/${id}/submit`, { version: 5 }))).toBe(
      '409 consents_missing',
    );
    const old = await agree(member, id, 1);
    expect(old.body).toMatchObject({ code: 'consent_version_stale' });
    expect(old.body.detail).toContain('第 2 版');
    await ok(agree(member, id, 2));
    const again = await ok(lead.post(`/bids/${id}/submit`, { version: 5 }));
    expect(again.receipt.versionNumber).toBe(2);
    const receipts = await ok(member.get(`/bids/${id}/receipts`));
    expect(new Set(receipts.map((receipt: any) => receipt.digest)).size).toBe(2);
  });

  it('waits again when a member leaves, and goes on with the work divided anew', async () => {
    const id = await submittedJoint();
    const left = await ok(member.post(`/bids/${id}/leave`, { reason: '人手不足' }));
    expect(left.status).toBe('awaiting_consents');
    expect(await refusal(member.get(`/bids/${id}`))).toBe('404 not_found');
    const whole = await lead.post(`/bids/${id}/submit`, { version: 5 });
    expect(whole.body).toMatchObject({ code: 'shares_not_100' });
    const parties = partiesBody(lead, [third]);
    await ok(lead.post(`/bids/${id}/revise-joint`, { version: 5, parties }));
    await ok(agree(third, id, 2));
    await ok(lead.post(`/bids/${id}/submit`, { version: 6 }));
    await scene.submitted(member, listingId);
  });

  it('takes a refusal for leaving', async () => {
    const id = await scene.joint(lead, listingId, [member, third]);
    await ok(member.post(`/bids/${id}/consent`, { bidVersion: 1, agree: false }));
    expect(await refusal(member.get(`/bids/${id}`))).toBe('404 not_found');
    expect(await refusal(agree(third, id, 1))).toBe('422 shares_not_100');
    const events = await scene.app.db.query<{ name: string }>(
      'SELECT name FROM outbox_event WHERE subject_id = $1 ORDER BY occurred_at, id',
      [id],
    );
    expect(events.map(({ name }) => name)).toEqual([
      'bid.drafted',
      'bid.consents_requested',
      'bid.member_left',
      'bid.consent_refused',
    ]);
  });

  it('is not left by its lead, who withdraws instead', async () => {
    const id = await submittedJoint();
    expect(await refusal(lead.post(`/bids/${id}/leave`))).toBe('409 lead_cannot_leave');
    expect(await refusal(member.post(`/bids/${id}/withdraw`, { version: 4 }))).toBe('403 not_lead');
    await ok(lead.post(`/bids/${id}/withdraw`, { version: 4 }));
    await Promise.all([scene.submitted(lead, listingId), scene.submitted(member, listingId)]);
  });
});

describe('what a receipt of a joint bid vouches for', () => {
  it('includes who takes part with which share', async () => {
    const id = await submittedJoint();
    const { db } = scene.app;
    const [row] = await db.query<{ listing_id: string; digest: string }>(
      `SELECT b.listing_id, v.digest FROM bid_version v JOIN bid b ON b.id = v.bid_id
       WHERE v.bid_id = $1`,
      [id],
    );
    const key = { listingId: row!.listing_id, bidId: id, number: 1 };
    const { proposal, parties } = await bidVault.readOwn(db.dataSource.manager, key);
    expect(parties).toHaveLength(2);
    const subject = { listingId: row!.listing_id, bidId: id, version: 1, content: proposal };
    expect(receiptDigest({ ...subject, parties: parties! }, 'sha-256')).toBe(row!.digest);
    const others = parties!.map((party) => ({ ...party, sharePercent: 50 }));
    expect(receiptDigest({ ...subject, parties: others }, 'sha-256')).not.toBe(row!.digest);
  });

  it('cannot be opened with shares that make no whole', async () => {
    const id = await submittedJoint();
    await expect(
      scene.app.db.query('UPDATE bid SET opening_order = 9 WHERE id = $1', [id]),
    ).rejects.toThrow('shares do not sum to 100');
  });
});
