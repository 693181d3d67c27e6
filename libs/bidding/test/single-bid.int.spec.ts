import { ok, refusal } from '../../../test/support/client.js';
import { DEADLINE, JUST_BEFORE, MONDAY, proposalBody, Scene } from './scene.js';

let scene: Scene;
beforeAll(async () => {
  scene = await Scene.start();
});
afterAll(() => scene?.app.stop());
afterEach(() => scene.app.clock.set(MONDAY));

describe('a single bid', () => {
  it('goes from an empty draft to a receipt, and says on the way what is missing', async () => {
    const listingId = await scene.listing();
    const bidder = await scene.bidder();
    const draft = await ok(bidder.post(`/listings/${listingId}/bids`));
    expect(draft).toMatchObject({ status: 'draft', version: 1 });
    expect((await ok(bidder.get(`/bids/${draft.id}`))).missing).toContain('承诺书');
    const early = await bidder.post(`/bids/${draft.id}/submit`, { version: 1 });
    expect(early.body).toMatchObject({ status: 422, code: 'bid_incomplete' });
    expect(early.body.detail).toContain('一、自身优势、二、工作思路');

    const saved = await ok(
      bidder.put(`/bids/${draft.id}`, { version: 1, proposal: proposalBody() }),
    );
    expect(saved).toMatchObject({ status: 'draft', version: 2 });
    await scene.app.clock.set('2026-03-03T10:00:00+08:00');
    const sent = await ok(bidder.post(`/bids/${draft.id}/submit`, { version: 2 }));
    expect(sent).toMatchObject({
      status: 'submitted',
      version: 3,
      receipt: { kind: 'submitted', versionNumber: 1, listingVersion: 1 },
    });
    expect(sent.receipt.serial).toMatch(/^HZ-20260303-[0-9A-F]{12}$/);
    expect(sent.receipt.receivedAt).toMatch(/^2026-03-03T02:00:0\d\.\d{3}Z$/);

    const view = await ok(bidder.get(`/bids/${draft.id}`));
    expect(view).toMatchObject({
      status: 'submitted',
      digest: sent.receipt.digest,
      submittedAt: sent.receipt.receivedAt,
      amountFen: 3_000_000,
      part: 'lead',
      label: null,
      missing: [],
      commands: ['revise', 'withdraw'],
      parties: [{ organizationId: bidder.organizationId, sharePercent: 100, lead: true }],
    });
    expect(view.proposal.strengths.pastWork).toHaveLength(1);
    expect(await ok(bidder.get(`/bids/${draft.id}/receipts`))).toEqual([sent.receipt]);
    const [listed] = (await ok(bidder.get('/bids'))).items;
    expect(listed).toMatchObject({ id: draft.id, status: 'submitted', lead: true, listingId });
  });

  it('answers the same command again with the same receipt', async () => {
    const listingId = await scene.listing();
    const bidder = await scene.bidder();
    const id = await scene.draft(bidder, listingId);
    const send = () => bidder.post(`/bids/${id}/submit`, { version: 1 }, { key: `submit-${id}` });
    const replies = await Promise.all([send(), send(), send()]);
    const late = await scene.app.clock.set(DEADLINE).then(send);
    for (const reply of [...replies, late]) expect(reply.status).toBe(200);
    expect(new Set([...replies, late].map(({ body }) => body.receipt.serial)).size).toBe(1);
    const receipts = await scene.app.db.query('SELECT 1 FROM bid_receipt WHERE bid_id = $1', [id]);
    expect(receipts).toHaveLength(1);
  });

  it('is replaced by a new version with a new receipt while open', async () => {
    const listingId = await scene.listing();
    const bidder = await scene.bidder();
    const id = await scene.submitted(bidder, listingId, '第一稿');
    expect(await refusal(bidder.put(`/bids/${id}`, { version: 2, proposal: proposalBody() }))).toBe(
      '409 transition_not_allowed',
    );
    const half = { ...proposalBody('半稿'), commitments: false };
    expect(await refusal(bidder.post(`/bids/${id}/revise`, { version: 2, proposal: half }))).toBe(
      '422 bid_incomplete',
    );
    const revised = await ok(
      bidder.post(`/bids/${id}/revise`, { version: 2, proposal: proposalBody('第二稿') }),
    );
    expect(revised).toMatchObject({ status: 'submitted', receipt: { versionNumber: 2 } });
    expect(
      await refusal(
        bidder.post(`/bids/${id}/revise`, { version: 2, proposal: proposalBody('第三稿') }),
      ),
    ).toBe('409 stale_version');
    const view = await ok(bidder.get(`/bids/${id}`));
    expect(view).toMatchObject({ submittedVersion: 2, digest: revised.receipt.digest });
    expect(view.proposal.approach.text).toBe('第二稿');
    const receipts = await ok(bidder.get(`/bids/${id}/receipts`));
    expect(receipts.map((receipt: any) => receipt.versionNumber)).toEqual([1, 2]);
  });

  it('is withdrawn before the deadline, which frees the place for a new one', async () => {
    const listingId = await scene.listing();
    const bidder = await scene.bidder();
    const id = await scene.submitted(bidder, listingId);
    expect(await refusal(bidder.post(`/listings/${listingId}/bids`))).toBe('409 bid_exists');
    const gone = await ok(bidder.post(`/bids/${id}/withdraw`, { version: 2, reason: '人手不足' }));
    expect(gone.status).toBe('withdrawn');
    expect(await ok(bidder.get(`/bids/${id}`))).toMatchObject({ statusReason: '人手不足' });
    const kinds = (await ok(bidder.get(`/bids/${id}/receipts`))).map((it: any) => it.kind);
    expect(kinds).toEqual(['submitted', 'withdrawn']);
    await scene.submitted(bidder, listingId);
  });

  it('is one of its organisation on a listing, however many drafts come at once', async () => {
    const listingId = await scene.listing();
    const bidder = await scene.bidder();
    const replies = await Promise.all(
      Array.from({ length: 12 }, () => bidder.post(`/listings/${listingId}/bids`)),
    );
    const statuses = replies.map(({ status }) => status).sort();
    expect(statuses).toEqual([201, ...Array.from({ length: 11 }, () => 409)]);
    for (const { status, body } of replies)
      if (status === 409) expect(body.code).toBe('bid_exists');
    const bids = await scene.app.db.query('SELECT 1 FROM bid WHERE listing_id = $1', [listingId]);
    expect(bids).toHaveLength(1);
  });
});

