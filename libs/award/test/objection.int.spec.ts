import { newId } from '#kernel';
import { startApp, type TestApp } from '../../../test/support/app.js';
import { ok, refusal, type Client } from '../../../test/support/client.js';
import { awardRooms } from './rooms.js';
import {
  command,
  fileObjection,
  OBJECTION,
  rankedListing,
  startNotice,
  statusesOf,
  type Scene,
} from './scene.js';

const LAST_MOMENT = '2026-03-09T23:59:00+08:00';
const OVER = '2026-03-10T00:00:00+08:00';

describe('objections', () => {
  let app: TestApp;
  let scene: Scene;
  let awardId: string;
  beforeAll(async () => {
    app = await startApp(awardRooms, { SESSION_HOURS: '720' });
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    await app.clock.set('2026-03-02T09:00:00+08:00');
    scene = await rankedListing(app);
    awardId = await startNotice(scene);
  });

  const on = (id: string, step: string, more: object = {}, by = scene.otherOfficer) =>
    command(by, `/objections/${id}/${step}`, more);
  const admitted = async () => {
    const filed = await ok(fileObjection(app, awardId));
    await ok(on(filed.id, 'admit'));
    return filed;
  };
  const answered = async () => {
    const filed = await admitted();
    await ok(on(filed.id, 'answer', { answer: '经核实，业绩材料属实。' }));
    return filed;
  };
  const award = () => ok(scene.officer.get(`/awards/${awardId}`));

  it('gives the code once, keeps only its hash, and shows the way with it', async () => {
    const visitor = app.visitor();
    const send = () =>
      visitor.post(`/public/awards/${awardId}/objections`, OBJECTION, { key: 'objection-1' });
    const filed = await ok(send());
    expect(filed.code).toMatch(/^\w{4}-\w{4}-\w{4}$/);
    expect(await ok(send())).toEqual({ ...filed, code: null });
    const dump = await app.db.query(
      `SELECT row_to_json(o)::text AS it FROM objection o UNION ALL
       SELECT row_to_json(k)::text FROM idempotency_key k`,
    );
    for (const plain of [filed.code, filed.code.replaceAll('-', '')]) {
      expect(JSON.stringify(dump)).not.toContain(plain);
    }
    const progress = (code: string) =>
      visitor.post(`/public/objections/${filed.id}/progress`, { code });
    expect(await ok(progress(filed.code.toLowerCase()))).toMatchObject({ status: 'filed' });
    expect(await refusal(progress('AAAA-BBBB-CCCC'))).toBe('404 not_found');
  });

  it('are taken from the approval until 24:00 of the last day', async () => {
    const other = await rankedListing(app);
    const proposed = await ok(
      other.officer.post(`/listings/${other.listingId}/awards`, {
        bidId: other.bids[0]!.id,
        amountFen: 1,
      }),
    );
    expect(await refusal(fileObjection(app, proposed.id))).toBe('404 not_found');
    await app.clock.set(LAST_MOMENT);
    await ok(fileObjection(app, awardId));
    await app.clock.set(OVER);
    expect(await refusal(fileObjection(app, awardId))).toBe('409 notice_over');
  });

  it('are refused when nobody could answer them', async () => {
    const cases: [string, object][] = [
      ['no name', { name: '' }],
      ['no way to be reached', { contact: '在家等消息' }],
      ['no facts', { facts: '不公平' }],
      ['an unknown field', { status: 'upheld' }],
    ];
    for (const [name, more] of cases) {
      const reply = await refusal(fileObjection(app, awardId, more));
      expect([name, reply]).toEqual([name, '422 invalid_input']);
    }
  });

  it('hold the award back once admitted, and let it go at once when the last is dismissed', async () => {
    const [first, second] = [await answered(), await answered()];
    await app.clock.set(OVER);
    await app.drain();
    expect((await award()).status).toBe('notice');
    expect(await refusal(command(scene.officer, `/awards/${awardId}/take-effect`))).toBe(
      '409 objection_open',
    );
    await ok(on(first.id, 'dismiss', { reason: '材料属实' }));
    expect((await award()).status).toBe('notice');
    await app.clock.set('2026-03-12T15:30:00+08:00');
    await ok(on(second.id, 'dismiss', { reason: '材料属实' }));
    const effective = await award();
    expect(effective.status).toBe('effective');
    expect(effective.effectiveAt).toMatch(/^2026-03-12T07:30:0/);
    expect(await statusesOf(app, scene)).toEqual(['awarded', 'awarded', 'reserve']);
    const steps = await app.db.query(
      `SELECT actor_kind AS kind FROM status_history
       WHERE subject_id = $1 AND command = 'take_effect'`,
      [awardId],
    );
    expect(steps).toEqual([{ kind: 'system' }]);
  });

  it('dismissed within the notice change nothing of its end', async () => {
    const { id } = await answered();
    await ok(on(id, 'dismiss', { reason: '材料属实' }));
    expect((await award()).status).toBe('notice');
    await app.clock.set('2026-03-11T09:00:00+08:00');
    await app.drain();
    expect((await award()).effectiveAt).toBe('2026-03-09T16:00:00.000Z');
  });

  it('withdrawn with the code let the award go at once', async () => {
    const { id, code } = await admitted();
    await app.clock.set('2026-03-11T10:00:00+08:00');
    await app.drain();
    const withdraw = (body: object) =>
      refusal(app.visitor().post(`/public/objections/${id}/withdraw`, body));
    expect(await withdraw({ code: 'AAAA-BBBB-CCCC' })).toBe('404 not_found');
    expect(await withdraw({ code })).toBe('200 ');
    expect((await award()).status).toBe('effective');
    expect(await withdraw({ code })).toBe('409 transition_not_allowed');
  });

  it('do not hold the award back before they are admitted, nor once rejected', async () => {
    const { id } = await ok(fileObjection(app, awardId));
    const rejected = await ok(fileObjection(app, awardId));
    await ok(on(rejected.id, 'reject', { reason: '与本次公示无关' }));
    await app.clock.set(OVER);
    await app.drain();
    expect((await award()).status).toBe('effective');
    await ok(on(id, 'admit'));
  });

  it('never see admission and effect both miss each other at the end of the notice', async () => {
    const { id } = await ok(fileObjection(app, awardId));
    const { version } = await ok(scene.otherOfficer.get(`/objections/${id}`));
    await app.clock.set(OVER);
    const [, reply] = await Promise.all([
      app.drain(),
      scene.otherOfficer.post(`/objections/${id}/admit`, { version }),
    ]);
    expect(reply.status).toBe(200);
    const order = await app.db.query<{ command: string }>(
      `SELECT command FROM status_history WHERE subject_id IN ($1, $2)
         AND command IN ('admit', 'take_effect') ORDER BY at, id`,
      [id, awardId],
    );
    // Admitted first: held back. Effective first: the objection goes on, the effect stands.
    const effective = (await award()).status === 'effective';
    expect(order.map((row) => row.command)).toEqual(
      effective ? ['take_effect', 'admit'] : ['admit'],
    );
  });

  it('are answered within seven working days of filing', async () => {
    const { id } = await admitted();
    expect(await ok(scene.otherOfficer.get(`/objections/${id}`))).toMatchObject({
      status: 'admitted',
      replyDueOn: '2026-03-11',
    });
  });

  it('are dealt with by nobody who proposed the award, ruled on by nobody who approved it', async () => {
    const { id } = await ok(fileObjection(app, awardId));
    const by = (client: Client, step: string, more: object = {}) =>
      refusal(on(id, step, more, client));
    const ruling = { reason: '理由' };
    expect(await by(scene.officer, 'admit')).toBe('403 own_step');
    expect(await by(scene.officer, 'reject', ruling)).toBe('403 own_step');
    await ok(on(id, 'admit'));
    expect(await by(scene.officer, 'answer', { answer: '答复' })).toBe('403 own_step');
    await ok(on(id, 'answer', { answer: '答复' }));
    const uphold = { ...ruling, remedy: 'next_in_rank' };
    for (const client of [scene.officer, scene.approver]) {
      expect(await by(client, 'dismiss', ruling)).toBe('403 own_step');
      expect(await by(client, 'uphold', uphold)).toBe('403 own_step');
    }
    expect(await by(scene.otherApprover, 'dismiss', ruling)).toBe('200 ');
  });

  it('go from step to step only', async () => {
    const { id } = await ok(fileObjection(app, awardId));
    const refused = '409 transition_not_allowed';
    expect(await refusal(on(id, 'answer', { answer: '答复' }))).toBe(refused);
    expect(await refusal(on(id, 'dismiss', { reason: '理由' }))).toBe(refused);
    await ok(on(id, 'admit'));
    expect(await refusal(on(id, 'reject', { reason: '理由' }))).toBe(refused);
    const stale = scene.otherOfficer.post(`/objections/${id}/answer`, { version: 1, answer: 'x' });
    expect(await refusal(stale)).toBe('409 stale_version');
  });

  describe('and who learns what', () => {
    const secrets = [OBJECTION.name, OBJECTION.contact, OBJECTION.facts];

    it('shows the objector to the committee alone', async () => {
      const { id } = await admitted();
      for (const client of [scene.officer, scene.otherApprover]) {
        const { objector } = await ok(client.get(`/objections/${id}`));
        expect(objector).toEqual({ name: OBJECTION.name, contact: OBJECTION.contact });
      }
      const supervisor = await app.as('supervisor');
      const seen = await ok(supervisor.get(`/objections?awardId=${awardId}`));
      expect(seen.items).toHaveLength(1);
      expect(JSON.stringify(seen)).not.toContain(OBJECTION.name);
      expect(JSON.stringify(seen)).not.toContain(OBJECTION.contact);
      const roles = ['posting_officer', 'organization_agent', 'expert', 'resident'] as const;
      for (const role of [...roles, 'administrator', 'alliance_lead'] as const) {
        const client = await app.as(role);
        expect(await refusal(client.get('/objections'))).toBe('403 role_not_allowed');
        expect(await refusal(client.get(`/objections/${id}`))).toBe('403 role_not_allowed');
      }
      expect(await refusal(app.visitor().get(`/objections/${id}`))).toBe('401 not_signed_in');
    });

    it('tells the public how many and what came of them, nothing else', async () => {
      await admitted();
      const { id } = await answered();
      await ok(on(id, 'dismiss', { reason: '材料属实' }));
      const shown = await ok(app.visitor().get(`/public/awards/${awardId}/objections`));
      expect(shown).toEqual({ total: 2, open: 1, settled: [{ status: 'dismissed', count: 1 }] });
    });

    it('names no account that objects, and takes none from those who decide', async () => {
      const organizationId = scene.bids[1]!.organizationId;
      const rival = await app.as('organization_agent', { organizationId });
      const path = `/public/awards/${awardId}/objections`;
      const { id, code } = await ok(rival.post(path, OBJECTION));
      await ok(rival.post(`/public/objections/${id}/withdraw`, { code }));
      const [row] = await app.db.query('SELECT organization_id FROM objection WHERE id = $1', [id]);
      expect(row).toEqual({ organization_id: organizationId });
      const trail = await app.db.query(
        `SELECT account_id, actor_kind FROM status_history WHERE subject_id = $1
         UNION ALL SELECT account_id, actor_kind FROM audit_entry WHERE subject_id = $1`,
        [id],
      );
      expect(trail).toEqual(Array(4).fill({ account_id: null, actor_kind: 'public' }));
      expect(await refusal(scene.otherOfficer.post(path, OBJECTION))).toBe('403 role_not_allowed');
    });

    it('leaves nothing of the objector in history, audit, events or other answers', async () => {
      const { id, code } = await answered();
      await ok(on(id, 'dismiss', { reason: '材料属实' }));
      await app.drain();
      const dump = JSON.stringify([
        await app.db.query('SELECT * FROM status_history'),
        await app.db.query('SELECT * FROM audit_entry'),
        await app.db.query('SELECT * FROM outbox_event'),
        await app.db.query('SELECT * FROM idempotency_key'),
        await award(),
        await ok(app.visitor().post(`/public/objections/${id}/progress`, { code })),
      ]);
      for (const secret of secrets) expect(dump).not.toContain(secret);
    });
  });
});

describe('how often objections may be filed', () => {
  it('is limited by address, whatever they are about', async () => {
    const own = await startApp(awardRooms);
    try {
      const file = () => fileObjection(own, newId());
      for (let n = 0; n < 20; n += 1) expect(await refusal(file())).toBe('404 not_found');
      const refused = await file();
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3500);
    } finally {
      await own.stop();
    }
  });
});
