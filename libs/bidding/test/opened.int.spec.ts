import { DEFAULT_RULE_SET } from '#contracts';
import { newId } from '#kernel';
import { ok, refusal, type Client } from '../../../test/support/client.js';
import {
  bidderOrganizations,
  readOpenedProposal,
  receiptsOf,
  transitionBids,
} from '../src/index.js';
import { MONDAY, proposalBody, Scene, type Bidder } from './scene.js';

const PDF = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';

let scene: Scene;
beforeAll(async () => {
  scene = await Scene.start();
});
afterAll(() => scene?.app.stop());
beforeEach(() => scene.app.clock.set(MONDAY));

/** Two submitted bids (the first with a file and its own name in the text) on an opened listing. */
async function opened(blindNames: boolean) {
  const listingId = await scene.listing({ ruleSet: { ...DEFAULT_RULE_SET, blindNames } });
  const [first, second] = (await Promise.all([scene.bidder(), scene.bidder()])) as [Bidder, Bidder];
  const file = await first.upload('佐证.pdf', PDF);
  const proposal = { ...proposalBody(`${first.organizationName}的思路`), attachments: [file] };
  const { id } = await ok(first.post(`/listings/${listingId}/bids`, { proposal }));
  await ok(first.post(`/bids/${id}/submit`, { version: 1 }));
  const other = await scene.submitted(second, listingId);
  await scene.close();
  await scene.open(listingId);
  return { listingId, first, second, file, bidId: id as string, other };
}

describe('after the opening', () => {
  it('shows committee and supervisor who offered what, in order of receipt', async () => {
    const { listingId, first, second, file, bidId, other } = await opened(true);
    for (const role of ['committee_officer', 'committee_approver', 'supervisor'] as const) {
      const reader = await scene.app.as(role);
      const { items } = await ok(reader.get(`/listings/${listingId}/bids`));
      expect(items).toMatchObject([
        { id: bidId, label: '揭榜方一', names: [first.organizationName], amountFen: 3_000_000 },
        { id: other, label: '揭榜方二', names: [second.organizationName] },
      ]);
      const view = await ok(reader.get(`/bids/${bidId}`));
      expect(view).toMatchObject({ label: '揭榜方一', part: null, status: 'under_evaluation' });
      expect(view.parties[0].name).toBe(first.organizationName);
      expect(view.proposal.approach.text).toBe(`${first.organizationName}的思路`);
      expect((await reader.get(`/bids/${bidId}/files/${file}`)).body).toBe(PDF);
      const page = await ok(reader.get(`/listings/${listingId}/bids?limit=1`));
      const next = await ok(
        reader.get(`/listings/${listingId}/bids?limit=1&cursor=${page.nextCursor}`),
      );
      expect([...page.items, ...next.items].map((item: any) => item.id)).toEqual([bidId, other]);
      expect(next.nextCursor).toBeNull();
    }
  });

  it('hides names from the posting unit while a blind evaluation runs', async () => {
    const { listingId, first, second, file, bidId } = await opened(true);
    const officer = await scene.app.as('posting_officer', { unitId: scene.streetId });
    const replies = [
      await officer.get(`/listings/${listingId}/bids`),
      await officer.get(`/bids/${bidId}`),
    ];
    for (const { status, body } of replies) {
      expect(status).toBe(200);
      const text = JSON.stringify(body);
      for (const bidder of [first, second]) {
        expect(text).not.toContain(bidder.organizationName);
        expect(text).not.toContain(bidder.organizationId);
      }
      expect(text).not.toContain('张演示');
    }
    expect(replies[1]!.body).toMatchObject({
      label: '揭榜方一',
      parties: [],
      amountFen: 3_000_000,
      proposal: { approach: { text: '揭榜方一的思路' }, attachments: [] },
    });
    expect(await refusal(officer.get(`/bids/${bidId}/files/${file}`))).toBe('404 not_found');
    await scene.app.db.query(`UPDATE listing SET status = 'award_proposed' WHERE id = $1`, [
      listingId,
    ]);
    expect((await ok(officer.get(`/bids/${bidId}`))).parties[0].name).toBe(first.organizationName);
  });

  it('shows the posting unit names at once where the rules do not hide them', async () => {
    const { first, bidId } = await opened(false);
    const officer = await scene.app.as('posting_officer', { unitId: scene.streetId });
    expect((await ok(officer.get(`/bids/${bidId}`))).parties[0].name).toBe(first.organizationName);
  });

  it('is nothing to other units, other bidders, experts, residents or the administrator', async () => {
    const { listingId, first, bidId, other, file } = await opened(false);
    const elsewhere = await scene.app.as('posting_officer', { unitId: newId() });
    expect(await refusal(elsewhere.get(`/bids/${bidId}`))).toBe('404 not_found');
    expect(await refusal(elsewhere.get(`/listings/${listingId}/bids`))).toBe('404 not_found');
    expect(await refusal(elsewhere.get(`/bids/${bidId}/files/${file}`))).toBe('404 not_found');
    expect(await refusal(first.get(`/bids/${other}`))).toBe('404 not_found');
    expect(await refusal(first.get(`/listings/${listingId}/bids`))).toBe('403 role_not_allowed');
    for (const role of ['expert', 'resident', 'administrator', 'alliance_lead'] as const) {
      const client: Client = await scene.app.as(role, { unitId: scene.streetId });
      expect(await refusal(client.get(`/bids/${bidId}`))).toBe('403 role_not_allowed');
    }
  });

  it('leaves the bidder its own page, without its label', async () => {
    const { first, bidId } = await opened(true);
    expect(await ok(first.get(`/bids/${bidId}`))).toMatchObject({
      status: 'under_evaluation',
      label: null,
      part: 'lead',
    });
  });

  it('takes no more commands of the bidder', async () => {
    const { first, bidId } = await opened(true);
    expect(await refusal(first.post(`/bids/${bidId}/withdraw`, { version: 1 }))).toBe(
      '409 deadline_passed',
    );
  });
});

