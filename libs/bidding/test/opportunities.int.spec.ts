import { FUNDING_MODES } from '#contracts';
import type { Organization } from '#directory';
import { indexPublished } from '#posting';
import { DataSource } from 'typeorm';
import { ok, refusal } from '../../../test/support/client.js';
import { DEADLINE, MONDAY, Scene } from './scene.js';

let scene: Scene;
beforeAll(async () => {
  scene = await Scene.start();
});
afterAll(() => scene?.app.stop());
afterEach(() => scene.app.clock.set(MONDAY));

const conditions = (changes: object) => ({ orgTypes: [], minRating: null, other: '', ...changes });

async function all(client: { get: (path: string) => Promise<any> }, query = ''): Promise<any[]> {
  const { items, nextCursor } = await ok(client.get(`/opportunities?limit=100${query}`));
  expect(nextCursor).toBeNull();
  return items;
}

describe('listings that an organisation may bid for', () => {
  it('say until when, whether it may bid, and what it has there already', async () => {
    const listingId = await scene.listing();
    const bidder = await scene.bidder();
    const [item] = (await all(bidder)).filter(({ id }) => id === listingId);
    expect(item).toMatchObject({
      postingUnitName: '演示街道',
      bidDeadline: new Date(DEADLINE).toISOString(),
      // From Tuesday the 3rd to Monday the 16th.
      workdaysLeft: 10,
      eligible: true,
      reasons: [],
      mayBid: true,
      excluded: false,
      read: false,
      bid: null,
    });
    const bidId = await scene.draft(bidder, listingId);
    const taken = (await all(bidder)).find(({ id }) => id === listingId);
    expect(taken).toMatchObject({
      eligible: true,
      mayBid: false,
      bid: { id: bidId, status: 'draft', part: 'lead' },
    });
    const rival = await scene.bidder();
    expect((await all(rival)).find(({ id }) => id === listingId)).toMatchObject({
      mayBid: true,
      bid: null,
    });
  });

  it('show an invitation once there is a version to agree to', async () => {
    const listingId = await scene.listing();
    const [lead, member] = [await scene.bidder(), await scene.bidder()];
    const id = await scene.joint(lead, listingId, [member]);
    const seen = (await all(member)).find((item) => item.id === listingId);
    expect(seen).toMatchObject({ mayBid: true, bid: { id, part: 'invited' } });
    await ok(member.post(`/bids/${id}/consent`, { bidVersion: 1, agree: true }));
    const joined = (await all(member)).find((item) => item.id === listingId);
    expect(joined).toMatchObject({ mayBid: false, bid: { id, part: 'member' } });
  });

  it('filter by exactly what the policy says of each (every demand, several organisations)', async () => {
    for (const fundingMode of FUNDING_MODES) {
      for (const minRating of [null, 3, 5]) {
        for (const orgTypes of [[], ['social_service'], ['foundation', 'social_service']]) {
          await scene.listing({
            fundingMode,
            conditions: conditions({ minRating, orgTypes }) as never,
          });
        }
      }
    }
    const organizations: Partial<Organization>[] = [
      {},
      { ratingLevel: 3, ratingValidUntil: '2027-01-01' },
      { ratingLevel: 5, ratingValidUntil: '2020-01-01' },
      { orgType: 'law_firm', ratingLevel: 5, ratingValidUntil: '2027-01-01' },
      { fiscallyFunded: true },
      { dishonestListed: true },
    ];
    for (const changes of organizations) {
      const bidder = await scene.bidder(changes);
      const items = await all(bidder);
      expect(items.length).toBeGreaterThanOrEqual(27);
      for (const item of items) expect(item.eligible).toBe(item.reasons.length === 0);
      const ids = (list: any[]) => list.map(({ id }) => id).sort();
      expect(ids(await all(bidder, '&eligible=true'))).toEqual(
        ids(items.filter(({ eligible }) => eligible)),
      );
      expect(ids(await all(bidder, '&eligible=false'))).toEqual(
        ids(items.filter(({ eligible }) => !eligible)),
      );
    }
  });

  it('filter by category, funding and word, and turn pages in the order of the deadlines', async () => {
    const bidder = await scene.bidder();
    await scene.listing({ category: 'legal_advice', title: '演示：社区100%普法' });
    await indexPublished(scene.app.nest.get(DataSource));
    expect(await all(bidder, '&category=legal_advice')).toHaveLength(1);
    expect(await all(bidder, `&keyword=${encodeURIComponent('100%普法')}`)).toHaveLength(1);
    expect(await all(bidder, `&keyword=${encodeURIComponent('100潜水')}`)).toHaveLength(0);
    const whole = (await all(bidder)).map(({ id }) => id);
    const turned: string[] = [];
    for (let cursor = ''; ;) {
      const page = await ok(bidder.get(`/opportunities?limit=7${cursor}`));
      turned.push(...page.items.map((item: any) => item.id));
      if (!page.nextCursor) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(turned).toEqual(whole);
  });

  it('are gone at the deadline, and are nobody’s business without an organisation', async () => {
    const bidder = await scene.bidder();
    await scene.app.clock.set(DEADLINE);
    expect(await all(bidder)).toEqual([]);
    for (const role of ['posting_officer', 'alliance_lead', 'expert', 'resident'] as const) {
      const other = await scene.app.as(role);
      expect(await refusal(other.get('/opportunities'))).toBe('403 role_not_allowed');
    }
    expect(await refusal(scene.app.visitor().get('/opportunities'))).toBe('401 not_signed_in');
  });
});
