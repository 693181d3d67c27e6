import { AllianceEvent } from '#directory';
import { ok, refusal, type Client } from '../../../test/support/client.js';
import { fileObjection, startNotice, command, rankedListing } from '../../award/test/scene.js';
import { approved, awardedListing, sign } from '../../fulfilment/test/work-scene.js';
import { proposalBody } from '../../bidding/test/scene.js';
import { Desks, MONDAY } from './desks.js';

let desks: Desks;
beforeAll(async () => {
  desks = await Desks.open();
});
afterAll(() => desks?.app.stop());
beforeEach(() => desks.app.clock.set(MONDAY));

const get = (client: Client, from = '2026-03-01', to = '2026-04-30') =>
  ok(client.get(`/schedule?from=${from}&to=${to}`));
const of = async (client: Client, listingId: string, from?: string, to?: string) =>
  (await get(client, from, to)).items
    .filter((item: any) => item.listingId === listingId)
    .map((item: any) => `${item.date} ${item.kind}${item.done ? ' done' : ''}`);

describe('the schedule', () => {
  it('tells which days are worked, and why not', async () => {
    const { days } = await get(desks.officer, '2026-04-03', '2026-04-07');
    expect(days).toMatchObject([
      { date: '2026-04-03', isWorkday: true },
      { date: '2026-04-04', isWorkday: false },
      { date: '2026-04-05', isWorkday: false, note: '清明' },
      { date: '2026-04-06', isWorkday: false },
      { date: '2026-04-07', isWorkday: true },
    ]);
    const unknown = await get(desks.officer, '2039-01-01', '2039-01-01');
    expect(unknown.days).toEqual([{ date: '2039-01-01', isWorkday: null, note: '' }]);
  });

  it('holds a listing’s dates, and not whether anybody bids', async () => {
    const listingId = await desks.listing();
    const before = await of(desks.officer, listingId);
    expect(before).toEqual(['2026-03-11 enquiry_end', '2026-03-16 bid_deadline']);
    const agent = await desks.bidder();
    const { id } = await ok(
      agent.post(`/listings/${listingId}/bids`, { proposal: proposalBody() }),
    );
    await ok(agent.post(`/bids/${id}/submit`, { version: 1 }));
    expect(await of(desks.officer, listingId)).toEqual(before);
    expect(await of(desks.drafter, listingId)).toEqual(before);
    expect(await of(desks.outsider, listingId)).toEqual([]);
    await desks.close();
    expect(await of(desks.officer, listingId)).toEqual([
      '2026-03-11 enquiry_end done',
      '2026-03-16 bid_deadline done',
      '2026-03-16 opening_waiting',
    ]);
  });

  it('holds notices and the replies to objections, these for the committee alone', async () => {
    const scene = await rankedListing(desks.app);
    const awardId = await startNotice(scene);
    const filed = await ok(fileObjection(desks.app, awardId));
    await ok(command(scene.otherOfficer, `/objections/${filed.id}/admit`));
    const kinds = async (client: Client) =>
      (await get(client)).items
        .filter((item: any) => item.listingId === scene.listingId)
        .map((item: any) => item.kind);
    expect(await kinds(desks.supervisor)).toEqual(
      expect.arrayContaining(['notice_end', 'objection_reply']),
    );
    const unit = await desks.app.as('posting_officer', { unitId: scene.unitId });
    expect(await kinds(unit)).toContain('notice_end');
    expect(await kinds(unit)).not.toContain('objection_reply');
  });

  it('follows the work: term for signing, milestones, end', async () => {
    const scene = await awardedListing(desks.app);
    const { listingId, unit, agent } = scene;
    const span = ['2026-03-20', '2026-06-25'] as const;
    const [signing] = (await of(unit, listingId, ...span)).filter((it: string) =>
      it.includes('signing_end'),
    );
    expect(signing).not.toContain('done');
    const id = await approved(scene);
    await ok(sign(id, unit));
    await ok(sign(id, agent));
    expect(await of(unit, listingId, ...span)).toContain(`${signing} done`);
    const later = await get(unit, '2026-06-20', '2026-09-20');
    expect(later.items).toContainEqual(
      expect.objectContaining({
        kind: 'milestone_due',
        date: '2026-06-30',
        title: '演示·独居老人结对探访：中期',
        done: false,
        at: null,
      }),
    );
  });

  it('holds the alliances’ events, cancelled ones left out', async () => {
    for (const cancelled of [false, true]) {
      await desks.app.write((tx) =>
        tx.insert(AllianceEvent, {
          allianceId: desks.alliance,
          kind: 'roadshow' as never,
          title: cancelled ? '取消的路演' : '路演',
          heldOn: '2026-03-20',
          cancelled,
        }),
      );
    }
    const { items } = await get(desks.approver, '2026-03-20', '2026-03-20');
    expect(items.map((item: any) => item.title)).toEqual([expect.stringMatching(/：路演$/)]);
  });

  it('is refused upside down, too long, and to those who work elsewhere', async () => {
    const ask = (client: Client, from: string, to: string) =>
      refusal(client.get(`/schedule?from=${from}&to=${to}`));
    expect(await ask(desks.officer, '2026-03-02', '2026-03-01')).toBe('422 invalid_input');
    expect(await ask(desks.officer, '2026-01-01', '2026-12-31')).toBe('422 invalid_input');
    expect(await ask(desks.officer, '2026-02-30', '2026-03-01')).toBe('422 invalid_input');
    for (const role of ['organization_agent', 'expert', 'resident', 'administrator'] as const) {
      const client = await desks.app.as(role);
      expect(await ask(client, '2026-03-01', '2026-03-31')).toBe('403 role_not_allowed');
    }
  });
});
