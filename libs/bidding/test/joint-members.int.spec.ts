import { ok, refusal } from '../../../test/support/client.js';
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

describe('one place on a listing', () => {
  it('is not taken by an invitation, only by joining', async () => {
    const id = await scene.joint(lead, listingId, [member]);
    await scene.submitted(member, listingId);
    expect(await refusal(agree(member, id, 1))).toBe('409 bid_exists');
    expect(await scene.status(id)).toBe('awaiting_consents');
  });

  it('is one, in whichever bids a member is asked at the same moment', async () => {
    const first = await scene.joint(lead, listingId, [member]);
    const second = await scene.joint(third, listingId, [member]);
    const replies = await Promise.all([
      agree(member, first, 1),
      agree(member, second, 1),
      member.post(`/listings/${listingId}/bids`),
    ]);
    const passed = replies.filter(({ status }) => status < 300);
    expect(passed).toHaveLength(1);
    for (const { status, body } of replies) {
      if (status >= 300) expect(body.code).toBe('bid_exists');
    }
  });

  it('is refused by the database when the code forgets', async () => {
    const id = await scene.joint(lead, listingId, [member]);
    await scene.draft(member, listingId);
    await expect(
      scene.app.db.query(
        `UPDATE bid_party SET state = 'joined', live = true WHERE bid_id = $1 AND NOT lead`,
        [id],
      ),
    ).rejects.toThrow('bid_party_one_live');
  });
});

describe('the list of members', () => {
  const draft = async (id = listingId) =>
    (await ok(lead.post(`/listings/${id}/bids`, { joint: true, proposal: proposalBody() }))).id;
  const set = (id: string, parties: unknown) =>
    lead.put(`/bids/${id}/parties`, { version: 1, parties });

  it('is refused with a stranger, twice the same, or too many', async () => {
    const id = await draft();
    const [own] = partiesBody(lead, []);
    const one = { organizationId: member.organizationId, sharePercent: 20, task: '上门' };
    expect(await refusal(set(id, [own, one, one]))).toBe('422 member_duplicate');
    expect(await refusal(set(id, [one]))).toBe('422 invalid_input');
    expect(await refusal(set(id, [own, { ...one, organizationId: listingId }]))).toBe(
      '404 not_found',
    );
    const others = await Promise.all([scene.bidder(), scene.bidder()]);
    const five = partiesBody(lead, [member, third, ...others]);
    expect(await refusal(set(id, five))).toBe('422 too_many_members');
    expect(await refusal(set(id, [own, { ...one, sharePercent: 0 }]))).toBe('422 invalid_input');
  });

  it('is not for single bids, nor for listings that take none', async () => {
    const single = await scene.draft(third, listingId);
    const parties = partiesBody(third, [member]);
    expect(await refusal(third.put(`/bids/${single}/parties`, { version: 1, parties }))).toBe(
      '409 not_joint',
    );
    const closed = await scene.listing({ jointAllowed: false });
    expect(await refusal(lead.post(`/listings/${closed}/bids`, { joint: true }))).toBe(
      '409 joint_not_allowed',
    );
  });

  it('takes a filed group beside its host, and not without', async () => {
    const id = await draft();
    const group = await scene.organization({
      registrationKind: 'filed',
      orgType: 'filed_group',
      filingNumber: '演示备001',
      hostOrganizationId: member.organizationId,
    });
    const agent = await scene.agentOf(group);
    const alone = await set(id, partiesBody(lead, [agent]));
    expect(alone.body).toMatchObject({ code: 'member_not_eligible' });
    expect(alone.body.detail).toContain('依托');
    await ok(set(id, partiesBody(lead, [agent, member])));
  });

  it('names the member that may not take the work on, and why', async () => {
    const id = await draft();
    const listed = await scene.bidder({ dishonestListed: true });
    const reply = await set(id, partiesBody(lead, [listed]));
    expect(reply.body.detail).toBe(
      `成员单位“${listed.organizationName}”暂不符合承接条件：列入严重违法失信名单。`,
    );
  });

  it('lets a member go that is taken out', async () => {
    const id = await scene.joint(lead, listingId, [member, third]);
    await ok(agree(member, id, 1));
    const parties = partiesBody(lead, [third]);
    await ok(lead.post(`/bids/${id}/revise-joint`, { version: 3, parties }));
    expect(await refusal(member.get(`/bids/${id}`))).toBe('404 not_found');
    await scene.draft(member, listingId);
  });

  it('finds at the closing that a member has become ineligible since it agreed, and says which', async () => {
    const id = await scene.joint(lead, listingId, [member]);
    await ok(agree(member, id, 1));
    const { version } = await ok(lead.get(`/bids/${id}`));
    await ok(lead.post(`/bids/${id}/submit`, { version }));
    await scene.app.db.query('UPDATE organization SET abnormal_listed = true WHERE id = $1', [
      member.organizationId,
    ]);
    await scene.close();
    const { status, parties } = await ok(lead.get(`/bids/${id}`));
    const found = parties.map((it: any) => [it.organizationId, it.eligibilityAtClose.eligible]);
    expect([status, Object.fromEntries(found)]).toEqual([
      'submitted',
      { [lead.organizationId]: true, [member.organizationId]: false },
    ]);
  });
});
