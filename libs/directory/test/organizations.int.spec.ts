import { newId } from '#kernel';
import { startApp, type TestApp } from '../../../test/support/app.js';
import { ok, refusal, type Client } from '../../../test/support/client.js';
import { auditOf, directoryRoom, makeAlliance, makeDistrict, makeOrganization } from './fixture.js';

const PROFILE = {
  businessScope: '老年人日间照料',
  legalRepresentative: '演示甲',
  contactName: '演示乙',
  contactPhone: '0532-80000000',
  partyOrganization: 'joint',
};

const STANDING = {
  ratingLevel: 3,
  ratingValidUntil: '2028-12-31',
  inspectionYear: 2025,
  inspectionResult: 'qualified',
  abnormalListed: false,
  dishonestListed: false,
  fiscallyFunded: false,
};

describe('organisations', () => {
  let app: TestApp;
  let admin: Client;
  let officer: Client;
  let resident: Client;

  beforeAll(async () => {
    app = await startApp([directoryRoom]);
    await app.clock.set('2026-03-02T09:00:00+08:00');
    admin = await app.as('administrator');
    officer = await app.as('committee_officer');
    resident = await app.as('resident');
  });
  afterAll(() => app.stop());

  describe('profile', () => {
    it('is kept by the own agent and the committee’s officer; its contents stay out of the trail', async () => {
      const { id } = await makeOrganization(app);
      const agent = await app.as('organization_agent', { organizationId: id });
      await ok(agent.put(`/organizations/${id}/profile`, { ...PROFILE, version: 1 }));
      await ok(
        officer.put(`/organizations/${id}/profile`, { ...PROFILE, contactName: null, version: 2 }),
      );
      const trail = await auditOf(app, id);
      const changed = trail.map(({ details }) => details['changes'] as { field: string }[]);
      expect(changed[0]!.map(({ field }) => field)).toEqual(
        Object.keys(PROFILE).map((column) => `organization.${column}`),
      );
      expect(changed[1]).toEqual([{ field: 'organization.contactName', from: '***', to: null }]);
      expect(JSON.stringify(trail)).not.toContain('80000000');
    });

    it('is nobody else’s: another agent finds nothing, other roles are refused', async () => {
      const { id } = await makeOrganization(app);
      const body = { ...PROFILE, version: 1 };
      const path = `/organizations/${id}/profile`;
      const stranger = await app.as('organization_agent');
      expect(await refusal(stranger.put(path, body))).toBe('404 not_found');
      expect(await refusal(admin.put(path, body))).toBe('403 role_not_allowed');
      expect(await refusal(resident.put(path, body))).toBe('403 role_not_allowed');
      expect(await refusal(officer.put(path, { ...body, version: 7 }))).toBe('409 stale_version');
      expect(await refusal(officer.put(path, { version: 1 }))).toBe('422 invalid_input');
    });

    it('shows names and numbers to the own organisation, committee and administrator alone', async () => {
      const { id } = await makeOrganization(app, PROFILE as never);
      const approver = await app.as('committee_approver');
      const own = await app.as('organization_agent', { organizationId: id });
      for (const client of [officer, approver, admin, own]) {
        expect(await ok(client.get(`/organizations/${id}`))).toMatchObject({
          legalRepresentative: '演示甲',
          contactName: '演示乙',
          contactPhone: '0532-80000000',
        });
      }
      const others = await Promise.all(
        (
          ['organization_agent', 'resident', 'posting_officer', 'supervisor', 'expert'] as const
        ).map((role) => app.as(role)),
      );
      for (const client of others) {
        const text = JSON.stringify((await client.get(`/organizations/${id}`)).body);
        expect(text).toContain('老年人日间照料');
        expect(text).not.toMatch(/演示甲|演示乙|80000000/);
      }
      const list = JSON.stringify((await officer.get('/organizations?limit=100')).body);
      expect(list).toContain(id);
      expect(list).not.toMatch(/演示甲|演示乙|80000000/);
    });
  });

  describe('standing', () => {
    it('is recorded by the committee’s officer, with what changed', async () => {
      const { id } = await makeOrganization(app);
      await ok(officer.put(`/organizations/${id}/standing`, { ...STANDING, version: 1 }));
      expect(await ok(resident.get(`/organizations/${id}`))).toMatchObject(STANDING);
      const [entry] = await auditOf(app, id);
      const changes = entry!.details['changes'] as { field: string }[];
      expect(changes).toContainEqual({ field: 'organization.ratingLevel', from: null, to: 3 });
      expect(changes.map(({ field }) => field)).not.toContain('organization.abnormalListed');
    });

    it('is refused half told, stale, unknown, and to anybody else', async () => {
      const { id } = await makeOrganization(app);
      const path = `/organizations/${id}/standing`;
      const half = await officer.put(path, { ...STANDING, ratingValidUntil: null, version: 1 });
      expect(half.body.fields).toEqual({ ratingValidUntil: '请填写等级评估有效期至' });
      const ahead = { ...STANDING, inspectionYear: 2027, version: 1 };
      expect(await refusal(officer.put(path, ahead))).toBe('422 invalid_input');
      expect(await refusal(officer.put(path, { ...STANDING, version: 2 }))).toBe(
        '409 stale_version',
      );
      const unknown = `/organizations/${newId()}/standing`;
      expect(await refusal(officer.put(unknown, { ...STANDING, version: 1 }))).toBe(
        '404 not_found',
      );
      const own = await app.as('organization_agent', { organizationId: id });
      for (const client of [own, admin, resident]) {
        expect(await refusal(client.put(path, { ...STANDING, version: 1 }))).toBe(
          '403 role_not_allowed',
        );
      }
    });
  });

  it('are found by type, alliance, host and keyword, best rated first', async () => {
    const { department } = await makeDistrict(app);
    const made = await Promise.all(
      [1, 5, null].map((ratingLevel, i) =>
        makeOrganization(app, {
          name: `演示·查找${i}`,
          ratingLevel,
          ratingValidUntil: ratingLevel === null ? null : '2027-01-01',
          orgType: i === 2 ? 'law_firm' : 'social_service',
        }),
      ),
    );
    const alliance = await makeAlliance(
      app,
      department.id,
      made.map(({ id }) => id),
    );
    const names = async (query: string) =>
      (await ok(resident.get(`/organizations?allianceId=${alliance.id}&${query}`))).items.map(
        (item: { name: string }) => item.name.slice(-1),
      );
    expect(await names('sort=-rating')).toEqual(['1', '0', '2']);
    expect(await names('sort=-name')).toEqual(['2', '1', '0']);
    expect(await names('orgType=law_firm')).toEqual(['2']);
    expect(await names('registrationKind=filed')).toEqual([]);
    expect(await names('keyword=查找1')).toEqual(['1']);
    expect(await names(`keyword=${made[0]!.creditCode!.toLowerCase()}`)).toEqual(['0']);
    const first = await ok(resident.get(`/organizations?allianceId=${alliance.id}&limit=2`));
    const rest = await ok(
      resident.get(`/organizations?allianceId=${alliance.id}&limit=2&cursor=${first.nextCursor}`),
    );
    expect(rest.items).toHaveLength(1);
    expect(rest.nextCursor).toBeNull();
    expect(await refusal(resident.get('/organizations?orgType=x'))).toBe('422 invalid_input');
  });
});
