import { Need, requireListableNeed } from '#needs';
import { newId } from '#kernel';
import { startApp, type TestApp } from '../../../test/support/app.js';
import { ok, refusal, type Client } from '../../../test/support/client.js';
import { ACCEPTED, makePlaces, rooms, submitted, tracesOf, underReview, walk } from './fixture.js';

const COMMANDS: [path: string, body: object][] = [
  ['start-review', {}],
  ['accept', ACCEPTED],
  ['return', { opinion: '请补充' }],
  ['reject', { opinion: '不属本区' }],
  ['defer', { opinion: '待明年', deferredUntil: '2026-12-31' }],
  ['transfer', { opinion: '属物业', transferredTo: '演示物业' }],
  ['merge', { opinion: '同一件事', intoId: '01900000-0000-7000-8000-000000000000' }],
];

describe('sorting needs', () => {
  let app: TestApp;
  let place: Awaited<ReturnType<typeof makePlaces>>;
  let resident: Client;
  let officer: Client;

  beforeAll(async () => {
    app = await startApp(rooms);
    await app.clock.set('2026-03-02T09:00:00+08:00');
    place = await makePlaces(app);
    resident = await app.as('resident');
    officer = await app.as('committee_officer');
  });
  afterAll(() => app.stop());

  const reviewed = () => underReview(resident, officer, place.community.id);
  const post = (id: string, path: string, body: object) =>
    officer.post(`/needs/${id}/${path}`, body);
  const listable = (id: string) => app.write((tx) => requireListableNeed(tx, id));

  it('accepts with a verdict, and only then is the need good for a listing', async () => {
    const need = await reviewed();
    await expect(listable(need.id)).rejects.toMatchObject({ code: 'need_not_suitable' });
    const accept = (body: object) => post(need.id, 'accept', { ...body, version: need.version });
    expect(await refusal(accept({}))).toBe('422 verdict_missing');
    expect(await refusal(accept({ suitable: true, suitabilityReason: ' ' }))).toBe(
      '422 verdict_missing',
    );
    const hit = { ...ACCEPTED, suitabilityChecklist: ['labour'] };
    expect((await accept(hit)).body.fields).toHaveProperty('suitable');
    expect(await refusal(accept({ ...ACCEPTED, suitabilityChecklist: ['taste'] }))).toBe(
      '422 invalid_input',
    );
    const { status } = await ok(accept({ ...ACCEPTED, opinion: '列入本季榜单' }));
    expect(status).toBe('accepted');
    expect(await ok(resident.get(`/needs/${need.id}`))).toMatchObject({
      ...ACCEPTED,
      suitabilityChecklist: [],
      opinion: '列入本季榜单',
    });
    expect((await listable(need.id)).id).toBe(need.id);
    expect(await tracesOf(app, need.id)).toEqual({
      history: ['draft', 'submitted', 'under_review', 'accepted'],
      audit: ['need.state', 'need.submit', 'need.start_review', 'need.accept'],
      events: ['need.stated', 'need.submitted', 'need.review_started', 'need.accepted'],
    });
  });

  it('keeps an unsuitable need accepted, and off the listings', async () => {
    const need = await reviewed();
    const verdict = {
      suitable: false,
      suitabilityReason: '应当由政府直接办理',
      suitabilityChecklist: ['government_only', 'government_only'],
    };
    await walk(officer, need.id, need.version, ['accept', verdict]);
    expect(await ok(officer.get(`/needs/${need.id}`))).toMatchObject({
      suitable: false,
      suitabilityChecklist: ['government_only'],
    });
    await expect(listable(need.id)).rejects.toMatchObject({ code: 'need_not_suitable' });
    await expect(listable(newId())).rejects.toMatchObject({ code: 'not_found' });
  });

  it.each([
    ['return', {}, 'returned'],
    ['reject', {}, 'rejected'],
    ['transfer', { transferredTo: '演示物业公司' }, 'transferred'],
    ['defer', { deferredUntil: '2026-03-03' }, 'deferred'],
  ])('takes %s with an opinion that the stater reads', async (path, rest, status) => {
    const need = await reviewed();
    const body = { ...rest, version: need.version };
    expect(await refusal(post(need.id, path, { ...body, opinion: ' ' }))).toBe(
      '422 reason_required',
    );
    expect(await refusal(post(need.id, path, body))).toBe('422 invalid_input');
    const after = await ok(post(need.id, path, { ...body, opinion: '已研究' }));
    expect(after.status).toBe(status);
    expect(await ok(resident.get(`/needs/${need.id}`))).toMatchObject({
      opinion: '已研究',
      ...rest,
    });
  });

  it('defers to a later day and takes up again', async () => {
    const need = await reviewed();
    const today = { opinion: '待明天', deferredUntil: '2026-03-02', version: need.version };
    expect(await refusal(post(need.id, 'defer', today))).toBe('422 date_in_past');
    const after = await walk(
      officer,
      need.id,
      need.version,
      ['defer', { opinion: '待四月', deferredUntil: '2026-04-01' }],
      ['start-review'],
      ['accept', ACCEPTED],
    );
    expect(after.status).toBe('accepted');
  });

  it('merges into a need that is worked on, never into itself or what has ended', async () => {
    const [need, target, gone] = [await reviewed(), await reviewed(), await reviewed()];
    await walk(officer, gone.id, gone.version, ['reject', { opinion: '不属本区' }]);
    const merge = (intoId: string) =>
      post(need.id, 'merge', { opinion: '同一件事', intoId, version: need.version });
    expect(await refusal(merge(need.id))).toBe('422 merge_target_invalid');
    expect(await refusal(merge(gone.id))).toBe('422 merge_target_invalid');
    expect(await refusal(merge(newId()))).toBe('404 not_found');
    const draft = await ok(
      resident.post('/needs', {
        title: '别人的草稿',
        body: '还没有写完，不想给人看。',
        source: 'resident_appeal',
        category: 'other',
        urgency: 1,
        unitId: place.community.id,
      }),
    );
    expect(await refusal(merge(draft.id))).toBe('404 not_found');
    await ok(merge(target.id));
    expect((await ok(resident.get(`/needs/${need.id}`))).mergedIntoId).toBe(target.id);
    const back = { opinion: '转一圈', intoId: need.id, version: target.version };
    expect(await refusal(post(target.id, 'merge', back))).toBe('422 merge_target_invalid');
  });

  it('lets one of two merges into each other win, and none hang', async () => {
    const [a, b] = [await reviewed(), await reviewed()];
    const other = await app.as('committee_officer');
    const merge = (by: Client, from: typeof a, into: typeof a) =>
      refusal(
        by.post(`/needs/${from.id}/merge`, {
          opinion: '同一件事',
          intoId: into.id,
          version: from.version,
        }),
      );
    const answers = await Promise.all([merge(officer, a, b), merge(other, b, a)]);
    expect(answers.sort()).toEqual(['200 ', '422 merge_target_invalid']);
  });

  it('lets one of two officers win', async () => {
    const need = await reviewed();
    const officers = await Promise.all([1, 2, 3, 4].map(() => app.as('committee_officer')));
    const answers = await Promise.all(
      officers.map((one, i) =>
        refusal(
          one.post(`/needs/${need.id}/${i % 2 ? 'reject' : 'return'}`, {
            opinion: '意见',
            version: need.version,
          }),
        ),
      ),
    );
    expect(answers.filter((answer) => answer === '200 ')).toHaveLength(1);
    expect(answers.filter((answer) => answer === '409 stale_version')).toHaveLength(3);
  });

  it('is the committee’s officer’s alone', async () => {
    const need = await reviewed();
    const clients = await Promise.all([
      ...(
        [
          'committee_approver',
          'supervisor',
          'organization_agent',
          'expert',
          'alliance_lead',
          'rotating_chair',
          'administrator',
        ] as const
      ).map((role) => app.as(role)),
      app.as('posting_officer', { unitId: place.community.id }),
    ]);
    for (const client of [...clients, resident]) {
      for (const [path, body] of COMMANDS) {
        const reply = client.post(`/needs/${need.id}/${path}`, { ...body, version: need.version });
        expect(await refusal(reply)).toBe('403 role_not_allowed');
      }
    }
  });

  it('refuses a stale version, an unknown need and the drafts of others', async () => {
    const need = await reviewed();
    const draft = await ok(
      resident.post('/needs', {
        title: '又一份草稿',
        body: '还没有写完，不想给人看。',
        source: 'resident_appeal',
        category: 'other',
        urgency: 1,
        unitId: place.community.id,
      }),
    );
    for (const [path, body] of COMMANDS) {
      const intoId = (await reviewed()).id;
      const send = (id: string, version: unknown) =>
        refusal(post(id, path, { ...body, ...(path === 'merge' ? { intoId } : {}), version }));
      expect([path, await send(need.id, need.version - 1)]).toEqual([path, '409 stale_version']);
      expect([path, await send(newId(), 1)]).toEqual([path, '404 not_found']);
      expect([path, await send(draft.id, 1)]).toEqual([path, '404 not_found']);
      expect([path, await send(need.id, 'x')]).toEqual([path, '422 invalid_input']);
    }
  });

  it('follows the table: no verdict before the review, none after the end', async () => {
    const fresh = await submitted(resident, place.community.id);
    const done = await reviewed();
    const rejected = await walk(officer, done.id, done.version, [
      'reject',
      { opinion: '不属本区' },
    ]);
    for (const [path, body] of COMMANDS) {
      const full = { ...body, ...(path === 'merge' ? { intoId: (await reviewed()).id } : {}) };
      if (path !== 'start-review') {
        expect(await refusal(post(fresh.id, path, { ...full, version: fresh.version }))).toBe(
          '409 transition_not_allowed',
        );
      }
      const late = await post(done.id, path, { ...full, version: rejected.version });
      expect(late.body.code).toBe('transition_not_allowed');
      expect(late.body.detail).toBe('需求当前为“不予采纳”，不能执行这一步。');
    }
  });

  it('is never done by whoever stated the need', async () => {
    const need = await submitted(officer, place.district.id, { source: 'superior_decision' });
    expect(await refusal(post(need.id, 'start-review', { version: need.version }))).toBe(
      '403 own_step',
    );
    const colleague = await app.as('committee_officer');
    const taken = await walk(colleague, need.id, need.version, ['start-review']);
    expect(await refusal(post(need.id, 'accept', { ...ACCEPTED, version: taken.version }))).toBe(
      '403 own_step',
    );
    await walk(colleague, need.id, taken.version, ['accept', ACCEPTED]);
  });

  it('is backed by the database where the code is passed by', async () => {
    const need = await reviewed();
    const write = (set: object) =>
      app.write((tx) => tx.manager.update(Need, { id: need.id }, set as never));
    for (const set of [
      { status: 'accepted' },
      { status: 'merged' },
      { status: 'solved_on_spot' },
      { status: 'lost' },
      { mergedIntoId: need.id },
    ]) {
      await expect(write(set)).rejects.toMatchObject({ code: 'constraint_violated' });
    }
  });
});
