import { Alliance, ChairTerm } from '#directory';
import { newId } from '#kernel';
import { isExcluded } from '#posting';
import { ok, refusal } from '../../../test/support/client.js';
import { DEADLINE, MONDAY, proposalBody, Scene, type Bidder } from './scene.js';

const PDF = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';

let scene: Scene;
beforeAll(async () => {
  scene = await Scene.start();
});
afterAll(() => scene?.app.stop());
beforeEach(() => scene.app.clock.set(MONDAY));

describe('may my organisation bid', () => {
  it('says yes, and no once it takes part, with the way to its bid', async () => {
    const listingId = await scene.listing();
    const bidder = await scene.bidder();
    expect(await ok(bidder.get(`/listings/${listingId}/eligibility`))).toEqual({
      listingId,
      mayBid: true,
      eligible: true,
      reasons: [],
      jointAllowed: true,
      maxMembers: 4,
      bidId: null,
    });
    const bidId = await scene.draft(bidder, listingId);
    expect(await ok(bidder.get(`/listings/${listingId}/eligibility`))).toMatchObject({
      mayBid: false,
      eligible: true,
      reasons: ['贵单位已参与该榜单的揭榜（独立或联合），每个榜单只能参与一次'],
      bidId,
    });
  });

  it('gives every reason in plain words, and drafting refuses for the same', async () => {
    const listingId = await scene.listing({
      conditions: { orgTypes: ['social_group'], minRating: 3, other: '' },
    });
    const bidder = await scene.bidder({ abnormalListed: true });
    const answer = await ok(bidder.get(`/listings/${listingId}/eligibility`));
    expect(answer).toMatchObject({ mayBid: false, eligible: false });
    expect(answer.reasons).toEqual([
      '机构类别（社会服务机构）不在承接范围内',
      '列入活动异常名录',
      '没有在有效期内的 3A 及以上等级评估',
    ]);
    const refused = await bidder.post(`/listings/${listingId}/bids`);
    expect(refused.body.detail).toBe(`贵单位暂不符合承接条件：${answer.reasons.join('；')}。`);
  });

  it('says when the time is over', async () => {
    const listingId = await scene.listing();
    const bidder = await scene.bidder();
    await scene.app.clock.set(DEADLINE);
    expect(await ok(bidder.get(`/listings/${listingId}/eligibility`))).toMatchObject({
      mayBid: false,
      eligible: true,
      reasons: ['揭榜已于2026年3月16日 17:30截止，不能再办理'],
    });
  });

  it('is asked again when the bid is submitted', async () => {
    const listingId = await scene.listing();
    const bidder = await scene.bidder();
    const id = await scene.draft(bidder, listingId);
    await scene.app.db.query('UPDATE organization SET dishonest_listed = true WHERE id = $1', [
      bidder.organizationId,
    ]);
    expect(await refusal(bidder.post(`/bids/${id}/submit`, { version: 1 }))).toBe(
      '409 organization_not_eligible',
    );
  });

  it('knows no listing that was never published', async () => {
    const bidder = await scene.bidder();
    const draft = await scene.listing();
    await scene.app.db.query(
      `UPDATE listing SET status = 'draft', published_at = NULL, published_by = NULL WHERE id = $1`,
      [draft],
    );
    for (const id of [draft, newId()]) {
      expect(await refusal(bidder.get(`/listings/${id}/eligibility`))).toBe('404 not_found');
      expect(await refusal(bidder.post(`/listings/${id}/bids`))).toBe('404 not_found');
    }
  });
});

