import { newId } from '#kernel';
import { Need } from '#needs';
import { CloseListing, failListing, lockListing } from '#posting';
import { systemCommand, UnitOfWork, type CommandContext, type Tx } from '#platform';
import { ok, refusal } from '../../../test/support/client.js';
import { complete, Park } from './park.js';

describe('the door', () => {
  let park: Park;
  beforeAll(async () => {
    park = await Park.open();
  });
  afterAll(() => park.stop());

  const actingAs = (role: 'committee_officer' | 'posting_officer'): CommandContext => ({
    ...systemCommand('test'),
    actor: {
      kind: 'account',
      accountId: newId(),
      membershipId: newId(),
      role,
      unitId: park.committee,
      organizationId: null,
      allianceId: null,
      name: '测试',
    },
  });
  const run = <T>(command: CommandContext, work: (tx: Tx) => Promise<T>) =>
    park.app.nest.get(UnitOfWork).run(command, work);
  const close = (id: string, command = systemCommand('test')) =>
    run(command, (tx) => new CloseListing().execute(tx, id));

  it('fails a closed listing with a reason that is published, once', async () => {
    const { id } = await park.published();
    const fail = () =>
      run(systemCommand('test'), async (tx) =>
        failListing(tx, await lockListing(tx, id), 'fail_for_bids', 'no_bid', '无人揭榜，择期重发'),
      );
    await expect(fail()).rejects.toMatchObject({ code: 'transition_not_allowed' });
    await park.app.clock.set('2026-03-16T17:00:00+08:00');
    await expect(close(id, actingAs('committee_officer'))).rejects.toMatchObject({
      code: 'role_not_allowed',
    });
    expect((await close(id)).status).toBe('closed');
    expect((await close(id)).status).toBe('closed');
    await fail();
    await expect(fail()).rejects.toMatchObject({ code: 'transition_not_allowed' });
    await park.app.clock.set('2026-03-02T09:00:00+08:00');
    expect(await ok(park.agent.get(`/listings/${id}`))).toMatchObject({
      status: 'unsuccessful',
      unsuccessfulReason: 'no_bid',
      outcomeNote: '无人揭榜，择期重发',
    });
    const event = (await park.events(id)).find((it) => it.name === 'listing.unsuccessful');
    expect(event!.payload).toEqual({ listingId: id, reason: 'no_bid' });
    const next = await ok(park.drafter.post(`/listings/${id}/repost`));
    expect((await ok(park.drafter.get(`/listings/${next.id}`))).round).toBe(2);
  });

  it('lets holders of a share in together, and keeps the closing out while they hold', async () => {
    const { id } = await park.published();
    const order: string[] = [];
    let release!: () => void;
    const held = new Promise<void>((resolve) => (release = resolve));
    const both: Promise<void>[] = [];
    let inside = 0;
    const bothInside = new Promise<void>((resolve) => {
      for (const name of ['甲', '乙']) {
        both.push(
          run(systemCommand('test'), async (tx) => {
            await lockListing(tx, id, 'share');
            inside += 1;
            if (inside === 2) resolve();
            await held;
            order.push(name);
          }),
        );
      }
    });
    await bothInside;
    const closing = run(systemCommand('test'), async (tx) => {
      await lockListing(tx, id);
      order.push('截止');
    });
    await waitsForLock();
    release();
    await Promise.all([...both, closing]);
    expect(order.at(-1)).toBe('截止');
  });

  it('makes a listing from an accepted need that suits, and from no other', async () => {
    const need = (changes: object) =>
      park.app.write((tx) =>
        tx.insert(Need, {
          id: newId(),
          status: 'accepted',
          title: '演示·独居老人无人照看',
          body: '请组织探访',
          source: 'resident_appeal',
          category: 'elderly_care',
          urgency: 2,
          unitId: park.community,
          statedBy: park.drafter.accountId,
          suitable: true,
          suitabilityReason: '适由社会组织承担',
          ...changes,
        }),
      );
    const suits = await need({});
    const draft = (needId: string) => park.drafter.post('/listings', complete({ needId }));
    const { id, version } = await ok(draft(suits.id));
    expect((await ok(park.drafter.get(`/listings/${id}`))).work.needId).toBe(suits.id);
    for (const changes of [{ suitable: false }, { status: 'under_review' }]) {
      const other = await need(changes);
      expect(await refusal(draft(other.id))).toBe('409 need_not_suitable');
      expect(
        await refusal(park.drafter.put(`/listings/${id}`, { version, needId: other.id })),
      ).toBe('409 need_not_suitable');
    }
    expect(await refusal(draft(newId()))).toBe('404 not_found');
    const unlinked = await ok(park.drafter.put(`/listings/${id}`, { version, needId: null }));
    expect((await ok(park.drafter.get(`/listings/${id}`))).work.needId).toBeNull();
    expect(unlinked.version).toBe(version + 1);
  });

  /** Until some session waits for a lock: the state itself is asked, no time is guessed. */
  async function waitsForLock(): Promise<void> {
    for (;;) {
      const { waiting } = await park.row(
        `SELECT count(*)::int AS waiting FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      if (waiting > 0) return;
    }
  }
});
