import { startApp, type TestApp } from '../../../test/support/app.js';
import { ok, refusal } from '../../../test/support/client.js';
import { fulfilmentRooms } from './rooms.js';
import {
  awardedListing,
  figure,
  judge,
  milestones,
  report,
  signed,
  type WorkScene,
} from './work-scene.js';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const invoice = { kind: 'invoice', reference: '演示发票 0001' };
const ledger = { kind: 'service_ledger', reference: '演示台账' };

describe('work, money and acceptance', () => {
  let app: TestApp;
  let scene: WorkScene;
  let id: string;
  beforeAll(async () => {
    app = await startApp(fulfilmentRooms, { SESSION_HOURS: '720' });
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    scene = await awardedListing(app);
    id = await signed(scene);
  });

  const milestone = async (number: number) => (await milestones(scene, id))[number - 1]!;
  const pay = async (number: number, more: object = {}, by = scene.unit) =>
    by.post(`/milestones/${(await milestone(number)).id}/payments`, {
      amountFen: 1_000_000,
      paidOn: '2026-03-10',
      voucher: '演示凭证 1',
      papers: [invoice],
      ...more,
    });
  const done = async () => {
    await ok(report(scene, id, 1));
    await ok(judge(scene, id, 1, 'met'));
    const figures = [figure('探访', '人次', 210), figure('受益老人', '人', 87)];
    await ok(report(scene, id, 2, { figures, participants: 87, participations: 210 }));
    await ok(judge(scene, id, 2, 'met'));
  };
  const request = (more: object = {}) =>
    scene.agent.post(`/agreements/${id}/acceptance`, {
      summary: '全部完成',
      expenditure: [{ item: '人员补贴', amountFen: 6_000_000 }],
      papers: [ledger],
      ...more,
    });
  const acceptance = () => ok(scene.officer.get(`/agreements/${id}/acceptance`));
  const inspect = async (more: object = {}, by = scene.unit) => {
    const { id: own, version } = await acceptance();
    return by.post(`/acceptances/${own}/inspect`, {
      version,
      opinions: { collected: 60, satisfied: 58 },
      onSite: '抽查 10 户，均属实。',
      finding: '符合协议。',
      ...more,
    });
  };
  const accept = async (by = scene.officer, more: object = {}) => {
    const { id: own, version } = await acceptance();
    return by.post(`/acceptances/${own}/accept`, {
      version,
      conclusion: 'qualified',
      publicSummary: '探访 410 人次，满意率 96.7%。',
      ...more,
    });
  };
  const rectify = async (dueOn: string, by = scene.officer) => {
    const { id: own, version } = await acceptance();
    return by.post(`/acceptances/${own}/ask-rectification`, { version, reason: '补齐台账', dueOn });
  };

  describe('milestones', () => {
    it('are reported by the organisation and judged by the unit', async () => {
      const file = await scene.agent.upload('签到表.pdf', PDF);
      await ok(report(scene, id, 1, { fileIds: [file] }));
      expect(await milestone(1)).toMatchObject({
        status: 'reported',
        report: { participants: 80, participations: 200, asOf: '2026-03-10', fileIds: [file] },
      });
      expect((await milestone(1)).report).not.toHaveProperty('reportedBy');
      const download = await scene.unit.get(`/agreements/${id}/files/${file}`);
      expect(download.status).toBe(200);
      const stranger = await app.as('posting_officer');
      expect(await refusal(stranger.get(`/agreements/${id}/files/${file}`))).toBe('404 not_found');
      expect(await refusal(judge(scene, id, 1, 'not_met'))).toBe('422 reason_required');
      await ok(judge(scene, id, 1, 'partially_met', '人次不足'));
      await ok(report(scene, id, 1, { figures: [figure('探访', '人次', 220)] }));
      const again = await milestone(1);
      expect(again.earlierReports).toHaveLength(1);
      await ok(judge(scene, id, 1, 'met'));
      expect(await refusal(report(scene, id, 1))).toBe('409 transition_not_allowed');
    });

    it('refuse reports that cannot be true', async () => {
      const cases: [string, object, string][] = [
        ['人 for 人次', { figures: [figure('探访', '人', 200)] }, '422 measure_unit_mismatch'],
        ['more people than attendances', { participants: 201 }, '422 invalid_input'],
        ['figures of tomorrow', { asOf: '2026-03-11' }, '422 invalid_input'],
        ['half a person', { participants: 0.5 }, '422 invalid_input'],
        [
          'an unknown qualifier',
          { figures: [figure('探访', '人次', 1, { qualifier: '许多' })] },
          '422 invalid_input',
        ],
        [
          'somebody else’s file',
          { fileIds: ['01900000-0000-7000-8000-000000000000'] },
          '404 not_found',
        ],
      ];
      for (const [name, more, expected] of cases) {
        expect([name, await refusal(report(scene, id, 1, more))]).toEqual([name, expected]);
      }
      expect((await milestone(1)).status).toBe('scheduled');
    });

    it('belong to their organisation and their unit', async () => {
      const rival = await app.as('organization_agent', {
        organizationId: scene.bids[1]!.organizationId,
      });
      const other = await app.as('posting_officer');
      expect(await refusal(report({ ...scene, agent: rival }, id, 1))).toBe('404 not_found');
      const { id: own } = await milestone(1);
      const verdict = { version: 1, verdict: 'met' };
      expect(await refusal(other.post(`/milestones/${own}/judge`, verdict))).toBe('404 not_found');
    });

    it('become overdue once, from their due instant, and stay marked when reported late', async () => {
      await app.clock.set('2026-07-03T12:00:00+08:00');
      await app.drain();
      await app.drain();
      scene.unit = await app.as('posting_officer', { unitId: scene.unitId });
      scene.agent = await app.as('organization_agent', {
        organizationId: scene.bids[0]!.organizationId,
      });
      const overdue = await milestone(1);
      expect(overdue).toMatchObject({
        status: 'scheduled',
        overdueSince: '2026-06-30T16:00:00.000Z',
      });
      // The clock's job runs again, as after a lost queue.
      await app.db.query(
        `UPDATE deadline SET done_at = NULL WHERE kind = 'milestone.due' AND subject_id = $1`,
        [overdue.id],
      );
      await app.drain();
      const reminders = await app.db.query(
        `SELECT payload->>'kind' AS kind FROM outbox_event
         WHERE name = 'reminder.due' AND payload->>'subjectId' = $1`,
        [overdue.id],
      );
      expect(reminders).toEqual([{ kind: 'milestone.due' }]);
      const [nudge] = await app.db.query(
        `SELECT due_at FROM deadline WHERE kind = 'reminder.overdue' AND subject_id = $1`,
        [overdue.id],
      );
      expect(nudge).toEqual({ due_at: new Date('2026-07-01T01:00:00Z') });
      await ok(report(scene, id, 1));
      expect((await milestone(1)).overdueSince).toBe('2026-06-30T16:00:00.000Z');
    });

    it('reported in time are never overdue', async () => {
      await ok(report(scene, id, 1));
      await app.clock.set('2026-07-03T12:00:00+08:00');
      await app.drain();
      scene.unit = await app.as('posting_officer', { unitId: scene.unitId });
      expect((await milestone(1)).overdueSince).toBeNull();
    });
  });

  describe('payments', () => {
    it('are on record only once the milestone is met, within its instalment', async () => {
      expect(await refusal(pay(1))).toBe('409 payment_not_due');
      await ok(report(scene, id, 1));
      expect(await refusal(pay(1))).toBe('409 payment_not_due');
      await ok(judge(scene, id, 1, 'met'));
      expect(await refusal(pay(1, { papers: [] }))).toBe('422 papers_missing');
      expect(await refusal(pay(1, { paidOn: '2026-03-11' }))).toBe('422 invalid_input');
      await ok(pay(1, { amountFen: 4_000_000 }));
      expect(await refusal(pay(1, { amountFen: 1_000_001 }))).toBe('422 payment_over_instalment');
      await ok(pay(1));
      expect((await milestone(1)).paidFen).toBe(5_000_000);
      expect((await ok(scene.agent.get(`/agreements/${id}`))).paidFen).toBe(5_000_000);
    });

    it('do not exceed the instalment when they come at once', async () => {
      await ok(report(scene, id, 1));
      await ok(judge(scene, id, 1, 'met'));
      const replies = await Promise.all(
        Array.from({ length: 4 }, () => refusal(pay(1, { amountFen: 2_000_000 }))),
      );
      expect(replies.filter((it) => it === '201 ')).toHaveLength(2);
      expect((await milestone(1)).paidFen).toBe(4_000_000);
    });

    it('that are wrong are taken back by another entry, once', async () => {
      await ok(report(scene, id, 1));
      await ok(judge(scene, id, 1, 'met'));
      const wrong = await ok(pay(1, { amountFen: 5_000_000 }));
      const reverse = () =>
        scene.unit.post(`/payments/${wrong.id}/reverse`, { reason: '金额有误' });
      await ok(reverse());
      expect(await refusal(reverse())).toBe('409 payment_reversed');
      await ok(pay(1, { amountFen: 3_000_000 }));
      const entries = await ok(scene.agent.get(`/milestones/${(await milestone(1)).id}/payments`));
      expect(entries.map((it: { amountFen: number }) => it.amountFen)).toEqual([
        5_000_000, -5_000_000, 3_000_000,
      ]);
    });

    it('are guarded by the database too', async () => {
      const { id: own } = await milestone(1);
      const insert = app.db.query(
        `INSERT INTO payment (id, milestone_id, agreement_id, listing_id, amount_fen, paid_on, voucher,
                              recorded_by)
         VALUES (gen_random_uuid(), $1, $2, $3, 1, '2026-03-10', 'x', gen_random_uuid())`,
        [own, id, scene.listingId],
      );
      await expect(insert).rejects.toMatchObject({ constraint: 'payment_within_instalment' });
    });

    it('are recorded by the unit alone', async () => {
      const other = await app.as('posting_officer');
      expect(await refusal(pay(1, {}, other))).toBe('404 not_found');
      expect(await refusal(pay(1, {}, scene.agent))).toBe('403 role_not_allowed');
    });
  });

  describe('acceptance', () => {
    it('goes from the request over the inspection to the end of the listing', async () => {
      expect(await refusal(request())).toBe('409 milestones_open');
      await done();
      expect(await refusal(request({ papers: [] }))).toBe('422 papers_missing');
      await ok(request());
      expect(await refusal(inspect({ opinions: { collected: 0, satisfied: 0 } }))).toBe(
        '422 opinions_required',
      );
      expect(await refusal(inspect({ opinions: { collected: 5, satisfied: 6 } }))).toBe(
        '422 opinions_required',
      );
      expect(await refusal(accept())).toBe('409 transition_not_allowed');
      await ok(inspect());
      expect(await acceptance()).toMatchObject({
        status: 'inspected',
        satisfactionRate: '96.7',
        inspection: {
          indicatorResults: [
            { name: '探访', unit: '人次', target: 400, value: 410, rate: '102.5', reached: true },
            { name: '受益老人', unit: '人', target: 87, value: 87, rate: '100.0', reached: true },
          ],
        },
      });
      const leaky = { publicSummary: '详情请致电 13800000001。' };
      expect(await refusal(accept(scene.officer, leaky))).toBe('422 invalid_input');
      await ok(accept());
      const [listing] = await app.db.query('SELECT status, outcome FROM listing WHERE id = $1', [
        scene.listingId,
      ]);
      expect(listing).toEqual({ status: 'completed', outcome: 'accepted' });
      expect((await ok(scene.unit.get(`/agreements/${id}`))).status).toBe('completed');
      const seen = JSON.stringify(await acceptance());
      for (const account of [scene.unit, scene.agent, scene.officer]) {
        expect(seen).not.toContain(account.accountId);
      }
    });

    it('is not the inspector’s to decide, in whatever role', async () => {
      await done();
      await ok(request());
      await ok(inspect());
      const self = await app.as('committee_officer', { accountId: scene.unit.accountId });
      expect(await refusal(accept(self))).toBe('403 own_step');
      expect(await refusal(rectify('2026-04-01', self))).toBe('403 own_step');
      const cheat = app.db.query(
        `UPDATE acceptance SET status = 'accepted', conclusion = 'qualified', public_summary = 'x',
                accepted_by = inspected_by, accepted_at = now() WHERE agreement_id = $1`,
        [id],
      );
      await expect(cheat).rejects.toMatchObject({ constraint: 'acceptance_not_by_inspector' });
    });

    it('may ask for rectification more than once, and marks what is late', async () => {
      await done();
      await ok(request());
      await ok(inspect());
      expect(await refusal(rectify('2026-03-10'))).toBe('422 date_in_past');
      await ok(rectify('2026-03-16'));
      await app.clock.set('2026-03-17T00:00:00+08:00');
      await app.drain();
      await app.drain();
      expect(await acceptance()).toMatchObject({
        status: 'rectification',
        overdueSince: '2026-03-16T16:00:00.000Z',
      });
      const { id: own } = await acceptance();
      const events = await app.db.query(
        `SELECT 1 FROM outbox_event WHERE name = 'reminder.due' AND payload->>'subjectId' = $1`,
        [own],
      );
      expect(events).toHaveLength(1);
      await ok(request());
      await ok(inspect());
      await ok(rectify('2026-03-25'));
      expect((await acceptance()).overdueSince).toBeNull();
      await ok(request());
      await ok(inspect());
      await ok(accept(scene.approver));
      expect(await acceptance()).toMatchObject({
        status: 'accepted',
        conclusion: 'qualified',
        rectifications: [{ dueOn: '2026-03-16' }, { dueOn: '2026-03-25' }],
      });
      await app.clock.set('2026-03-27T00:00:00+08:00');
      await app.drain();
      expect((await acceptance()).status).toBe('accepted');
    });

    it('ends with the agreement when that is terminated', async () => {
      await done();
      await ok(request());
      const { version } = await ok(scene.approver.get(`/agreements/${id}`));
      const terminate = { version, reason: '整改不到位' };
      await ok(scene.approver.post(`/agreements/${id}/terminate`, terminate));
      expect((await acceptance()).status).toBe('terminated');
      expect(await refusal(request())).toBe('409 agreement_not_running');
      expect(await refusal(inspect())).toBe('409 transition_not_allowed');
    });

    it('is for the organisation to ask and the unit to inspect', async () => {
      await done();
      const member = await app.as('organization_agent');
      const reply = member.post(`/agreements/${id}/acceptance`, { summary: 'x', expenditure: [] });
      expect(await refusal(reply)).toBe('404 not_found');
      await ok(request());
      expect(await refusal(inspect({}, await app.as('posting_officer')))).toBe('404 not_found');
    });
  });

  describe('residents', () => {
    it('rate the work once each, and are named nowhere', async () => {
      const waiting = await awardedListing(app);
      const resident = await app.as('resident');
      const rate = (client = resident, body: object = { score: 5, comment: '很用心' }) =>
        client.post(`/listings/${scene.listingId}/rating`, body);
      expect(
        await refusal(resident.post(`/listings/${waiting.listingId}/rating`, { score: 5 })),
      ).toBe('409 rating_too_early');
      const clicks = await Promise.all([refusal(rate()), refusal(rate()), refusal(rate())]);
      expect(clicks.sort()).toEqual(['201 ', '409 already_rated', '409 already_rated']);
      await ok(rate(await app.as('resident'), { score: 2 }));
      const outOfRange = await app.as('resident');
      expect(await refusal(rate(outOfRange, { score: 6 }))).toBe('422 invalid_input');
      const summary = await ok(app.visitor().get(`/public/listings/${scene.listingId}/ratings`));
      expect(summary).toEqual({
        count: 2,
        average: '3.50',
        shares: [
          { score: 5, count: 1 },
          { score: 2, count: 1 },
        ],
      });
      const { items } = await ok(scene.unit.get(`/listings/${scene.listingId}/ratings`));
      expect(items).toHaveLength(2);
      expect(JSON.stringify(items)).not.toContain(resident.accountId);
      const other = await app.as('posting_officer');
      expect((await ok(other.get(`/listings/${scene.listingId}/ratings`))).items).toEqual([]);
    });
  });
});
