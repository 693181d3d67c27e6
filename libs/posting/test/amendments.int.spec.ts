import { ok, refusal } from '../../../test/support/client.js';
import { Park, START } from './park.js';

describe('amendments', () => {
  let park: Park;
  beforeAll(async () => {
    park = await Park.open();
  });
  beforeEach(() => park.app.clock.set(START));
  afterAll(() => park.stop());

  const amend = (id: string, body: object) =>
    park.drafter.post(`/listings/${id}/amendments`, { reason: '按群众意见调整', ...body });
  const decide = (id: string, version: number, client = park.officer) =>
    client.post(`/amendments/${id}/approve`, { version });
  const dueAt = async (id: string, kind: string) =>
    (
      await park.row('SELECT due_at FROM deadline WHERE subject_id = $1 AND kind = $2', id, kind)
    )?.due_at.toISOString();

  it('brings an extension into force as a version, and moves every deadline', async () => {
    const { id } = await park.published();
    const newDeadline = '2026-03-23T17:00:00+08:00';
    const pending = await ok(amend(id, { newDeadline }));
    expect(pending).toMatchObject({ status: 'proposed', substantive: false });
    expect(await dueAt(id, 'listing.close')).toBe('2026-03-16T09:00:00.000Z');
    await ok(decide(pending.id, pending.version));
    expect(await ok(park.agent.get(`/listings/${id}`))).toMatchObject({
      status: 'published',
      contentVersion: 2,
      bidDeadline: '2026-03-23T09:00:00.000Z',
      enquiryDeadline: '2026-03-18T16:00:00.000Z',
    });
    expect(await dueAt(id, 'listing.close')).toBe('2026-03-23T09:00:00.000Z');
    expect(await dueAt(id, 'listing.enquiry_end')).toBe('2026-03-18T16:00:00.000Z');
    expect(await dueAt(id, 'reminder.bid_deadline_3_workdays')).toBe('2026-03-18T01:00:00.000Z');
    expect(await dueAt(id, 'reminder.bid_deadline_1_day')).toBe('2026-03-22T09:00:00.000Z');
    const amended = (await park.events(id)).find((it) => it.name === 'listing.amended');
    expect(amended!.payload).toEqual({ listingId: id, substantive: false, listingVersion: 2 });
    await park.app.clock.set('2026-03-17T09:00:00+08:00');
    await park.app.drain();
    expect((await ok(park.agent.get(`/listings/${id}`))).status).toBe('published');
  });

  it('reopens the question time that an extension moves on', async () => {
    const { id } = await park.published();
    await park.app.clock.set('2026-03-12T09:00:00+08:00');
    await park.app.drain();
    const ask = () => park.agent.post(`/listings/${id}/questions`, { body: '可以延期吗' });
    expect(await refusal(ask())).toBe('409 enquiry_closed');
    const pending = await ok(amend(id, { newDeadline: '2026-03-23T17:00:00+08:00' }));
    await ok(decide(pending.id, pending.version));
    await ok(ask());
    await park.app.clock.set('2026-03-19T09:00:00+08:00');
    await park.app.drain();
    const ended = (await park.events(id)).filter((it) => it.name === 'listing.enquiry_ended');
    expect(ended.map((it) => it.payload.unanswered)).toEqual([0, 1]);
  });

  it('never changes who opens the bids: that was promised with the publication', async () => {
    const ruleSet = { opening: 'automatic' };
    const { id } = await park.published({ ruleSet });
    expect((await ok(park.agent.get(`/listings/${id}`))).ruleSet.opening).toBe('automatic');
    const row = await park.row(
      `SELECT content->'ruleSet'->>'opening' AS mode FROM listing_version WHERE listing_id = $1`,
      id,
    );
    expect(row.mode).toBe('automatic');
    const changes = { ruleSet: { opening: 'two_keys' } };
    expect(await refusal(amend(id, { changes }))).toBe('409 opening_mode_fixed');
    const keyed = await park.published();
    expect(await refusal(amend(keyed.id, { changes: { ruleSet } }))).toBe('409 opening_mode_fixed');
    // A rule set from before there was a choice means two keys.
    await park.row(`UPDATE listing SET rule_set = rule_set - 'opening' WHERE id = $1`, keyed.id);
    expect(await refusal(amend(keyed.id, { changes: { ruleSet } }))).toBe('409 opening_mode_fixed');
    const pending = await ok(amend(keyed.id, { changes: { ruleSet: { noticeWorkdays: 7 } } }));
    expect(pending.status).toBe('proposed');
  });

  it('shows what changed between versions', async () => {
    const { id } = await park.published();
    const pending = await ok(
      amend(id, {
        changes: { ceilingFen: 6_000_000, ruleSet: { passLineHundredths: 7000 } },
        newDeadline: '2026-03-20T17:00:00+08:00',
      }),
    );
    expect(pending.substantive).toBe(true);
    await ok(decide(pending.id, pending.version));
    const [, second] = await ok(park.agent.get(`/listings/${id}/versions`));
    expect(second).toMatchObject({
      contentVersion: 2,
      substantive: true,
      reason: '按群众意见调整',
    });
    expect(second.changes.map((it: any) => [it.field, it.before, it.after])).toMatchObject([
      ['ceilingFen', 5_000_000, 6_000_000],
      ['ruleSet', { passLineHundredths: 6000 }, { passLineHundredths: 7000 }],
      ['bidDeadline', '2026-03-16T09:00:00.000Z', '2026-03-20T09:00:00.000Z'],
    ]);
    expect(await ok(park.agent.get(`/listings/${id}`))).toMatchObject({
      ceilingFen: 6_000_000,
      tasks: '每周上门探访一次并建立台账',
    });
  });

  it('makes late substance extend, at the proposal and again at the approval', async () => {
    const { id } = await park.published();
    const changes = { tasks: '每周上门探访两次' };
    // Wednesday the 11th: three working days are left (12, 13, 16).
    await park.app.clock.set('2026-03-11T10:00:00+08:00');
    const intime = await ok(amend(id, { changes }));
    await park.app.clock.set('2026-03-12T10:00:00+08:00');
    const late = await decide(intime.id, intime.version);
    expect(`${late.status} ${late.body.code}`).toBe('422 amendment_must_extend');
    expect(late.body.detail).toContain('2026年3月17日');
    expect((await ok(park.agent.get(`/listings/${id}`))).contentVersion).toBe(1);
    await ok(
      park.officer.post(`/amendments/${intime.id}/decline`, {
        version: intime.version,
        reason: '须同时延期',
      }),
    );
    expect(await refusal(amend(id, { changes }))).toBe('422 amendment_must_extend');
    const short = { changes, newDeadline: '2026-03-16T18:00:00+08:00' };
    expect(await refusal(amend(id, short))).toBe('422 amendment_must_extend');
    const wording = await ok(amend(id, { changes: { contactPhone: '0532-80000009' } }));
    expect(wording.substantive).toBe(false);
    await ok(decide(wording.id, wording.version));
    const enough = await ok(amend(id, { changes, newDeadline: '2026-03-17T17:00:00+08:00' }));
    expect(enough.substantive).toBe(true);
    await ok(decide(enough.id, enough.version));
    expect((await ok(park.agent.get(`/listings/${id}`))).tasks).toBe('每周上门探访两次');
  });

  it('refuses what changes nothing, shortens, is fixed, or breaks the listing', async () => {
    const { id } = await park.published();
    const refusals: [object, string][] = [
      [{}, '422 amendment_empty'],
      [{ changes: { ceilingFen: 5_000_000 } }, '422 amendment_empty'],
      [{ newDeadline: '2026-03-16T17:00:00+08:00' }, '422 deadline_not_later'],
      [{ newDeadline: '2026-03-13T17:00:00+08:00' }, '422 deadline_not_later'],
      [{ changes: { fundingMode: 'gov_purchase' } }, '422 invalid_input'],
      [{ changes: { bidDeadline: '2026-03-20T17:00:00+08:00' } }, '422 invalid_input'],
      [{ changes: { tasks: '' } }, '422 listing_incomplete'],
      [{ changes: { ruleSet: { panelSize: 4 } } }, '422 rule_set_invalid'],
      [{ changes: { endsOn: '2030-12-31' } }, '422 term_too_long'],
      [{ newDeadline: '2026-03-20T17:00:00+08:00', reason: '' }, '422 invalid_input'],
    ];
    for (const [body, code] of refusals) expect(await refusal(amend(id, body))).toBe(code);
    expect(await ok(park.officer.get(`/listings/${id}/amendments`))).toEqual([]);
  });

  it('takes one at a time, from the posting unit, decided by somebody else', async () => {
    const { id } = await park.published();
    const body = { newDeadline: '2026-03-20T17:00:00+08:00', reason: '延期' };
    expect(await refusal(park.outsider.post(`/listings/${id}/amendments`, body))).toBe(
      '404 not_found',
    );
    const replies = await Promise.all([amend(id, body), amend(id, body)]);
    expect(replies.map((it) => it.status).sort()).toEqual([201, 409]);
    expect(replies.find((it) => it.status === 409)!.body.code).toBe('amendment_pending');
    const pending = replies.find((it) => it.status === 201)!.body;
    const same = await park.as('committee_officer', park.committee, park.drafter.accountId);
    expect(await refusal(decide(pending.id, pending.version, same))).toBe('403 own_step');
    expect(
      await refusal(
        same.post(`/amendments/${pending.id}/decline`, {
          version: pending.version,
          reason: '否',
        }),
      ),
    ).toBe('403 own_step');
    expect(await refusal(decide(pending.id, pending.version + 1))).toBe('409 stale_version');
    expect(await refusal(decide(id, 1))).toBe('404 not_found');
    const second = await park.as('committee_officer', park.committee);
    const decisions = await Promise.all([
      decide(pending.id, pending.version),
      decide(pending.id, pending.version, second),
    ]);
    expect(decisions.map((it) => it.status).sort()).toEqual([200, 409]);
    expect((await ok(park.agent.get(`/listings/${id}`))).contentVersion).toBe(2);
  });

  it('shows organisations what is in force, staff also what waits or was declined', async () => {
    const { id } = await park.published();
    const first = await ok(amend(id, { newDeadline: '2026-03-20T17:00:00+08:00' }));
    expect(await ok(park.agent.get(`/listings/${id}/amendments`))).toEqual([]);
    expect(await ok(park.drafter.get(`/listings/${id}/amendments`))).toHaveLength(1);
    await ok(
      park.officer.post(`/amendments/${first.id}/decline`, {
        version: first.version,
        reason: '理由不足',
      }),
    );
    expect(await ok(park.agent.get(`/listings/${id}/amendments`))).toEqual([]);
    const second = await ok(amend(id, { newDeadline: '2026-03-20T17:00:00+08:00' }));
    await ok(decide(second.id, second.version));
    expect(await ok(park.agent.get(`/listings/${id}/amendments`))).toMatchObject([
      { id: second.id, status: 'in_force', contentVersion: 2 },
    ]);
  });
});