describe('the door', () => {
  it('gives proposals, bidders and receipts of opened listings, and nothing before', async () => {
    const { db } = scene.app;
    const sealed = await scene.listing();
    const sealedBid = await scene.submitted(await scene.bidder(), sealed);
    await expect(readOpenedProposal(db, sealedBid)).rejects.toMatchObject({ code: 'not_found' });
    await expect(readOpenedProposal(db, newId())).rejects.toMatchObject({ code: 'not_found' });
    expect(await bidderOrganizations(db, sealed)).toEqual([]);
    expect(await receiptsOf(db, sealed)).toEqual([]);

    const { listingId, first, second, bidId, other } = await opened(true);
    expect((await readOpenedProposal(db, bidId)).attachments).toHaveLength(1);
    expect(await bidderOrganizations(db, listingId)).toMatchObject([
      { bidId, organizationId: first.organizationId, lead: true, sharePercent: 100 },
      { bidId: other, organizationId: second.organizationId },
    ]);
    const receipts = await receiptsOf(db, listingId);
    expect(receipts.map((it) => [it.bidId, it.openingOrder, it.kind])).toEqual([
      [bidId, 1, 'submitted'],
      [other, 2, 'submitted'],
    ]);
  });

  it('moves opened bids for evaluation and award, and never a sealed one', async () => {
    const sealed = await scene.submitted(await scene.bidder(), await scene.listing());
    const { bidId, other } = await opened(true);
    await expect(
      scene.app.write((tx) => transitionBids(tx, [sealed], 'not_award')),
    ).rejects.toMatchObject({ code: 'not_found' });
    const moved = await scene.app.write((tx) => transitionBids(tx, [other, bidId], 'not_award'));
    expect(moved.map((bid) => bid.status)).toEqual(['not_awarded', 'not_awarded']);
  });
});
