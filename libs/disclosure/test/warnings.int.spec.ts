import { DEFAULT_RULE_SET } from '#contracts';
import { SealingKeys } from '#platform';
import { ok, refusal } from '../../../test/support/client.js';
import { keepPublished } from '../../../test/support/published-version.js';
import { fileObjection, rankedListing, startNotice } from '../../award/test/scene.js';
import { proposalBody } from '../../bidding/test/scene.js';
import { awardedListing, signed } from '../../fulfilment/test/work-scene.js';
import { Desks, MONDAY } from './desks.js';

let desks: Desks;
beforeAll(async () => {
  desks = await Desks.open();
});
afterAll(() => desks?.app.stop());
beforeEach(() => desks.app.clock.set(MONDAY));

const about = async (listingId: string | null): Promise<any[]> => {
  // Sessions end while months pass in a moment.
  const client = await desks.app.as('committee_officer');
  const { items } = await ok(client.get('/warnings'));
  return items.filter((item: any) => item.listingId === listingId);
};
const kindsAt = async (instant: string, listingId: string | null) => {
  await desks.app.clock.set(instant);
  await desks.app.drain();
  return (await about(listingId)).map((item) => item.kind);
};

describe('warnings', () => {
  it('tell of questions without an answer from three working days before the deadline', async () => {
    const listingId = await desks.listing();
    const agent = await desks.bidder();
    await ok(agent.post(`/listings/${listingId}/questions`, { body: '服务范围？' }));
    const quiet = await desks.listing();
    expect(await kindsAt('2026-03-10T23:59:00+08:00', listingId)).toEqual([]);
    expect(await kindsAt('2026-03-11T00:00:00+08:00', listingId)).toEqual(['questions_unanswered']);
    expect(await about(listingId)).toMatchObject([
      {
        text: '临近截止，还有 1 个提问未答复',
        postingUnitName: '演示社区',
        dueAt: '2026-03-16T09:30:00.000Z',
      },
    ]);
    expect(await about(quiet)).toEqual([]);
    expect(JSON.stringify(await about(listingId))).not.toContain(agent.organizationId);
  });

  it('tell of a closed listing nobody opens, and nothing of its bids', async () => {
    const listingId = await desks.listing();
    const agent = await desks.bidder();
    const proposal = proposalBody();
    const { id } = await ok(agent.post(`/listings/${listingId}/bids`, { proposal }));
    const without = await about(listingId);
    await ok(agent.post(`/bids/${id}/submit`, { version: 1 }));
    expect(await about(listingId)).toEqual(without);
    // Closed on Monday the 16th: one working day is the 17th.
    expect(await kindsAt('2026-03-17T23:00:00+08:00', listingId)).toEqual([]);
    expect(await kindsAt('2026-03-18T09:00:00+08:00', listingId)).toEqual(['not_opened']);
    const { accountId } = desks.officer;
    const officer = await desks.app.as('committee_officer', { accountId });
    const supervisor = await desks.app.as('supervisor');
    await ok(officer.post(`/listings/${listingId}/opening/first-key`));
    await ok(supervisor.post(`/listings/${listingId}/opening/second-key`));
    expect(await about(listingId)).toEqual([]);
    await ok(
      officer.post(`/evaluations/${await evaluationOf(listingId)}/seat-posting-unit`, {
        version: 1,
        accountId: desks.colleague.accountId,
      }),
    );
    expect(await kindsAt('2026-03-25T23:00:00+08:00', listingId)).toEqual([]);
    expect(await kindsAt('2026-03-26T09:00:00+08:00', listingId)).toEqual(['evaluation_stalled']);
  });

  it('tell of an automatic opening that does not come about, and ask nobody for a key', async () => {
    const listingId = await desks.listing({
      ruleSet: { ...DEFAULT_RULE_SET, opening: 'automatic' },
    });
    await keepPublished(desks.app, listingId);
    const agent = await desks.bidder();
    const proposal = proposalBody();
    const { id } = await ok(agent.post(`/listings/${listingId}/bids`, { proposal }));
    await ok(agent.post(`/bids/${id}/submit`, { version: 1 }));
    const keys = desks.app.nest.get(SealingKeys);
    const wrappedBy = (key: string) =>
      desks.app.db.query('UPDATE sealing_key SET master_key_id = $2 WHERE id = $1', [
        listingId,
        key,
      ]);
    const [was] = await desks.app.db.query<{ id: string }>(
      'SELECT master_key_id AS id FROM sealing_key WHERE id = $1',
      [listingId],
    );
    await wrappedBy('elsewhere');
    keys.clear();
    await desks.app.clock.set('2026-03-16T17:45:00+08:00');
    await expect(desks.app.drain()).rejects.toMatchObject({ code: 'seal_key_unavailable' });
    expect((await about(listingId)).map((item) => item.kind)).toEqual(['automatic_opening_late']);
    const officer = await desks.app.as('committee_officer');
    expect(JSON.stringify(await ok(officer.get('/todo')))).not.toContain(listingId);
    await wrappedBy(was!.id);
    await desks.app.drain();
    expect(await about(listingId)).toEqual([]);
  });

  it('tell of an evaluation for which nobody was drawn', async () => {
    const listingId = await desks.listing();
    const agent = await desks.bidder();
    const proposal = proposalBody();
    const { id } = await ok(agent.post(`/listings/${listingId}/bids`, { proposal }));
    await ok(agent.post(`/bids/${id}/submit`, { version: 1 }));
    await desks.close();
    await ok(desks.officer.post(`/listings/${listingId}/opening/first-key`));
    await ok(desks.supervisor.post(`/listings/${listingId}/opening/second-key`));
    expect(await kindsAt('2026-03-30T09:00:00+08:00', listingId)).toEqual(['evaluation_stalled']);
  });

  it('tell of a notice with objections, until they are settled', async () => {
    const scene = await rankedListing(desks.app);
    const awardId = await startNotice(scene);
    expect(await about(scene.listingId)).toEqual([]);
    await ok(fileObjection(desks.app, awardId));
    const [item] = await about(scene.listingId);
    expect(item).toMatchObject({ kind: 'objections_open', text: '公示期内有 1 件异议未办结' });
    expect(JSON.stringify(item)).not.toContain('王某');
  });

  it('tell of milestones past their day, at 24:00', async () => {
    const scene = await awardedListing(desks.app);
    await signed(scene);
    expect(await kindsAt('2026-06-30T23:58:00+08:00', scene.listingId)).toEqual([]);
    expect(await kindsAt('2026-07-01T00:00:00+08:00', scene.listingId)).toEqual([
      'milestone_overdue',
    ]);
  });

  it('ask for next year’s calendar from 1 November on', async () => {
    expect(await kindsAt('2026-10-31T23:59:00+08:00', null)).toEqual([]);
    expect(await kindsAt('2026-11-01T00:00:00+08:00', null)).toEqual(['calendar_missing']);
    expect((await about(null))[0].text).toContain('2027 年');
    // Without any calendar the other warnings are still given.
    expect(await kindsAt('2027-01-04T09:00:00+08:00', null)).toEqual(['calendar_missing']);
    await desks.app.db.query(
      `INSERT INTO calendar_day (date, is_workday, note, source)
       SELECT d::date, extract(isodow FROM d) < 6, '', '演示'
       FROM generate_series('2027-01-01'::date, '2027-12-31', '1 day') AS d`,
    );
    expect(await about(null)).toEqual([]);
  });

  it('are for the committee and the supervisor', async () => {
    expect((await ok(desks.supervisor.get('/warnings'))).items).toBeInstanceOf(Array);
    expect(await refusal(desks.drafter.get('/warnings'))).toBe('403 role_not_allowed');
    expect(await refusal((await desks.app.as('rotating_chair')).get('/warnings'))).toBe(
      '403 role_not_allowed',
    );
  });
});

async function evaluationOf(listingId: string): Promise<string> {
  const row = await desks.app.db.one<{ id: string }>(
    'SELECT id FROM evaluation WHERE listing_id = $1',
    [listingId],
  );
  return row!.id;
}
