import { ok, refusal } from '../../../test/support/client.js';
import { newId } from '#kernel';
import { DEADLINE, Scene } from './scene.js';

describe('the opening', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.start(0);
  });
  afterAll(() => scene.app.stop());

  const keys = (listingId: string) => ({
    first: (client = scene.officer) => client.post(`/listings/${listingId}/opening/first-key`),
    second: (client = scene.supervisor) => client.post(`/listings/${listingId}/opening/second-key`),
  });

  it('needs both keys, and with the second opens every bid at once', async () => {
    const { listingId, bidIds } = await scene.closed(2);
    const { first, second } = keys(listingId);
    expect(await refusal(second())).toBe('409 first_key_missing');
    expect((await ok(first())).status).toBe('first_key');
    expect(await scene.status('listing', listingId)).toBe('closed');
    expect(await scene.status('bid', bidIds[0]!)).toBe('submitted');
    expect((await ok(second())).status).toBe('opened');
    expect(await scene.status('listing', listingId)).toBe('evaluating');
    for (const bidId of bidIds) expect(await scene.status('bid', bidId)).toBe('under_evaluation');
    const evaluation = await ok(scene.officer.get(`/listings/${listingId}/evaluation`));
    expect(evaluation).toMatchObject({ status: 'forming', round: 1, bids: 2 });
  });

  it('takes another person for the second key, whatever roles one person has', async () => {
    const { listingId } = await scene.closed(1);
    const { first, second } = keys(listingId);
    const both = await scene.app.as('supervisor', { accountId: scene.officer.accountId });
    await ok(first());
    expect(await refusal(second(both))).toBe('409 same_key_holder');
    expect(await scene.status('listing', listingId)).toBe('closed');
    expect(await refusal(first(scene.supervisor))).toBe('403 role_not_allowed');
    expect(await refusal(second(scene.officer))).toBe('403 role_not_allowed');
    expect(await refusal(second(scene.approver))).toBe('403 role_not_allowed');
  });

  it('is one officer’s first key, who may repeat it', async () => {
    const { listingId } = await scene.closed(1);
    const other = await scene.app.as('committee_officer');
    const { first, second } = keys(listingId);
    const answer = await ok(first());
    expect(await ok(first())).toEqual(answer);
    expect(await refusal(first(other))).toBe('409 key_already_turned');
    await ok(second());
    expect(await refusal(second())).toBe('409 transition_not_allowed');
  });

  it('does not happen before the deadline by the database’s clock, nor before the closing', async () => {
    await scene.app.clock.set('2026-03-02T09:00:00+08:00');
    const listingId = await scene.listing();
    await scene.bid(listingId);
    await scene.app.clock.set(new Date(Date.parse(DEADLINE) - 2000).toISOString());
    const { first, second } = keys(listingId);
    expect(await refusal(first())).toBe('409 deadline_not_reached');
    expect(await refusal(second())).toBe('409 deadline_not_reached');
    await scene.app.clock.set(DEADLINE);
    expect(await refusal(first())).toBe('409 transition_not_allowed');
    await scene.app.drain();
    await ok(first());
  });

  it('tells nothing of the bids before, and lists every receipt after', async () => {
    const { listingId, bidIds, bidders } = await scene.closed(2);
    const before = await ok(scene.supervisor.get(`/listings/${listingId}/opening`));
    expect(before).toEqual({
      listingId,
      mode: 'two_keys',
      status: 'waiting',
      firstKeyBy: null,
      firstKeyAt: null,
      secondKeyBy: null,
      openedAt: null,
      evaluationId: null,
    });
    const receipts = `/listings/${listingId}/receipts`;
    expect(await refusal(scene.officer.get(receipts))).toBe('404 not_found');
    expect(await refusal(bidders[0]!.get(receipts))).toBe('404 not_found');
    const record = `/public/listings/${listingId}/opening`;
    expect(await refusal(scene.app.visitor().get(record))).toBe('404 not_found');
    const held = await ok(bidders[1]!.get(`/bids/${bidIds[1]}/receipts`));
    const [mine] = held.items ?? held;
    const lookUp = (serial: string) => scene.app.visitor().get(`/public/receipts/${serial}`);
    await ok(keys(listingId).first());
    expect(await refusal(scene.app.visitor().get(record))).toBe('404 not_found');
    // A receipt that is there and one that never was are the same to a visitor.
    const [there, never] = [await lookUp(mine.serial), await lookUp('HZ-20260305-000000000000')];
    expect(there.status).toBe(404);
    expect(there.body.detail).toBe(never.body.detail);
    await ok(keys(listingId).second());

    const listed = await ok(scene.officer.get(receipts));
    expect(listed.map((one: { bidId: string }) => one.bidId)).toEqual(bidIds);
    expect(listed.map((one: { label: string }) => one.label)).toEqual(['揭榜方一', '揭榜方二']);
    expect(listed[1]).toMatchObject({ serial: mine.serial, digest: mine.digest });
    expect(await ok(bidders[1]!.get(receipts))).toEqual(listed);

    const open = await ok(scene.app.visitor().get(record));
    expect(open.receipts).toHaveLength(2);
    const found = await ok(lookUp(mine.serial));
    expect(found).toMatchObject({ listingId, openedAt: open.openedAt, ...open.receipts[1] });
    expect(await refusal(lookUp('HZ-20260305-000000000000'))).toBe('404 not_found');
    expect(await refusal(lookUp("'"))).toBe('404 not_found');
    expect(open.seedCommitments).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
    for (const { organizationId, organizationName } of bidders) {
      expect(JSON.stringify([open, found])).not.toContain(organizationId);
      expect(JSON.stringify([open, listed, found])).not.toContain(organizationName);
    }
    expect(JSON.stringify([open, found])).not.toContain(bidIds[1]);
  });

  it('opens once when two supervisors turn the second key together', async () => {
    const { listingId } = await scene.closed(1);
    await ok(keys(listingId).first());
    const other = await scene.app.as('supervisor');
    const answers = await Promise.all([
      refusal(keys(listingId).second()),
      refusal(keys(listingId).second(other)),
    ]);
    expect(answers.sort()).toEqual(['200 ', '409 transition_not_allowed']);
    const [row] = await scene.app.db.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM evaluation WHERE listing_id = $1',
      [listingId],
    );
    expect(row!.n).toBe(1);
  });

  it('leaves the listing closed when it finds too few bids', async () => {
    const { listingId } = await scene.closed(1, { minimumBids: 2 });
    expect(await scene.status('listing', listingId)).toBe('unsuccessful');
    expect(await refusal(keys(listingId).first())).toBe('409 transition_not_allowed');
  });

  it('is not there for whoever has nothing to do with it', async () => {
    const { listingId } = await scene.opened(1);
    const stranger = await scene.app.as('posting_officer', { unitId: newId() });
    const rival = await scene.app.as('organization_agent', { organizationId: newId() });
    expect(await refusal(stranger.get(`/listings/${listingId}/opening`))).toBe('404 not_found');
    expect(await refusal(rival.get(`/listings/${listingId}/receipts`))).toBe('404 not_found');
    for (const path of ['opening', 'receipts', 'evaluation']) {
      expect(await refusal(scene.officer.get(`/listings/${newId()}/${path}`))).toBe(
        '404 not_found',
      );
    }
    expect(await refusal(scene.officer.post(`/listings/nonsense/opening/first-key`))).toBe(
      '404 not_found',
    );
    const resident = await scene.app.as('resident');
    expect(await refusal(resident.get(`/listings/${listingId}/opening`))).toBe(
      '403 role_not_allowed',
    );
  });

  it('cannot be one person’s in the database either', async () => {
    const { listingId } = await scene.closed(1);
    await ok(keys(listingId).first());
    const change = `UPDATE opening SET second_key_by = first_key_by, opened_at = now(), receipts = '[]'
                    WHERE listing_id = $1`;
    await expect(scene.app.db.query(change, [listingId])).rejects.toThrow('opening_two_people');
  });

  it('stays on record as it was', async () => {
    const { listingId } = await scene.opened(1);
    for (const change of [
      `UPDATE opening SET receipts = '[]' WHERE listing_id = $1`,
      `UPDATE opening SET opened_at = opened_at - interval '1 day' WHERE listing_id = $1`,
      `DELETE FROM opening WHERE listing_id = $1`,
    ]) {
      await expect(scene.app.db.query(change, [listingId])).rejects.toThrow('frozen');
    }
  });
});
