import { newId } from '#kernel';
import { startApp, type TestApp } from '../../../test/support/app.js';
import { ok, refusal, type Client } from '../../../test/support/client.js';
import { auditOf, directoryRoom, makeAlliance, makeDistrict } from './fixture.js';

const EVENT = {
  kind: 'order_session',
  title: '社区书记点单会',
  heldOn: '2026-04-10',
  place: '创新园一楼',
  note: '',
};

describe('events of an alliance', () => {
  let app: TestApp;
  let lead: Client;
  let path: string;
  let department: { id: string };

  beforeAll(async () => {
    app = await startApp([directoryRoom]);
    await app.clock.set('2026-03-02T09:00:00+08:00');
    department = (await makeDistrict(app)).department;
    const alliance = await makeAlliance(app, department.id);
    lead = await app.as('alliance_lead', { unitId: department.id, allianceId: alliance.id });
    path = `/alliances/${alliance.id}/events`;
  });
  afterAll(() => app.stop());

  it('are planned, changed and called off by the lead unit, and seen by all', async () => {
    const { id } = await ok(lead.post(path, EVENT));
    const change = { ...EVENT, heldOn: '2026-04-12', cancelled: true, version: 1 };
    await ok(lead.put(`${path}/${id}`, change));
    expect(await refusal(lead.put(`${path}/${id}`, change))).toBe('409 stale_version');
    const resident = await app.as('resident');
    const [event] = (await ok(resident.get(path))).items;
    expect(event).toMatchObject({ heldOn: '2026-04-12', cancelled: true, version: 2 });
    expect((await auditOf(app, id)).map((entry) => entry.action)).toEqual([
      'alliance_event.plan',
      'alliance_event.update',
    ]);
  });

  it('are found by kind and between two days', async () => {
    for (const heldOn of ['2026-06-01', '2026-06-30', '2026-07-01']) {
      await ok(lead.post(path, { ...EVENT, kind: 'exchange', heldOn }));
    }
    const days = async (query: string) =>
      (await ok(lead.get(`${path}?kind=exchange&${query}`))).items.map(
        (event: { heldOn: string }) => event.heldOn,
      );
    expect(await days('from=2026-06-01&to=2026-06-30')).toEqual(['2026-06-30', '2026-06-01']);
    expect(await days('sort=heldOn')).toEqual(['2026-06-01', '2026-06-30', '2026-07-01']);
  });

  it('are refused to others, over another alliance, unknown and malformed', async () => {
    const { id } = await ok(lead.post(path, EVENT));
    const change = { ...EVENT, cancelled: false, version: 1 };
    for (const role of ['resident', 'organization_agent', 'committee_officer'] as const) {
      const client = await app.as(role);
      expect(await refusal(client.post(path, EVENT))).toBe('403 role_not_allowed');
      expect(await refusal(client.put(`${path}/${id}`, change))).toBe('403 role_not_allowed');
    }
    const other = await makeAlliance(app, department.id);
    const stranger = await app.as('alliance_lead', {
      unitId: department.id,
      allianceId: other.id,
    });
    expect(await refusal(stranger.post(path, EVENT))).toBe('404 not_found');
    expect(await refusal(stranger.put(`${path}/${id}`, change))).toBe('404 not_found');
    const byOther = stranger.put(`/alliances/${other.id}/events/${id}`, change);
    expect(await refusal(byOther)).toBe('404 not_found');
    expect(await refusal(lead.put(`${path}/${newId()}`, change))).toBe('404 not_found');
    const faults = await lead.post(path, { ...EVENT, kind: 'party', heldOn: '2026-13-01' });
    expect(Object.keys(faults.body.fields).sort()).toEqual(['heldOn', 'kind']);
  });
});