describe('files of a bid', () => {
  const withFiles = (files: string[]) => ({ ...proposalBody(), attachments: files });

  it('belong to it from then on: its parties read them, nobody else attaches them', async () => {
    const listingId = await scene.listing();
    const [bidder, rival] = (await Promise.all([scene.bidder(), scene.bidder()])) as [
      Bidder,
      Bidder,
    ];
    const file = await bidder.upload('佐证.pdf', PDF);
    const id = await scene.draft(bidder, listingId);
    const rivals = await scene.draft(rival, listingId);
    expect(
      await refusal(rival.put(`/bids/${rivals}`, { version: 1, proposal: withFiles([file]) })),
    ).toBe('404 not_found');
    await ok(bidder.put(`/bids/${id}`, { version: 1, proposal: withFiles([file]) }));
    const { proposal } = await ok(bidder.get(`/bids/${id}`));
    expect(proposal.attachments).toMatchObject([{ fileId: file, name: '佐证.pdf' }]);
    expect(proposal.attachments[0].sha256).toMatch(/^[0-9a-f]{64}$/);
    expect((await bidder.get(`/bids/${id}/files/${file}`)).body).toBe(PDF);
    expect(await refusal(rival.get(`/bids/${id}/files/${file}`))).toBe('404 not_found');
    expect(await refusal(rival.get(`/bids/${rivals}/files/${file}`))).toBe('404 not_found');
    const colleague = await scene.agentOf({
      id: bidder.organizationId,
      name: bidder.organizationName,
    });
    await ok(colleague.put(`/bids/${id}`, { version: 2, proposal: withFiles([file]) }));
    expect((await colleague.get(`/bids/${id}/files/${file}`)).status).toBe(200);
  });

  it('are not taken twice, nor from another record', async () => {
    const [one, two] = await Promise.all([scene.listing(), scene.listing()]);
    const bidder = await scene.bidder();
    const file = await bidder.upload('佐证.pdf', PDF);
    const id = await scene.draft(bidder, one!);
    const twice = { version: 1, proposal: withFiles([file, file]) };
    expect(await refusal(bidder.put(`/bids/${id}`, twice))).toBe('422 invalid_input');
    await ok(bidder.put(`/bids/${id}`, { version: 1, proposal: withFiles([file]) }));
    const other = await scene.draft(bidder, two!);
    expect(
      await refusal(bidder.put(`/bids/${other}`, { version: 1, proposal: withFiles([file]) })),
    ).toBe('409 file_attached');
  });

  it('are no longer readable where the version shown does not list them', async () => {
    const listingId = await scene.listing();
    const bidder = await scene.bidder();
    const file = await bidder.upload('佐证.pdf', PDF);
    const id = await scene.draft(bidder, listingId);
    await ok(bidder.put(`/bids/${id}`, { version: 1, proposal: withFiles([file]) }));
    await ok(bidder.put(`/bids/${id}`, { version: 2, proposal: withFiles([]) }));
    expect(await refusal(bidder.get(`/bids/${id}/files/${file}`))).toBe('404 not_found');
    await ok(bidder.put(`/bids/${id}`, { version: 3, proposal: withFiles([file]) }));
    expect((await bidder.get(`/bids/${id}/files/${file}`)).status).toBe(200);
  });
});

describe('a rotating chair whose own organisation bids', () => {
  async function chairOf(organizationId: string, startsOn: string, endsOn: string) {
    await scene.app.write(async (tx) => {
      const allianceId = newId();
      await tx.insert(Alliance, {
        id: allianceId,
        name: `演示联盟${allianceId.slice(-6)}`,
        leadUnitId: scene.streetId,
      });
      await tx.insert(ChairTerm, {
        allianceId,
        organizationId,
        accountId: newId(),
        membershipId: newId(),
        startsOn,
        endsOn,
      });
    });
  }

  it('keeps out of the listing from the first draft on, alone or as a member', async () => {
    const listingId = await scene.listing();
    const [alone, lead, member] = (await Promise.all([1, 2, 3].map(() => scene.bidder()))) as [
      Bidder,
      Bidder,
      Bidder,
    ];
    for (const { organizationId } of [alone, member]) {
      await chairOf(organizationId, '2026-01-01', '2026-06-30');
    }
    const excluded = (bidder: Bidder) => isExcluded(scene.app.db, listingId, bidder.organizationId);
    await scene.draft(alone, listingId);
    expect(await excluded(alone)).toBe(true);
    const joint = await scene.joint(lead, listingId, [member]);
    expect(await excluded(member)).toBe(false);
    await ok(member.post(`/bids/${joint}/consent`, { bidVersion: 1, agree: true }));
    expect([await excluded(member), await excluded(lead)]).toEqual([true, false]);
  });

  it('keeps out as well when the term begins before the deadline', async () => {
    const listingId = await scene.listing();
    const [soon, past] = (await Promise.all([scene.bidder(), scene.bidder()])) as [Bidder, Bidder];
    await chairOf(soon.organizationId, '2026-03-10', '2026-06-30');
    await chairOf(past.organizationId, '2025-01-01', '2026-02-28');
    await Promise.all([scene.draft(soon, listingId), scene.draft(past, listingId)]);
    expect(await isExcluded(scene.app.db, listingId, soon.organizationId)).toBe(true);
    expect(await isExcluded(scene.app.db, listingId, past.organizationId)).toBe(false);
  });
});
