import { isUnitWithin, unitAndBelow } from '#directory';
import { newId } from '#kernel';
import { startApp, type TestApp } from '../../../test/support/app.js';
import { ok, refusal, type Client } from '../../../test/support/client.js';
import { auditOf, directoryRoom, makeDistrict, makeUnit } from './fixture.js';

describe('units', () => {
  let app: TestApp;
  let admin: Client;
  let resident: Client;
  let place: Awaited<ReturnType<typeof makeDistrict>>;

  beforeAll(async () => {
    app = await startApp([directoryRoom]);
    place = await makeDistrict(app);
    admin = await app.as('administrator');
    resident = await app.as('resident');
  });
  afterAll(() => app.stop());

  it('reach down and up the tree', async () => {
    const { district, street, community, otherStreet } = place;
    expect(await unitAndBelow(app.db, street.id)).toEqual([street.id, community.id]);
    expect(await unitAndBelow(app.db, district.id)).toHaveLength(6);
    expect(await unitAndBelow(app.db, newId())).toEqual([]);
    expect(await isUnitWithin(app.db, community.id, district.id)).toBe(true);
    expect(await isUnitWithin(app.db, street.id, street.id)).toBe(true);
    expect(await isUnitWithin(app.db, district.id, street.id)).toBe(false);
    expect(await isUnitWithin(app.db, community.id, otherStreet.id)).toBe(false);
    expect(await app.write((tx) => unitAndBelow(tx, street.id))).toHaveLength(2);
  });

  it('are registered by the administrator, with an entry in the trail', async () => {
    const { district } = place;
    const body = { kind: 'street', name: '演示三街道', parentId: district.id };
    const { id } = await ok(admin.post('/units', body));
    expect(await ok(resident.get(`/units/${id}`))).toMatchObject({
      name: '演示三街道',
      parentName: '演示区',
      active: true,
      version: 1,
    });
    expect((await auditOf(app, id))[0]).toMatchObject({
      action: 'unit.create',
      role: 'administrator',
    });
  });

  it('are registered once, however often the same command is sent', async () => {
    const body = { kind: 'street', name: '演示四街道', parentId: place.district.id };
    const first = await ok(admin.post('/units', body, { key: 'unit-1' }));
    expect(await ok(admin.post('/units', body, { key: 'unit-1' }))).toEqual(first);
    const found = await ok(resident.get('/units?keyword=演示四'));
    expect(found.items).toHaveLength(1);
  });

  it('are refused to others, under the wrong unit, and with a code in use', async () => {
    const { district, street } = place;
    const body = { kind: 'community', name: '演示甲社区', parentId: street.id };
    const officer = await app.as('committee_officer');
    expect(await refusal(officer.post('/units', body))).toBe('403 role_not_allowed');
    expect(await refusal(app.visitor().post('/units', body))).toBe('401 not_signed_in');
    const misplaced = await admin.post('/units', { ...body, parentId: district.id });
    expect(misplaced.status).toBe(422);
    expect(misplaced.body.fields).toEqual({ parentId: '社区的上级单位须是街道' });
    const nowhere = { ...body, parentId: newId() };
    expect(await refusal(admin.post('/units', nowhere))).toBe('422 invalid_input');
    const coded = {
      kind: 'street',
      name: '演示五街道',
      parentId: district.id,
      divisionCode: '370213098',
    };
    await ok(admin.post('/units', coded));
    expect(await refusal(admin.post('/units', coded))).toBe('409 unit_code_taken');
    const extra = { ...body, active: false };
    expect((await admin.post('/units', extra)).body.fields).toEqual({ active: '没有这个字段' });
  });

  it('change by version, and never hang below themselves', async () => {
    const { district, street, community } = place;
    const unit = await ok(admin.get(`/units/${street.id}`));
    const change = { name: '演示一街道', parentId: district.id, divisionCode: null, active: true };
    const below = { ...change, parentId: community.id, version: unit.version };
    expect(await refusal(admin.put(`/units/${street.id}`, below))).toBe('422 unit_cycle');
    const renamed = { ...change, name: '演示一街道办', version: unit.version };
    expect((await ok(admin.put(`/units/${street.id}`, renamed))).version).toBe(unit.version + 1);
    expect(await refusal(admin.put(`/units/${street.id}`, renamed))).toBe('409 stale_version');
    expect(await refusal(admin.put(`/units/${newId()}`, renamed))).toBe('404 not_found');
    const [entry] = (await auditOf(app, street.id)).slice(-1);
    expect(entry!.details).toEqual({
      changes: [{ field: 'unit.name', from: '演示一街道', to: '演示一街道办' }],
    });
  });

  it('are not put out of use over the heads of those below', async () => {
    const parent = await makeUnit(app, {
      kind: 'street',
      name: '旧街道',
      parentId: place.district.id,
    });
    const child = await makeUnit(app, { kind: 'community', name: '旧社区', parentId: parent.id });
    const close = (unit: { id: string; name: string; parentId: string | null }) =>
      admin.put(`/units/${unit.id}`, {
        name: unit.name,
        parentId: unit.parentId,
        divisionCode: null,
        active: false,
        version: 1,
      });
    expect((await close(parent)).body.fields).toEqual({ active: '还有在用的下级单位，不能停用' });
    await ok(close(child));
    await ok(close(parent));
    expect((await ok(resident.get('/units?active=false'))).items).toHaveLength(2);
  });

  it('are listed by filter, in order, page by page, each exactly once', async () => {
    const parent = await makeUnit(app, {
      kind: 'street',
      name: '多社区街道',
      parentId: place.district.id,
    });
    for (let i = 0; i < 7; i += 1) {
      await makeUnit(app, { kind: 'community', name: `社区${i % 3}`, parentId: parent.id });
    }
    for (const sort of ['name', '-name', 'createdAt', '-createdAt']) {
      const seen: { id: string; name: string }[] = [];
      let cursor: string | null = null;
      do {
        const more: string = cursor ? `&cursor=${cursor}` : '';
        const page = await ok(
          resident.get(`/units?parentId=${parent.id}&limit=3&sort=${sort}${more}`),
        );
        expect(page.items.length).toBeLessThanOrEqual(3);
        seen.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor);
      expect(new Set(seen.map(({ id }) => id)).size).toBe(7);
      if (sort === 'name') {
        expect(seen.map(({ name }) => name)).toEqual(seen.map(({ name }) => name).sort());
      }
    }
    expect((await ok(resident.get('/units?kind=district'))).items).toHaveLength(1);
    expect((await ok(resident.get('/units?keyword=%25'))).items).toHaveLength(0);
  });

  it('refuse what is no query of theirs', async () => {
    for (const query of [
      'kind=planet',
      'limit=0',
      'limit=101',
      'sort=id',
      'cursor=xx',
      'parentId=1',
    ]) {
      expect(await refusal(resident.get(`/units?${query}`))).toBe('422 invalid_input');
    }
    expect(await refusal(resident.get('/units/not-an-id'))).toBe('404 not_found');
    expect(await refusal(resident.get(`/units/${newId()}`))).toBe('404 not_found');
    expect(await refusal(app.visitor().get('/units'))).toBe('401 not_signed_in');
  });
});
