import { startApp, type TestApp } from '../../../test/support/app.js';
import { ok, refusal } from '../../../test/support/client.js';
import { awardRooms } from './rooms.js';
import {
  command,
  fileObjection,
  rankedListing,
  startNotice,
  statusesOf,
  type Scene,
} from './scene.js';

const OVER = '2026-03-10T00:00:00+08:00';

describe('what follows when an award falls', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp(awardRooms, { SESSION_HOURS: '720' });
  });
  afterAll(() => app.stop());
  beforeEach(() => app.clock.set('2026-03-02T09:00:00+08:00'));

  const agentOf = (scene: Scene, rank: number) =>
    app.as('organization_agent', { organizationId: scene.bids[rank - 1]!.organizationId });
  const decline = async (scene: Scene, awardId: string, rank = 1) =>
    command(await agentOf(scene, rank), `/awards/${awardId}/decline`, { reason: '人手不足' });
  const propose = (scene: Scene, rank: number, more: object = {}) =>
    scene.officer.post(`/listings/${scene.listingId}/awards`, {
      bidId: scene.bids[rank - 1]!.id,
      amountFen: 8_000_000,
      ...more,
    });
  const effective = async (scene: Scene) => {
    const id = await startNotice(scene);
    await app.clock.set(OVER);
    await app.drain();
    return id;
  };
  const answeredObjection = async (scene: Scene, awardId: string) => {
    const { id } = await ok(fileObjection(app, awardId));
    await ok(command(scene.otherOfficer, `/objections/${id}/admit`));
    await ok(command(scene.otherOfficer, `/objections/${id}/answer`, { answer: '经核实属实。' }));
    return id;
  };
  const uphold = (scene: Scene, id: string, remedy: string) =>
    command(scene.otherApprover, `/objections/${id}/uphold`, { reason: '材料不实', remedy });
  const annulled = (scene: Scene, id: string) => ok(scene.officer.get(`/awards/${id}`));

  it('lets the reserve follow in rank order when the winner declines under notice', async () => {
    const scene = await rankedListing(app, { bids: [{}, {}, {}] });
    const first = await startNotice(scene);
    await ok(decline(scene, first));
    expect(await annulled(scene, first)).toMatchObject({
      status: 'annulled',
      annulKind: 'winner_declined',
      annulReason: '人手不足',
    });
    expect(await statusesOf(app, scene)).toEqual([
      'award_proposed',
      'not_awarded',
      'ranked',
      'ranked',
    ]);
    expect(await refusal(propose(scene, 1))).toBe('409 bid_not_awardable');
    const jump = { deviationReason: '第三名更合适' };
    expect(await refusal(propose(scene, 3, jump))).toBe('409 reserve_in_order');
    const { id, version } = await ok(propose(scene, 2));
    await ok(scene.approver.post(`/awards/${id}/approve`, { version }));
    // The old notice's end passes without an effect; the new one has its own.
    await app.clock.set(OVER);
    await app.drain();
    expect(await statusesOf(app, scene)).toEqual(['awarded', 'not_awarded', 'awarded', 'reserve']);
  });

  it('lets the reserve follow when the winner declines after the effect', async () => {
    const scene = await rankedListing(app);
    const first = await effective(scene);
    expect(await statusesOf(app, scene)).toEqual(['awarded', 'awarded', 'reserve']);
    await ok(decline(scene, first));
    expect(await statusesOf(app, scene)).toEqual(['awarded', 'not_awarded', 'reserve']);
    const { id, version } = await ok(propose(scene, 2));
    expect((await statusesOf(app, scene))[0]).toBe('award_proposed');
    await ok(scene.approver.post(`/awards/${id}/approve`, { version }));
    await app.clock.set('2026-03-18T00:00:00+08:00');
    await app.drain();
    expect(await statusesOf(app, scene)).toEqual(['awarded', 'not_awarded', 'awarded']);
    const rows = await ok(scene.officer.get(`/listings/${scene.listingId}/awards`));
    expect(rows.map((row: { status: string }) => row.status)).toEqual(['effective', 'annulled']);
  });

  it('fails the listing when the winner declines and nobody is left', async () => {
    const scene = await rankedListing(app, { bids: [{}, { acceptable: false }] });
    await ok(decline(scene, await startNotice(scene)));
    await app.drain();
    expect(await statusesOf(app, scene)).toEqual(['unsuccessful', 'not_awarded', 'not_awarded']);
    const [listing] = await app.db.query(
      'SELECT unsuccessful_reason AS reason FROM listing WHERE id = $1',
      [scene.listingId],
    );
    expect(listing).toEqual({ reason: 'winner_declined' });
  });

  it('is for the lead of the award alone to decline', async () => {
    const scene = await rankedListing(app, { bids: [{ joint: true }, {}] });
    const id = await startNotice(scene);
    const body = { version: 2, reason: '理由' };
    const member = await app.as('organization_agent', {
      organizationId: scene.bids[0]!.memberId!,
    });
    const rival = await agentOf(scene, 2);
    const stranger = await app.as('organization_agent');
    for (const client of [member, rival, stranger]) {
      expect(await refusal(client.post(`/awards/${id}/decline`, body))).toBe('404 not_found');
    }
    expect(await refusal(scene.officer.post(`/awards/${id}/decline`, body))).toBe(
      '403 role_not_allowed',
    );
  });

  it('hides a proposal from everybody outside until its notice', async () => {
    const scene = await rankedListing(app, { bids: [{ joint: true }, {}] });
    const { id, version } = await ok(propose(scene, 1));
    const lead = await agentOf(scene, 1);
    const unit = await app.as('posting_officer', { unitId: scene.unitId });
    for (const client of [lead, unit]) {
      expect(await refusal(client.get(`/awards/${id}`))).toBe('404 not_found');
      expect(await refusal(client.get(`/listings/${scene.listingId}/award`))).toBe('404 not_found');
    }
    const body = { version, reason: '理由' };
    expect(await refusal(lead.post(`/awards/${id}/decline`, body))).toBe('404 not_found');
    await ok(scene.approver.post(`/awards/${id}/approve`, { version }));
    for (const client of [lead, unit]) {
      const award = await ok(client.get(`/awards/${id}`));
      expect(award).toMatchObject({ status: 'notice', internals: null });
    }
    const foreign = await app.as('posting_officer');
    const rival = await agentOf(scene, 2);
    for (const client of [foreign, rival]) {
      expect(await refusal(client.get(`/awards/${id}`))).toBe('404 not_found');
      expect((await ok(client.get('/awards'))).items).toEqual([]);
    }
    expect((await ok(lead.get('/awards'))).items).toHaveLength(1);
  });

  it('begins a new round of evaluation when the ruling says so', async () => {
    const scene = await rankedListing(app);
    const first = await startNotice(scene);
    const id = await answeredObjection(scene, first);
    await ok(uphold(scene, id, 'new_round'));
    expect(await statusesOf(app, scene)).toEqual([
      'evaluating',
      'under_evaluation',
      'under_evaluation',
    ]);
    expect(await annulled(scene, first)).toMatchObject({ annulKind: 'objection_upheld' });
    expect(await refusal(propose(scene, 1))).toBe('409 ranking_not_final');
    const rounds = await app.db.query(
      'SELECT round, status FROM evaluation WHERE listing_id = $1 ORDER BY round',
      [scene.listingId],
    );
    expect(rounds).toEqual([
      { round: 1, status: 'superseded' },
      { round: 2, status: 'forming' },
    ]);
  });

  it('passes to the next in rank when the ruling says so, also after the effect', async () => {
    const scene = await rankedListing(app);
    const first = await startNotice(scene);
    const { id } = await ok(fileObjection(app, first));
    await app.clock.set(OVER);
    await app.drain();
    expect((await statusesOf(app, scene))[0]).toBe('awarded');
    await ok(command(scene.otherOfficer, `/objections/${id}/admit`));
    await ok(command(scene.otherOfficer, `/objections/${id}/answer`, { answer: '属实。' }));
    expect(await refusal(uphold(scene, id, 'unsuccessful'))).toBe('409 reserve_exists');
    await ok(uphold(scene, id, 'next_in_rank'));
    expect(await statusesOf(app, scene)).toEqual(['awarded', 'not_awarded', 'reserve']);
    const next = await ok(propose(scene, 2));
    expect(next.status).toBe('proposed');
    const award = await ok(scene.officer.get(`/awards/${next.id}`));
    expect(award.internals).toMatchObject({ approvalsNeeded: 1, deviationReason: null });
  });

  it('fails the listing when the ruling leaves nobody', async () => {
    const scene = await rankedListing(app, { bids: [{}] });
    const first = await startNotice(scene);
    const id = await answeredObjection(scene, first);
    expect(await refusal(uphold(scene, id, 'next_in_rank'))).toBe('409 no_reserve');
    expect(await annulled(scene, first)).toMatchObject({ status: 'notice' });
    await ok(uphold(scene, id, 'unsuccessful'));
    await app.drain();
    expect(await statusesOf(app, scene)).toEqual(['unsuccessful', 'not_awarded']);
  });

  it('upholds nothing twice: the second ruling finds the award gone', async () => {
    const scene = await rankedListing(app);
    const award = await startNotice(scene);
    const [one, two] = [
      await answeredObjection(scene, award),
      await answeredObjection(scene, award),
    ];
    const replies = await Promise.all([
      refusal(uphold(scene, one, 'next_in_rank')),
      refusal(uphold(scene, two, 'next_in_rank')),
    ]);
    expect(replies.sort()).toEqual(['200 ', '409 transition_not_allowed']);
    expect(await statusesOf(app, scene)).toEqual(['award_proposed', 'not_awarded', 'ranked']);
  });

  it('fails for want of an eligible reserve by an officer’s hand', async () => {
    const scene = await rankedListing(app);
    await ok(decline(scene, await startNotice(scene)));
    const fail = async () => {
      const [{ version } = { version: 0 }] = await app.db.query<{ version: number }>(
        'SELECT version FROM listing WHERE id = $1',
        [scene.listingId],
      );
      const body = { version, reason: '候补单位已不符合承接条件' };
      return refusal(scene.officer.post(`/listings/${scene.listingId}/fail-for-award`, body));
    };
    expect(await fail()).toBe('409 reserve_exists');
    await app.db.query('UPDATE organization SET abnormal_listed = true WHERE id = $1', [
      scene.bids[1]!.organizationId,
    ]);
    expect(await refusal(propose(scene, 2))).toBe('409 awardee_not_eligible');
    expect(await fail()).toBe('200 ');
    await app.drain();
    expect(await statusesOf(app, scene)).toEqual(['unsuccessful', 'not_awarded', 'not_awarded']);
  });

  it('passes on when the winner does not sign within thirty days', async () => {
    const scene = await rankedListing(app);
    const first = await effective(scene);
    const annul = async (client = scene.otherApprover) =>
      refusal(command(client, `/awards/${first}/annul`, { reason: '逾期未签' }));
    await app.clock.set('2026-03-31T09:00:00+08:00');
    expect(await annul()).toBe('409 signing_term_running');
    await app.clock.set('2026-04-09T00:00:00+08:00');
    const later = await app.as('committee_approver');
    const again = { ...scene, officer: await app.as('committee_officer') };
    expect(await annul(later)).toBe('200 ');
    expect(await statusesOf(app, scene)).toEqual(['awarded', 'not_awarded', 'reserve']);
    expect((await ok(propose(again, 2))).status).toBe('proposed');
  });

  it('settles a decline against the end of the notice: one of them, wholly', async () => {
    const scene = await rankedListing(app);
    const id = await startNotice(scene);
    const agent = await agentOf(scene, 1);
    const { version } = await ok(agent.get(`/awards/${id}`));
    await app.clock.set(OVER);
    const [, reply] = await Promise.all([
      app.drain(),
      refusal(agent.post(`/awards/${id}/decline`, { version, reason: '人手不足' })),
    ]);
    await app.drain();
    const award = await annulled(scene, id);
    const [listing, winner, second] = await statusesOf(app, scene);
    if (reply === '200 ') {
      expect([award.status, winner, second]).toEqual(['annulled', 'not_awarded', 'ranked']);
      expect(listing).toBe('award_proposed');
    } else {
      expect(reply).toBe('409 stale_version');
      expect([award.status, listing, winner, second]).toEqual([
        'effective',
        'awarded',
        'awarded',
        'reserve',
      ]);
    }
  });
});
