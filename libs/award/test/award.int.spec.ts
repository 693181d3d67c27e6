import { startApp, type TestApp } from '../../../test/support/app.js';
import { ok, refusal } from '../../../test/support/client.js';
import { rankedListing, statusesOf, type Scene } from './scene.js';
import { awardRooms } from './rooms.js';

describe('proposing and approving an award', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp(awardRooms, { SESSION_HOURS: '720' });
  });
  afterAll(() => app.stop());
  beforeEach(() => app.clock.set('2026-03-02T09:00:00+08:00'));

  const propose = (scene: Scene, more: object = {}, by = scene.officer) =>
    by.post(`/listings/${scene.listingId}/awards`, {
      bidId: scene.bids[0]!.id,
      amountFen: 8_000_000,
      ...more,
    });
  const statuses = (scene: Scene) => statusesOf(app, scene);

  it('goes from the first in rank over approval and notice to its effect', async () => {
    const scene = await rankedListing(app, { bids: [{}, {}, { acceptable: false }] });
    const { id, version } = await ok(propose(scene));
    expect(await statuses(scene)).toEqual(['award_proposed', 'ranked', 'ranked', 'ranked']);
    await ok(scene.approver.post(`/awards/${id}/approve`, { version, opinion: '同意' }));

    // Approved Monday 2 March: five working days from Tuesday, printed with both dates.
    const noticed = await ok(scene.officer.get(`/listings/${scene.listingId}/award`));
    expect(noticed).toMatchObject({
      id,
      status: 'notice',
      noticeStart: '2026-03-03',
      noticeEnd: '2026-03-09',
      noticeEndsAt: '2026-03-09T16:00:00.000Z',
      internals: { approvals: [{ name: '演示审批甲', opinion: '同意' }], approvalsNeeded: 1 },
    });
    await app.clock.set('2026-03-09T23:58:00+08:00');
    await app.drain();
    expect((await statuses(scene))[0]).toBe('award_proposed');
    await app.clock.set('2026-03-10T00:00:00+08:00');
    await app.drain();
    expect(await statuses(scene)).toEqual(['awarded', 'awarded', 'reserve', 'not_awarded']);
    const effective = await ok(scene.officer.get(`/awards/${id}`));
    expect(effective).toMatchObject({ status: 'effective', signingEnd: '2026-04-08' });
  });

  it('dates the effect by the rules when everything was down at the end of the notice', async () => {
    const scene = await rankedListing(app);
    const { id, version } = await ok(propose(scene));
    await ok(scene.approver.post(`/awards/${id}/approve`, { version }));
    await app.clock.set('2026-03-17T08:00:00+08:00');
    await app.drain();
    await app.drain();
    const award = await ok(scene.officer.get(`/awards/${id}`));
    expect(award.effectiveAt).toBe('2026-03-09T16:00:00.000Z');
    const events = await app.db.query(
      `SELECT 1 FROM outbox_event WHERE name = 'award.effective' AND subject_id = $1`,
      [id],
    );
    expect(events).toHaveLength(1);
  });

  it('keeps the dates of a running notice when the calendar is edited', async () => {
    const scene = await rankedListing(app);
    const { id, version } = await ok(propose(scene));
    await ok(scene.approver.post(`/awards/${id}/approve`, { version }));
    await app.db.query(`UPDATE calendar_day SET is_workday = false WHERE date = '2026-03-05'`);
    try {
      await app.clock.set('2026-03-10T00:00:00+08:00');
      await app.drain();
      expect((await ok(scene.officer.get(`/awards/${id}`))).status).toBe('effective');
    } finally {
      await app.db.query(`UPDATE calendar_day SET is_workday = true WHERE date = '2026-03-05'`);
    }
  });

  it('refuses to start a notice that reaches a year without a calendar', async () => {
    await app.clock.set('2026-12-30T09:00:00+08:00');
    const scene = await rankedListing(app);
    const { id, version } = await ok(propose(scene));
    const reply = scene.approver.post(`/awards/${id}/approve`, { version });
    expect(await refusal(reply)).toBe('409 calendar_year_missing');
    expect((await ok(scene.officer.get(`/awards/${id}`))).status).toBe('proposed');
  });

  it('asks for a reason and two approvers when the first in rank is passed over', async () => {
    const scene = await rankedListing(app, { bids: [{}, {}, { acceptable: false }] });
    const second = { bidId: scene.bids[1]!.id };
    expect(await refusal(propose(scene, second))).toBe('422 deviation_reason_required');
    const below = { bidId: scene.bids[2]!.id, deviationReason: '仅此一家' };
    expect(await refusal(propose(scene, below))).toBe('409 bid_not_awardable');

    const reason = { ...second, deviationReason: '第一名承接能力已变化' };
    const { id, version } = await ok(propose(scene, reason));
    const first = await ok(scene.approver.post(`/awards/${id}/approve`, { version }));
    expect(first).toMatchObject({ status: 'proposed', version: version + 1 });
    const again = scene.approver.post(`/awards/${id}/approve`, { version: version + 1 });
    expect(await refusal(again)).toBe('409 already_approved');
    const last = await ok(
      scene.otherApprover.post(`/awards/${id}/approve`, { version: version + 1 }),
    );
    expect(last.status).toBe('notice');
  });

  it('keeps within the ceiling, and within the bid unless a reason is given', async () => {
    const scene = await rankedListing(app);
    const over = { amountFen: 10_000_001, amountReason: '理由' };
    expect(await refusal(propose(scene, over))).toBe('422 amount_over_ceiling');
    expect(await refusal(propose(scene, { amountFen: 8_000_001 }))).toBe('422 amount_over_bid');
    await ok(propose(scene, { amountFen: 9_000_000, amountReason: '增加两个点位' }));
  });

  it('is held to the ceiling by the database too', async () => {
    const scene = await rankedListing(app);
    const { id } = await ok(propose(scene));
    // Whatever the row claims the ceiling to be.
    const cheat = app.db.query(
      'UPDATE award SET amount_fen = 20000000, ceiling_fen = 30000000, amount_reason = $2 WHERE id = $1',
      [id, 'x'],
    );
    await expect(cheat).rejects.toMatchObject({ constraint: 'award_within_ceiling' });
  });

  it('looks at eligibility again and keeps what it found', async () => {
    const scene = await rankedListing(app, { bids: [{ joint: true }, {}] });
    await app.db.query('UPDATE organization SET dishonest_listed = true WHERE id = $1', [
      scene.bids[0]!.memberId,
    ]);
    const reply = await propose(scene);
    expect(reply.body).toMatchObject({ code: 'awardee_not_eligible' });
    expect(reply.body.detail).toContain('列入严重违法失信名单');
    await app.db.query('UPDATE organization SET dishonest_listed = false WHERE id = $1', [
      scene.bids[0]!.memberId,
    ]);
    const { id } = await ok(propose(scene));
    const award = await ok(scene.officer.get(`/awards/${id}`));
    expect(award.internals.eligibility).toEqual([
      expect.objectContaining({ on: '2026-03-02', eligible: true, reasons: [] }),
      expect.objectContaining({ on: '2026-03-02', eligible: true, reasons: [] }),
    ]);
    expect(award.parties).toHaveLength(2);
  });

  it('waits for the ranking to be final', async () => {
    const scene = await rankedListing(app, { finalised: false });
    expect(await refusal(propose(scene))).toBe('409 ranking_not_final');
  });

  it('is approved by nobody who proposed it or sat on the panel', async () => {
    const scene = await rankedListing(app, { finalised: false });
    await app.db.query(
      `INSERT INTO panel_member (id, evaluation_id, listing_id, account_id, kind, seat, state)
       VALUES (gen_random_uuid(), $1, $2, $3, 'posting_unit', 1, 'invited')`,
      [scene.evaluationId, scene.listingId, scene.approver.accountId],
    );
    await app.db.query(
      `UPDATE evaluation SET status = 'finalised', finalised_by = $2, finalised_at = jiebang_now()
       WHERE id = $1`,
      [scene.evaluationId, scene.otherApprover.accountId],
    );
    const { id, version } = await ok(propose(scene));
    const self = await app.as('committee_approver', { accountId: scene.officer.accountId });
    for (const client of [self, scene.approver]) {
      expect(await refusal(client.post(`/awards/${id}/approve`, { version }))).toBe('403 own_step');
    }
    const decline = self.post(`/awards/${id}/decline-proposal`, { version, reason: '理由' });
    expect(await refusal(decline)).toBe('403 own_step');
    await ok(scene.otherApprover.post(`/awards/${id}/approve`, { version }));
  });

  it('goes back to where it can be proposed anew when an approver declines', async () => {
    const scene = await rankedListing(app);
    const { id, version } = await ok(propose(scene));
    const decline = (body: object) => scene.approver.post(`/awards/${id}/decline-proposal`, body);
    expect(await refusal(decline({ version, reason: ' ' }))).toBe('422 invalid_input');
    expect(await refusal(decline({ version: 9, reason: '金额偏高' }))).toBe('409 stale_version');
    await ok(decline({ version, reason: '金额偏高' }));
    expect((await statuses(scene))[0]).toBe('evaluating');
    const next = await ok(propose(scene, { amountFen: 7_500_000 }));
    expect(next.status).toBe('proposed');
    const all = await ok(scene.officer.get(`/listings/${scene.listingId}/awards`));
    expect(all.map((award: { status: string }) => award.status)).toEqual(['proposed', 'annulled']);
    const current = await ok(scene.officer.get(`/listings/${scene.listingId}/award`));
    expect(current.id).toBe(next.id);
  });

  it('has one place: of several proposals at once one is taken', async () => {
    const scene = await rankedListing(app);
    const replies = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        refusal(propose(scene, {}, index % 2 ? scene.officer : scene.otherOfficer)),
      ),
    );
    expect(replies.filter((it) => it === '201 ')).toHaveLength(1);
    expect(replies.filter((it) => it === '409 award_exists')).toHaveLength(5);
    const second = app.db.query(
      `INSERT INTO award SELECT (json_populate_record(a, '{"id":"01900000-0000-7000-8000-000000000000"}')).*
       FROM award a WHERE listing_id = $1`,
      [scene.listingId],
    );
    await expect(second).rejects.toMatchObject({ constraint: 'award_one_live' });
  });

  it('counts one approver once, however often and fast they click', async () => {
    const scene = await rankedListing(app);
    const reason = { bidId: scene.bids[1]!.id, deviationReason: '理由' };
    const { id, version } = await ok(propose(scene, reason));
    const clicks = await Promise.all(
      Array.from({ length: 4 }, () =>
        refusal(scene.approver.post(`/awards/${id}/approve`, { version })),
      ),
    );
    expect(clicks.sort()).toEqual(['200 ', ...Array<string>(3).fill('409 already_approved')]);
    expect((await ok(scene.officer.get(`/awards/${id}`))).status).toBe('proposed');
  });

  it('gives one answer to one command sent twice', async () => {
    const scene = await rankedListing(app);
    const send = () =>
      scene.officer.post(
        `/listings/${scene.listingId}/awards`,
        { bidId: scene.bids[0]!.id, amountFen: 1 },
        { key: 'propose-once' },
      );
    const [first, second] = [await ok(send()), await ok(send())];
    expect(second).toEqual(first);
  });

  it('takes effect by hand only when the notice is over', async () => {
    const scene = await rankedListing(app);
    const { id, version } = await ok(propose(scene));
    const effect = (v: number) => scene.officer.post(`/awards/${id}/take-effect`, { version: v });
    expect(await refusal(effect(version))).toBe('409 transition_not_allowed');
    await ok(scene.approver.post(`/awards/${id}/approve`, { version }));
    expect(await refusal(effect(version + 1))).toBe('409 notice_running');
    await app.clock.set('2026-03-10T10:00:00+08:00');
    expect((await ok(effect(version + 1))).status).toBe('effective');
    expect((await ok(scene.officer.get(`/awards/${id}`))).effectiveAt).toBe(
      '2026-03-09T16:00:00.000Z',
    );
    await app.drain();
    expect((await statuses(scene)).slice(0, 2)).toEqual(['awarded', 'awarded']);
  });

  it('writes status, history, audit and event of each step together', async () => {
    const scene = await rankedListing(app);
    const { id, version } = await ok(propose(scene));
    await ok(scene.approver.post(`/awards/${id}/approve`, { version }));
    const trail = async (sql: string) =>
      (await app.db.query<{ it: string }>(sql, [id])).map(({ it }) => it);
    expect(
      await trail('SELECT command AS it FROM status_history WHERE subject_id = $1 ORDER BY id'),
    ).toEqual(['propose', 'approve']);
    expect(
      await trail('SELECT action AS it FROM audit_entry WHERE subject_id = $1 ORDER BY id'),
    ).toEqual(['award.propose', 'award.approve']);
    expect(
      await trail(
        `SELECT name AS it FROM outbox_event WHERE subject_id = $1 AND subject_type = 'award'
         ORDER BY id`,
      ),
    ).toEqual(['award.proposed', 'award.notice_started']);
  });

  it('ends with the listing when that is cancelled', async () => {
    const scene = await rankedListing(app);
    const { id, version } = await ok(propose(scene));
    await ok(scene.approver.post(`/awards/${id}/approve`, { version }));
    const cancel = { version: 2, reason: '项目资金取消' };
    await ok(scene.officer.post(`/listings/${scene.listingId}/cancel`, cancel));
    await app.clock.set('2026-03-10T00:00:00+08:00');
    await app.drain();
    expect(await statuses(scene)).toEqual(['cancelled', 'not_awarded', 'not_awarded']);
    const award = await ok(scene.officer.get(`/awards/${id}`));
    expect(award).toMatchObject({ status: 'annulled', annulKind: 'listing_cancelled' });
  });
});
