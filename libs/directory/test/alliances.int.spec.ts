import { alliancesOf, activeAlliances, organizationsOfAlliance } from '#directory';
import { newId } from '#kernel';
import { startApp, type TestApp } from '../../../test/support/app.js';
import { ok, refusal, type Client } from '../../../test/support/client.js';
import { auditOf, directoryRoom, makeAlliance, makeDistrict, makeOrganization } from './fixture.js';

describe('alliances and their members', () => {
  let app: TestApp;
  let officer: Client;
  let resident: Client;
  let department: { id: string };

  beforeAll(async () => {
    app = await startApp([directoryRoom]);
    await app.clock.set('2026-03-02T09:00:00+08:00');
    officer = await app.as('committee_officer');
    resident = await app.as('resident');
    department = (await makeDistrict(app)).department;
  });
  afterAll(() => app.stop());

  it('are kept by the committee’s officer', async () => {
    const body = { name: '演示志愿者联盟', leadUnitId: department.id };
    const { id } = await ok(officer.post('/alliances', body));
    expect(await ok(resident.get(`/alliances/${id}`))).toMatchObject({
      name: '演示志愿者联盟',
      leadUnitName: '演示民政局',
      memberCount: 0,
      chairOrganizationId: null,
    });
    expect(await refusal(officer.post('/alliances', body))).toBe('409 alliance_name_taken');
    const change = { ...body, active: false, version: 1 };
    await ok(officer.put(`/alliances/${id}`, change));
    expect(await refusal(officer.put(`/alliances/${id}`, change))).toBe('409 stale_version');
    expect((await ok(resident.get('/alliances?active=false'))).items).toHaveLength(1);
    expect((await activeAlliances(app.db)).map((alliance) => alliance.id)).not.toContain(id);
    expect((await auditOf(app, id)).map((entry) => entry.action)).toEqual([
      'alliance.create',
      'alliance.update',
    ]);
  });

  it('are refused to others, without a unit, and unknown', async () => {
    const body = { name: '演示某联盟', leadUnitId: department.id };
    for (const role of ['administrator', 'alliance_lead', 'resident'] as const) {
      const client = await app.as(role);
      expect(await refusal(client.post('/alliances', body))).toBe('403 role_not_allowed');
    }
    const nobody = await officer.post('/alliances', { ...body, leadUnitId: newId() });
    expect(nobody.body.fields).toEqual({ leadUnitId: '没有这个单位，或已停用' });
    const change = { ...body, active: true, version: 1 };
    expect(await refusal(officer.put(`/alliances/${newId()}`, change))).toBe('404 not_found');
    expect(await refusal(resident.get(`/alliances/${newId()}`))).toBe('404 not_found');
    for (const list of ['members', 'chair-terms', 'events']) {
      expect(await refusal(resident.get(`/alliances/${newId()}/${list}`))).toBe('404 not_found');
    }
  });

  it('take members in, by the committee or their own lead unit, one time at a time', async () => {
    const alliance = await makeAlliance(app, department.id);
    const organization = await makeOrganization(app);
    const lead = await app.as('alliance_lead', {
      unitId: department.id,
      allianceId: alliance.id,
    });
    const path = `/alliances/${alliance.id}/members`;
    const body = { organizationId: organization.id, joinedOn: '2026-02-01' };
    const { id } = await ok(lead.post(path, body));
    expect(await refusal(officer.post(path, body))).toBe('409 already_member');
    expect((await ok(resident.get(path))).items).toEqual([
      {
        id,
        organizationId: organization.id,
        organizationName: organization.name,
        joinedOn: '2026-02-01',
        leftOn: null,
        version: 1,
      },
    ]);
    expect((await ok(resident.get(`/alliances/${alliance.id}`))).memberCount).toBe(1);
    expect(await alliancesOf(app.db, organization.id, '2026-02-01')).toHaveLength(1);
    expect(await alliancesOf(app.db, organization.id, '2026-01-31')).toHaveLength(0);
  });

  it('let members go on a day, from which they are out, and come back later', async () => {
    const organization = await makeOrganization(app);
    const alliance = await makeAlliance(app, department.id, [organization.id]);
    const path = `/alliances/${alliance.id}/members`;
    const [member] = (await ok(officer.get(path))).items;
    const leave = (body: object) => officer.post(`${path}/${member.id}/leave`, body);
    expect(await refusal(leave({ version: 3 }))).toBe('409 stale_version');
    expect((await leave({ version: 1, leftOn: '2026-03-03' })).body.fields).toHaveProperty(
      'leftOn',
    );
    expect((await leave({ version: 1, leftOn: '2024-12-31' })).body.fields).toHaveProperty(
      'leftOn',
    );
    await ok(leave({ version: 1, leftOn: '2026-03-01' }));
    expect(await refusal(leave({ version: 2 }))).toBe('404 not_found');
    const on = (day: string) => organizationsOfAlliance(app.db, alliance.id, day);
    expect(await on('2026-02-28')).toEqual([{ id: organization.id, name: organization.name }]);
    expect(await on('2026-03-01')).toEqual([]);
    const rejoin = (joinedOn: string) =>
      officer.post(path, { organizationId: organization.id, joinedOn });
    expect((await rejoin('2026-02-20')).body.fields).toHaveProperty('joinedOn');
    await ok(rejoin('2026-03-02'));
    expect((await ok(resident.get(path))).items).toHaveLength(1);
    expect((await ok(resident.get(`${path}?former=true`))).items).toHaveLength(2);
  });

  it('are no business of another alliance’s lead unit, nor of anybody else', async () => {
    const organization = await makeOrganization(app);
    const alliance = await makeAlliance(app, department.id, [organization.id]);
    const path = `/alliances/${alliance.id}/members`;
    const [member] = (await ok(officer.get(path))).items;
    const stranger = await app.as('alliance_lead', { unitId: department.id, allianceId: newId() });
    const body = { organizationId: newId() };
    expect(await refusal(stranger.post(path, body))).toBe('404 not_found');
    expect(await refusal(stranger.post(`${path}/${member.id}/leave`, { version: 1 }))).toBe(
      '404 not_found',
    );
    const agent = await app.as('organization_agent', { organizationId: organization.id });
    expect(await refusal(agent.post(path, body))).toBe('403 role_not_allowed');
    expect(await refusal(agent.post(`${path}/${member.id}/leave`, { version: 1 }))).toBe(
      '403 role_not_allowed',
    );
    expect((await officer.post(path, body)).body.fields).toHaveProperty('organizationId');
    expect(
      (
        await officer.post(path, {
          organizationId: (await makeOrganization(app)).id,
          joinedOn: '2026-03-03',
        })
      ).body.fields,
    ).toHaveProperty('joinedOn');
    expect(await refusal(officer.post(`/alliances/${newId()}/members`, body))).toBe(
      '404 not_found',
    );
  });
});