describe('the deadline', () => {
  it('refuses every write from its very moment on, before any job has run', async () => {
    const listingId = await scene.listing();
    const [draftBidder, sentBidder, newcomer] = await Promise.all([
      scene.bidder(),
      scene.bidder(),
      scene.bidder(),
    ]);
    const draft = await scene.draft(draftBidder, listingId);
    const sent = await scene.submitted(sentBidder, listingId);
    await scene.app.clock.set(DEADLINE);
    const proposal = proposalBody();
    const attempts = [
      newcomer.post(`/listings/${listingId}/bids`),
      draftBidder.put(`/bids/${draft}`, { version: 1, proposal }),
      draftBidder.post(`/bids/${draft}/submit`, { version: 1 }),
      draftBidder.post(`/bids/${draft}/withdraw`, { version: 1 }),
      sentBidder.post(`/bids/${sent}/revise`, { version: 2, proposal }),
      sentBidder.post(`/bids/${sent}/confirm`, { version: 2 }),
      sentBidder.post(`/bids/${sent}/withdraw`, { version: 2 }),
    ];
    for (const attempt of attempts) expect(await refusal(attempt)).toBe('409 deadline_passed');
    const late = await newcomer.post(`/listings/${listingId}/bids`);
    expect(late.body.detail).toBe('揭榜已于2026年3月16日 17:30截止，不能再办理。');
  });

  it('lets in what comes just before', async () => {
    const listingId = await scene.listing();
    const bidder = await scene.bidder();
    const id = await scene.draft(bidder, listingId);
    await scene.app.clock.set(JUST_BEFORE);
    await ok(bidder.post(`/bids/${id}/submit`, { version: 1 }));
    await scene.close();
    expect(await scene.status(id)).toBe('submitted');
  });

  it('stands in the database too: no late receipt, no changed version, no changed receipt', async () => {
    const listingId = await scene.listing();
    const bidder = await scene.bidder();
    const id = await scene.submitted(bidder, listingId);
    const { db } = scene.app;
    const late = `INSERT INTO bid_receipt (id, bid_id, listing_id, kind, serial, version_number,
       digest, listing_version, received_at)
     SELECT gen_random_uuid(), bid_id, listing_id, kind, serial || '-2', 2, digest, 1, $2
     FROM bid_receipt WHERE bid_id = $1`;
    await expect(db.query(late, [id, DEADLINE])).rejects.toThrow('received too late');
    await expect(db.query(late, [id, '2026-03-10T00:00:00Z'])).rejects.toThrow('too late');
    await expect(
      db.query(`UPDATE bid_version SET sealed_content = '\\x00' WHERE bid_id = $1`, [id]),
    ).rejects.toThrow('does not change');
    await expect(
      db.query('UPDATE bid_receipt SET received_at = received_at WHERE bid_id = $1', [id]),
    ).rejects.toThrow('append-only');
    await expect(db.query('DELETE FROM bid_version WHERE bid_id = $1', [id])).rejects.toThrow(
      'does not change',
    );
  });
});
