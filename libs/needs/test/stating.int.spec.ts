import { newId } from '#kernel';
import { startApp, type TestApp } from '../../../test/support/app.js';
import { ok, refusal, type Client } from '../../../test/support/client.js';
import { makePlaces, rooms, statement, submitted, tracesOf, walk } from './fixture.js';

describe('stating a need', () => {
  let app: TestApp;
  let place: Awaited<ReturnType<typeof makePlaces>>;
  let resident: Client;
  let officer: Client;
  let clerk: Client;

  beforeAll(async () => {
    app = await startApp(rooms);
    await app.clock.set('2026-03-02T09:00:00+08:00');
    place = await makePlaces(app);
    resident = await app.as('resident');
    officer = await app.as('committee_officer');
    clerk = await app.as('posting_officer', { unitId: place.street.id });
  });
  afterAll(() => app.stop());

  it('leaves status, history, audit and event together', async () => {
    const { id, status } = await ok(resident.post('/needs', statement(place.community.id)));
    expect(status).toBe('draft');
    await walk(resident, id, 1, ['submit']);
    expect(await tracesOf(app, id)).toEqual({
      history: ['draft', 'submitted'],
      audit: ['need.state', 'need.submit'],
      events: ['need.stated', 'need.submitted'],
    });
    const view = await ok(resident.get(`/needs/${id}`));
    expect(view).toMatchObject({
      status: 'submitted',
      unitName: '演示一社区',
      mine: true,
      suitable: null,
      attachments: [],
      submittedAt: expect.stringMatching(/^2026-03-02T01:00:/),
    });
  });

  it('has one effect for the same command sent twice', async () => {
    const body = statement(place.community.id, { title: '只此一条需求' });
    const first = await ok(resident.post('/needs', body, { key: 'k1' }));
    expect(await ok(resident.post('/needs', body, { key: 'k1' }))).toEqual(first);
    expect(await refusal(resident.post('/needs', { ...body, urgency: 3 }, { key: 'k1' }))).toBe(
      '422 idempotency_key_reused',
    );
    const { items } = await ok(resident.get('/needs?keyword=只此一条'));
    expect(items).toHaveLength(1);
  });

  it('is open to residents, the units’ officers and the committee’s officer alone', async () => {
    for (const role of [
      'committee_approver',
      'supervisor',
      'expert',
      'organization_agent',
      'alliance_lead',
      'rotating_chair',
      'administrator',
    ] as const) {
      const client = await app.as(role);
      expect(await refusal(client.post('/needs', statement(place.community.id)))).toBe(
        '403 role_not_allowed',
      );
    }
    expect(await refusal(app.visitor().post('/needs', {}))).toBe('401 not_signed_in');
  });

  it('names every fault of a form', async () => {
    const wrong = await resident.post('/needs', {
      ...statement(place.community.id),
      title: '短',
      urgency: 4,
      category: 'weather',
      contactPhone: '110',
      beneficiaryCount: -1,
    });
    expect(wrong.status).toBe(422);
    expect(Object.keys(wrong.body.fields).sort()).toEqual([
      'beneficiaryCount',
      'category',
      'contactPhone',
      'title',
      'urgency',
    ]);
    const nowhere = await resident.post('/needs', statement(newId()));
    expect(nowhere.body.fields).toHaveProperty('unitId');
    const district = await resident.post('/needs', statement(place.district.id));
    expect(district.body.fields).toEqual({ unitId: '请选择所在的街道或社区' });
    const above = await resident.post(
      '/needs',
      statement(place.community.id, { source: 'superior_decision', onBehalf: true }),
    );
    expect(Object.keys(above.body.fields).sort()).toEqual(['onBehalf', 'source']);
    expect(await refusal(resident.post('/needs', '{"title":'))).toBe('400 malformed_request');
  });

  it('reaches an officer’s own unit and those below, also on behalf of a resident', async () => {
    const body = { onBehalf: true, contactName: '演示居民', contactPhone: '13800000001' };
    await ok(clerk.post('/needs', statement(place.community.id, body)));
    await ok(clerk.post('/needs', statement(place.street.id, { source: 'superior_decision' })));
    const elsewhere = await clerk.post('/needs', statement(place.otherStreet.id));
    expect(elsewhere.body.fields).toHaveProperty('unitId');
    await ok(officer.post('/needs', statement(place.district.id, { source: 'superior_decision' })));
  });

  it('can be changed and submitted by the stater alone, until it is sorted', async () => {
    const { id } = await ok(resident.post('/needs', statement(place.community.id)));
    const path = `/needs/${id}`;
    const change = { ...statement(place.street.id, { title: '楼道扶手和照明' }), version: 1 };
    for (const other of [await app.as('resident'), clerk, officer]) {
      expect(await refusal(other.put(path, change))).toBe('404 not_found');
      expect(await refusal(other.post(`${path}/submit`, { version: 1 }))).toBe('404 not_found');
    }
    await ok(resident.put(path, change));
    expect(await refusal(resident.put(path, change))).toBe('409 stale_version');
    expect(await refusal(resident.post(`${path}/submit`, { version: 1 }))).toBe(
      '409 stale_version',
    );
    expect(await refusal(resident.post(`${path}/submit`, {}))).toBe('422 invalid_input');
    expect(
      (await resident.put(path, { ...change, version: 2, unitId: newId() })).body.fields,
    ).toHaveProperty('unitId');
    await walk(resident, id, 2, ['submit']);
    expect(await refusal(resident.put(path, { ...change, version: 3 }))).toBe(
      '409 transition_not_allowed',
    );
    expect(await refusal(resident.post(`${path}/submit`, { version: 3 }))).toBe(
      '409 transition_not_allowed',
    );
    const [entry] = await app.db.query<{ details: { changes: object[] } }>(
      `SELECT details FROM audit_entry WHERE subject_id = $1 AND action = 'need.change'`,
      [id],
    );
    expect(entry!.details.changes).toEqual([
      { field: 'need.title', from: '***', to: '***' },
      { field: 'need.unitId', from: expect.any(String), to: change.unitId },
    ]);
  });

  it('comes back for more, is changed and submitted again', async () => {
    const need = await submitted(resident, place.community.id);
    const sent = await walk(
      officer,
      need.id,
      need.version,
      ['start-review'],
      ['return', { opinion: '请补充楼栋' }],
    );
    expect(sent.status).toBe('returned');
    expect((await ok(resident.get(`/needs/${need.id}`))).opinion).toBe('请补充楼栋');
    const change = { ...statement(place.community.id), version: sent.version };
    const changed = await ok(resident.put(`/needs/${need.id}`, change));
    expect((await walk(resident, need.id, changed.version, ['submit'])).status).toBe('submitted');
  });

  it('keeps telephone numbers out of audit and events', async () => {
    const { id } = await submitted(resident, place.community.id, {
      contactName: '演示居民',
      contactPhone: '13900001234',
    });
    const [{ text }] = (await app.db.query<{ text: string }>(
      `SELECT string_agg(t::text, '') AS text FROM (
         SELECT to_jsonb(a) AS t FROM audit_entry a WHERE subject_id = $1
         UNION ALL SELECT to_jsonb(e) FROM outbox_event e WHERE subject_id = $1) x`,
      [id],
    )) as [{ text: string }];
    expect(text).toContain(id);
    expect(text).not.toMatch(/13900001234|演示居民/);
  });
});
