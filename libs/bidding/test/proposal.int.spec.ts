import { ok } from '../../../test/support/client.js';
import { MONDAY, proposalBody, Scene } from './scene.js';

let scene: Scene;
beforeAll(async () => {
  scene = await Scene.start();
});
afterAll(() => scene?.app.stop());
afterEach(() => scene.app.clock.set(MONDAY));

describe('a proposal', () => {
  it('is refused by field when its sums do not fit or a date is none', async () => {
    const listingId = await scene.listing();
    const bidder = await scene.bidder();
    const proposal = proposalBody();
    proposal.budget[1]!.amountFen += 1;
    proposal.approach.schedule[0]!.to = '2026-02-30';
    const reply = await bidder.post(`/listings/${listingId}/bids`, { proposal });
    expect(reply.body).toMatchObject({
      status: 422,
      code: 'invalid_input',
      fields: {
        'budget.1.amountFen': '金额须等于单价乘以数量',
        'approach.schedule.0.to': '须为日期，如 2026-03-05',
      },
    });
    const bids = await scene.app.db.query('SELECT 1 FROM bid WHERE listing_id = $1', [listingId]);
    expect(bids).toHaveLength(0);
  });

  it('keeps a line half filled in, which holds it back from submission alone', async () => {
    const listingId = await scene.listing();
    const bidder = await scene.bidder();
    const team = [{ role: '' }];
    const { id } = await ok(
      bidder.post(`/listings/${listingId}/bids`, { proposal: { ...proposalBody(), team } }),
    );
    const { missing, proposal } = await ok(bidder.get(`/bids/${id}`));
    expect(missing).toEqual(['项目团队第 1 行']);
    expect(proposal.team).toEqual([{ name: null, role: '', qualification: '' }]);
    const refused = await bidder.post(`/bids/${id}/submit`, { version: 1 });
    expect(refused.body).toMatchObject({
      code: 'bid_incomplete',
      detail: '揭榜意向书还缺：项目团队第 1 行。',
    });
  });

  it('may leave the sums of its lines to the server', async () => {
    const listingId = await scene.listing();
    const bidder = await scene.bidder();
    const budget = [{ item: '人员', unitPriceFen: 333, quantity: 3 }];
    const { id } = await ok(
      bidder.post(`/listings/${listingId}/bids`, { proposal: { ...proposalBody(), budget } }),
    );
    expect((await ok(bidder.get(`/bids/${id}`))).amountFen).toBe(999);
  });

  it('stays within the ceiling, to the 分', async () => {
    const listingId = await scene.listing({ ceilingFen: 2_999_999 });
    const bidder = await scene.bidder();
    const id = await scene.draft(bidder, listingId);
    const over = await bidder.post(`/bids/${id}/submit`, { version: 1 });
    expect(over.body).toMatchObject({
      code: 'budget_over_ceiling',
      detail: '预算合计 30,000.00 元，超出上限 29,999.99 元。',
    });
  });

  it('is complete without a budget where no public money is stated', async () => {
    const listingId = await scene.listing({ ceilingFen: 0 });
    const bidder = await scene.bidder();
    const { id } = await ok(
      bidder.post(`/listings/${listingId}/bids`, { proposal: { ...proposalBody(), budget: [] } }),
    );
    expect(await ok(bidder.post(`/bids/${id}/submit`, { version: 1 }))).toMatchObject({
      status: 'submitted',
    });
  });
});
