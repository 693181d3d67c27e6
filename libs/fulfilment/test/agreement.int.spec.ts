import { startApp, type TestApp } from '../../../test/support/app.js';
import { ok, refusal } from '../../../test/support/client.js';
import { command, fileObjection, rankedListing, startNotice } from '../../award/test/scene.js';
import { fulfilmentRooms } from './rooms.js';
import {
  AGREEMENT,
  AMOUNT,
  approved,
  awardedListing,
  draft,
  milestones,
  sign,
  signed,
  type WorkScene,
} from './work-scene.js';

describe('the agreement', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp(fulfilmentRooms, { SESSION_HOURS: '720' });
  });
  afterAll(() => app.stop());

  const listing = async ({ listingId }: WorkScene) =>
    (await app.db.query('SELECT status, outcome FROM listing WHERE id = $1', [listingId]))[0];

  it('goes from the draft over approval and two signatures to work', async () => {
    const scene = await awardedListing(app);
    const id = await approved(scene);
    const before = await ok(scene.agent.get(`/agreements/${id}`));
    expect(before).toMatchObject({ status: 'drafted', amountFen: AMOUNT, milestones: 0 });
    expect(before.amountInWords).toBe('人民币捌万元整');
    expect(await ok(sign(id, scene.agent))).toMatchObject({ status: 'drafted' });
    expect(await listing(scene)).toEqual({ status: 'awarded', outcome: null });
    expect(await refusal(sign(id, scene.agent))).toBe('409 already_signed');
    expect(await ok(sign(id, scene.unit))).toMatchObject({ status: 'signed' });
    expect(await listing(scene)).toEqual({ status: 'in_progress', outcome: null });
    expect(await milestones(scene, id)).toMatchObject([
      { number: 1, status: 'scheduled', dueOn: '2026-06-30', instalmentFen: 5_000_000 },
      { number: 2, status: 'scheduled', dueOn: '2026-12-20', instalmentFen: 3_000_000 },
    ]);
    const deadlines = await app.db.query(
      `SELECT kind, due_at FROM deadline d JOIN milestone m ON m.id = d.subject_id
       WHERE m.agreement_id = $1 AND d.done_at IS NULL ORDER BY due_at`,
      [id],
    );
    expect(deadlines).toEqual([
      // Three working days before 30 June 2026, a Tuesday, is Thursday the 25th.
      { kind: 'reminder.milestone_3_workdays', due_at: new Date('2026-06-25T01:00:00Z') },
      { kind: 'milestone.due', due_at: new Date('2026-06-30T16:00:00Z') },
      { kind: 'reminder.milestone_3_workdays', due_at: new Date('2026-12-16T01:00:00Z') },
      { kind: 'milestone.due', due_at: new Date('2026-12-20T16:00:00Z') },
    ]);
    await app.drain();
    const [reserve] = await app.db.query('SELECT status FROM bid WHERE id = $1', [
      scene.bids[1]!.id,
    ]);
    expect(reserve).toEqual({ status: 'not_awarded' });
  });

  it('is signed in either order, and by two sides at once only once', async () => {
    const scene = await awardedListing(app);
    const id = await approved(scene);
    await ok(sign(id, scene.unit));
    const { version } = await ok(scene.agent.get(`/agreements/${id}`));
    const clicks = await Promise.all(
      Array.from({ length: 3 }, () =>
        refusal(scene.agent.post(`/agreements/${id}/sign`, { version })),
      ),
    );
    expect(clicks.sort()).toEqual(['200 ', '409 already_signed', '409 already_signed']);
    expect(await milestones(scene, id)).toHaveLength(2);
  });

  it('stands on an award in effect, one at a time, on its whole amount', async () => {
    const scene = await awardedListing(app);
    const twice = await Promise.all([refusal(draft(scene)), refusal(draft(scene))]);
    expect(twice.sort()).toEqual(['201 ', '409 agreement_exists']);
    const cheat = app.db.query(
      'UPDATE agreement SET amount_fen = amount_fen + 1 WHERE listing_id = $1',
      [scene.listingId],
    );
    await expect(cheat).rejects.toMatchObject({ constraint: 'agreement_within_award' });
    const copy = app.db.query(
      `INSERT INTO agreement SELECT (json_populate_record(a, '{"id":"01900000-0000-7000-8000-000000000000"}')).*
       FROM agreement a WHERE listing_id = $1`,
      [scene.listingId],
    );
    await expect(copy).rejects.toMatchObject({ constraint: 'agreement_one_live' });
  });

  it('waits for the effect of the award', async () => {
    await app.clock.set('2026-03-02T09:00:00+08:00');
    const scene = await rankedListing(app);
    await startNotice(scene);
    const unit = await app.as('posting_officer', { unitId: scene.unitId });
    const reply = unit.post(`/listings/${scene.listingId}/agreement`, AGREEMENT);
    expect(await refusal(reply)).toBe('409 award_not_effective');
  });

  it('is refused with what breaks the rules', async () => {
    const cases: [string, object, string][] = [
      [
        'instalments that are not the award',
        { milestones: [{ ...AGREEMENT.milestones[0]!, instalmentFen: AMOUNT - 1 }] },
        '422 instalments_mismatch',
      ],
      ['a term over three years', { endsOn: '2029-03-16' }, '422 term_too_long'],
      [
        'a milestone outside of the term',
        {
          milestones: [{ ...AGREEMENT.milestones[0]!, dueOn: '2027-01-01', instalmentFen: AMOUNT }],
        },
        '422 plan_invalid',
      ],
      ['a paper without file or reference', { papers: [{ kind: 'budget' }] }, '422 invalid_input'],
      ['no milestone', { milestones: [] }, '422 invalid_input'],
      ['an amount of its own', { amountFen: 1 }, '422 invalid_input'],
    ];
    const scene = await awardedListing(app);
    for (const [name, more, expected] of cases) {
      expect([name, await refusal(draft(scene, more))]).toEqual([name, expected]);
    }
  });

  it('is held to the rules of its way of funding', async () => {
    const fund = await awardedListing(app, { fundingMode: 'project_fund' });
    const once = [{ ...AGREEMENT.milestones[0]!, instalmentFen: AMOUNT }];
    const reply = await draft(fund, { milestones: once });
    expect(reply.body).toMatchObject({ code: 'instalment_rule' });
    expect(reply.body.detail).toBe('不符合“设立项目资金”的拨付规则：至少分 2 期。');
    const more = [
      { ...AGREEMENT.milestones[0]!, instalmentFen: 4_800_000 },
      { ...AGREEMENT.milestones[1]!, instalmentFen: 3_200_000 },
    ];
    const { id, version } = await ok(draft(fund, { milestones: more }));
    const approve = await fund.approver.post(`/agreements/${id}/approve`, { version });
    expect(approve.body.detail).toBe('还缺必备材料：项目任务书、预算明细。');
    const rules = await ok(app.visitor().get('/public/funding-rules'));
    expect(rules).toHaveLength(3);
  });

  it('takes the office’s own limit on the term', async () => {
    const scene = await awardedListing(app);
    const admin = await app.as('administrator');
    const settings = await ok(admin.get('/posting-settings'));
    const limits = structuredClone(settings.fundingLimits);
    limits.gov_purchase.maxYears = 1;
    const put = (fundingLimits: object, version: number) => {
      const { codePrefix } = settings;
      return ok(admin.put('/posting-settings', { codePrefix, fundingLimits, version }));
    };
    const changed = await put(limits, settings.version);
    const longer = { endsOn: '2027-03-16' };
    expect(await refusal(draft(scene, longer))).toBe('422 term_too_long');
    await put(settings.fundingLimits, changed.version);
    expect(await refusal(draft(scene, longer))).toBe('201 ');
  });

  it('is approved by somebody who wrote nothing of it, and signed only then', async () => {
    const scene = await awardedListing(app);
    const { id, version } = await ok(draft(scene));
    expect(await refusal(sign(id, scene.unit))).toBe('409 contract_not_approved');
    const self = await app.as('committee_approver', { accountId: scene.unit.accountId });
    for (const [step, more] of [
      ['approve', {}],
      ['send-back', { reason: '理由' }],
      ['terminate', { reason: '理由' }],
    ] as const) {
      const reply = self.post(`/agreements/${id}/${step}`, { version, ...more });
      expect(await refusal(reply)).toBe('403 own_step');
    }
    const colleague = await app.as('posting_officer', { unitId: scene.unitId });
    await ok(colleague.put(`/agreements/${id}`, { ...AGREEMENT, version }));
    const writer = await app.as('committee_approver', { accountId: colleague.accountId });
    const reply = writer.post(`/agreements/${id}/approve`, { version: version + 1 });
    expect(await refusal(reply)).toBe('403 own_step');
  });

  it('loses approval and signatures with every change and when it is sent back', async () => {
    const scene = await awardedListing(app);
    const id = await approved(scene);
    await ok(sign(id, scene.agent));
    const shown = () => ok(scene.unit.get(`/agreements/${id}`));
    const void_ = { approvedAt: null, unitSignedAt: null, organizationSignedAt: null };
    const { version } = await shown();
    expect(await refusal(scene.unit.put(`/agreements/${id}`, { ...AGREEMENT, version: 1 }))).toBe(
      '409 stale_version',
    );
    await ok(scene.unit.put(`/agreements/${id}`, { ...AGREEMENT, version }));
    expect(await shown()).toMatchObject(void_);
    await ok(command(scene.approver, `/agreements/${id}/approve`));
    await ok(sign(id, scene.unit));
    await ok(command(scene.approver, `/agreements/${id}/send-back`, { reason: '权责不清' }));
    expect(await shown()).toMatchObject({ ...void_, sentBackReason: '权责不清' });
    await ok(command(scene.approver, `/agreements/${id}/approve`));
    await ok(sign(id, scene.unit));
    await ok(sign(id, scene.agent));
    const concluded = await shown();
    const late = scene.unit.put(`/agreements/${id}`, { ...AGREEMENT, version: concluded.version });
    expect(await refusal(late)).toBe('409 transition_not_allowed');
  });

  it('is not signed while an objection waits, admitted or not', async () => {
    await app.clock.set('2026-03-02T09:00:00+08:00');
    const scene = await awardedListing(app);
    const id = await approved(scene);
    // Filed in time, looked at by nobody yet.
    await app.clock.set('2026-03-09T10:00:00+08:00');
    await app.db.query(`UPDATE award SET status = 'notice', effective_at = NULL WHERE id = $1`, [
      scene.awardId,
    ]);
    const { id: objection } = await ok(fileObjection(app, scene.awardId));
    await app.db.query(
      `UPDATE award SET status = 'effective', effective_at = notice_ends_at WHERE id = $1`,
      [scene.awardId],
    );
    await app.clock.set('2026-03-10T09:00:00+08:00');
    expect(await refusal(sign(id, scene.unit))).toBe('409 objection_unsettled');
    await ok(command(scene.otherOfficer, `/objections/${objection}/admit`));
    expect(await refusal(sign(id, scene.unit))).toBe('409 objection_unsettled');
    await ok(command(scene.otherOfficer, `/objections/${objection}/answer`, { answer: '答复' }));
    await ok(command(scene.otherOfficer, `/objections/${objection}/dismiss`, { reason: '理由' }));
    await ok(sign(id, scene.unit));
  });

  it('is not signed with a milestone that is overdue already', async () => {
    const scene = await awardedListing(app);
    const id = await approved(scene);
    await app.clock.set('2026-07-01T00:00:00+08:00');
    const unit = await app.as('posting_officer', { unitId: scene.unitId });
    expect(await refusal(sign(id, unit))).toBe('422 plan_invalid');
  });

  it('ends unsigned when the winner declines', async () => {
    const scene = await awardedListing(app);
    const id = await approved(scene);
    await ok(command(scene.agent, `/awards/${scene.awardId}/decline`, { reason: '人手不足' }));
    expect(await refusal(sign(id, scene.unit))).toBe('409 award_not_effective');
    await app.drain();
    const ended = await ok(scene.unit.get(`/agreements/${id}`));
    expect(ended).toMatchObject({ status: 'terminated', terminatedReason: '承榜已撤销或放弃' });
    expect((await listing(scene))!.status).toBe('awarded');
  });

  it('cannot be declined any more once it is signed', async () => {
    const scene = await awardedListing(app);
    await signed(scene);
    const decline = command(scene.agent, `/awards/${scene.awardId}/decline`, { reason: '理由' });
    expect(await refusal(decline)).toBe('409 transition_not_allowed');
  });

  it('ends the listing when it is terminated after signing, and frees it before', async () => {
    const scene = await awardedListing(app);
    const first = await approved(scene);
    const terminate = (id: string) =>
      command(scene.otherApprover, `/agreements/${id}/terminate`, { reason: '无法继续履行' });
    await ok(terminate(first));
    expect(await listing(scene)).toEqual({ status: 'awarded', outcome: null });
    const second = await signed(scene);
    await ok(terminate(second));
    expect(await listing(scene)).toEqual({ status: 'completed', outcome: 'terminated' });
    const left = await app.db.query(
      `SELECT 1 FROM deadline d JOIN milestone m ON m.id = d.subject_id
       WHERE m.agreement_id = $1 AND d.done_at IS NULL`,
      [second],
    );
    expect(left).toEqual([]);
    const latest = await ok(scene.unit.get(`/listings/${scene.listingId}/agreement`));
    expect(latest.id).toBe(second);
  });

  it('is shown to both sides, the members of the bid, the committee and the supervisor', async () => {
    const scene = await awardedListing(app, { bids: [{ joint: true }, {}] });
    const id = await approved(scene);
    const member = await app.as('organization_agent', {
      organizationId: scene.bids[0]!.memberId!,
    });
    const supervisor = await app.as('supervisor');
    for (const client of [scene.unit, scene.agent, member, scene.officer, supervisor]) {
      expect((await ok(client.get(`/agreements/${id}`))).id).toBe(id);
      expect((await ok(client.get(`/agreements?listingId=${scene.listingId}`))).items).toHaveLength(
        1,
      );
    }
    const rival = await app.as('organization_agent', {
      organizationId: scene.bids[1]!.organizationId,
    });
    const foreign = await app.as('posting_officer');
    for (const client of [rival, foreign]) {
      expect(await refusal(client.get(`/agreements/${id}`))).toBe('404 not_found');
      expect(await refusal(client.get(`/agreements/${id}/milestones`))).toBe('404 not_found');
      expect((await ok(client.get('/agreements'))).items).toEqual([]);
    }
    const body = { version: 2 };
    for (const client of [member, rival, foreign]) {
      expect(await refusal(client.post(`/agreements/${id}/sign`, body))).toBe('404 not_found');
    }
    expect(await refusal(draft(scene, {}, foreign))).toBe('404 not_found');
    const expert = await app.as('expert');
    expect(await refusal(expert.get(`/agreements/${id}`))).toBe('403 role_not_allowed');
  });
});
