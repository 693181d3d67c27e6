import { ok, type Client } from '../../../test/support/client.js';
import { command, fileObjection, rankedListing, startNotice } from '../../award/test/scene.js';
import { proposalBody } from '../../bidding/test/scene.js';
import { CLEAN, entriesOf } from '../../evaluation/test/fixtures.js';
import { Desks, kinds, MONDAY } from './desks.js';

let desks: Desks;
beforeAll(async () => {
  desks = await Desks.open();
});
afterAll(() => desks?.app.stop());
beforeEach(() => desks.app.clock.set(MONDAY));

/** The same person at another desk. */
const also = (client: Client, role: 'committee_officer' | 'committee_approver' | 'supervisor') =>
  desks.app.as(role, { accountId: client.accountId });

describe('what waits from the opening to the award', () => {
  it('names the next step of the evaluation to whoever may take it', async () => {
    const { officer, supervisor, approver, colleague, drafter } = desks;
    const experts = [];
    for (let n = 0; n < 6; n += 1) experts.push(await desks.expert());
    const listingId = await desks.listing();
    const bidIds: string[] = [];
    for (let n = 0; n < 3; n += 1) {
      const agent = await desks.bidder();
      const { id } = await ok(
        agent.post(`/listings/${listingId}/bids`, { proposal: proposalBody() }),
      );
      await ok(agent.post(`/bids/${id}/submit`, { version: 1 }));
      bidIds.push(id);
      expect(await kinds(agent, listingId)).toEqual([]);
    }
    expect(await kinds(officer, listingId)).toEqual([]);
    await desks.close();
    expect(await kinds(officer, listingId)).toEqual(['first_key_due']);
    expect(await kinds(supervisor, listingId)).toEqual([]);
    await ok(officer.post(`/listings/${listingId}/opening/first-key`));
    expect(await kinds(supervisor, listingId)).toEqual(['second_key_due']);
    expect(await kinds(await also(officer, 'supervisor'), listingId)).toEqual([]);
    await ok(supervisor.post(`/listings/${listingId}/opening/second-key`));
    expect(await kinds(supervisor, listingId)).toEqual([]);

    const { id } = await ok(officer.get(`/listings/${listingId}/evaluation`));
    const step = (name: string, more: object = {}, by = officer) =>
      command(by, `/evaluations/${id}/${name}`, more).then((reply) => ok(Promise.resolve(reply)));
    expect((await kinds(officer, listingId)).sort()).toEqual(['draw_due', 'unit_seat_due']);
    await step('draw');
    await step('seat-posting-unit', { accountId: colleague.accountId });
    expect(await kinds(officer, listingId)).toEqual(['convening_due']);
    // Before the panel convenes its members know of nothing.
    expect(await kinds(colleague, listingId)).toEqual([]);
    await step('convene');
    const seated = [];
    for (const client of [...experts, colleague]) {
      if ((await kinds(client, listingId)).includes('declaration_due')) seated.push(client);
    }
    expect(seated.length % 2).toBe(1);
    expect(seated).toContain(colleague);
    expect(await kinds(drafter, listingId)).toEqual([]);
    for (const member of seated) await ok(member.post(`/evaluations/${id}/declare`, CLEAN));
    expect(await kinds(officer, listingId)).toEqual(['scoring_to_start']);
    await step('start-scoring');
    expect(await kinds(officer, listingId)).toEqual([]);
    const [strict, ...others] = seated as [Client, ...Client[]];
    for (const member of seated) {
      expect(await kinds(member, listingId)).toEqual(['sheet_due']);
      const path = `/evaluations/${id}/sheet`;
      const points = (bid: string) => (member === strict && bid === bidIds[0] ? 50 : 90);
      const entries = entriesOf(Object.fromEntries(bidIds.map((bid) => [bid, points(bid)])));
      await ok(member.put(path, { version: (await ok(member.get(path))).version, entries }));
      await ok(member.post(`${path}/submit`, { version: (await ok(member.get(path))).version }));
    }
    // 50 where the others give 90 is more than 30 % off the mean: it waits for a reason.
    expect(await kinds(strict, listingId)).toEqual(['outlier_to_explain']);
    for (const other of others) expect(await kinds(other, listingId)).toEqual([]);
    expect(await kinds(officer, listingId)).toEqual([]);
    const reason = '进度安排不可行';
    await ok(strict.post(`/evaluations/${id}/sheet/explain`, { bidId: bidIds[0], reason }));
    expect(await kinds(strict, listingId)).toEqual([]);
    expect(await kinds(officer, listingId)).toEqual(['ranking_due']);
    // Who sat on the panel decides no later step.
    expect(await kinds(await also(colleague, 'committee_officer'), listingId)).toEqual([]);
    await step('rank');
    expect(await kinds(approver, listingId)).toEqual(['ranking_to_finalise']);
    expect(await kinds(await also(officer, 'committee_approver'), listingId)).toEqual([]);
    expect(await kinds(await also(colleague, 'committee_approver'), listingId)).toEqual([]);
    await step('finalise', {}, approver);
    expect(await kinds(officer, listingId)).toEqual(['award_to_propose']);
  });

  it('keeps the award and its objections from those who proposed or approved it', async () => {
    const scene = await rankedListing(desks.app);
    const { listingId, officer, otherOfficer, approver, otherApprover } = scene;
    const awardId = await startNotice(scene);
    expect(await kinds(approver, listingId)).toEqual([]);
    const filed = await ok(fileObjection(desks.app, awardId));
    expect(await kinds(officer, listingId)).toEqual([]);
    expect(await kinds(otherOfficer, listingId)).toEqual(['objection_to_screen']);
    await ok(command(otherOfficer, `/objections/${filed.id}/admit`));
    const { items } = await ok(otherOfficer.get('/todo'));
    expect(items.find((item: any) => item.listingId === listingId)).toMatchObject({
      kind: 'objection_to_answer',
      dueAt: '2026-03-11T16:00:00.000Z',
    });
    await ok(command(otherOfficer, `/objections/${filed.id}/answer`, { answer: '经核实属实。' }));
    expect(await kinds(otherApprover, listingId)).toEqual(['objection_to_rule']);
    expect(await kinds(approver, listingId)).toEqual([]);
    expect(await kinds(officer, listingId)).toEqual([]);
  });

  it('asks an approver who is not the proposer', async () => {
    const scene = await rankedListing(desks.app);
    const { listingId, officer, approver } = scene;
    const bidId = scene.bids[0]!.id;
    await ok(officer.post(`/listings/${listingId}/awards`, { bidId, amountFen: 8_000_000 }));
    expect(await kinds(officer, listingId)).toEqual([]);
    expect(await kinds(approver, listingId)).toEqual(['award_to_approve']);
    expect(await kinds(await also(officer, 'committee_approver'), listingId)).toEqual([]);
  });

  it('leads to a failed listing where nobody may be awarded', async () => {
    const { listingId, officer } = await rankedListing(desks.app, {
      bids: [{ acceptable: false }],
    });
    expect(await kinds(officer, listingId)).toEqual(['quality_failure_due']);
  });
});
