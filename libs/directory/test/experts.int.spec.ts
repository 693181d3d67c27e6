import { Expert, expertPool } from '#directory';
import { Account } from '#identity';
import { newId } from '#kernel';
import { startApp, type TestApp } from '../../../test/support/app.js';
import { ok, refusal, type Client } from '../../../test/support/client.js';
import { auditOf, directoryRoom, makeDistrict, makeOrganization } from './fixture.js';

describe('the pool of experts', () => {
  let app: TestApp;
  let officer: Client;

  beforeAll(async () => {
    app = await startApp([directoryRoom]);
    officer = await app.as('committee_officer');
  });
  afterAll(() => app.stop());

  const ties = (rest: object = {}) => ({
    fields: ['elderly_care', 'mental_health'],
    employerOrganizationId: null,
    employerUnitId: null,
    affiliatedOrganizationIds: [],
    ...rest,
  });

  async function enrol(rest: object = {}) {
    const person = await app.as('expert', { name: '演示专家' });
    const { id } = await ok(
      officer.post('/experts', { accountId: person.accountId, ...ties(rest) }),
    );
    return { id: id as string, person };
  }

  it('is kept by the committee’s officer, ties included', async () => {
    const organization = await makeOrganization(app);
    const { department } = await makeDistrict(app);
    const { id, person } = await enrol({
      fields: ['legal_advice', 'legal_advice'],
      employerUnitId: department.id,
      affiliatedOrganizationIds: [organization.id, organization.id],
    });
    expect(await ok(officer.get(`/experts/${id}`))).toEqual({
      id,
      accountId: person.accountId,
      name: '演示专家',
      fields: ['legal_advice'],
      employerOrganizationId: null,
      employerUnitId: department.id,
      affiliatedOrganizationIds: [organization.id],
      available: true,
      version: 1,
    });
    const change = { ...ties({ employerOrganizationId: organization.id }), available: false };
    await ok(officer.put(`/experts/${id}`, { ...change, version: 1 }));
    expect(await refusal(officer.put(`/experts/${id}`, { ...change, version: 1 }))).toBe(
      '409 stale_version',
    );
    expect((await auditOf(app, id)).map((entry) => entry.action)).toEqual([
      'expert.create',
      'expert.update',
    ]);
  });

  it('takes nobody twice, nobody without the role, and no ties to nobody', async () => {
    const { person } = await enrol();
    const body = { accountId: person.accountId, ...ties() };
    expect(await refusal(officer.post('/experts', body))).toBe('409 expert_exists');
    const resident = await app.as('resident');
    const unfit = await officer.post('/experts', { ...body, accountId: resident.accountId });
    expect(unfit.body.fields).toHaveProperty('accountId');
    const fresh = await app.as('expert');
    const loose = await officer.post('/experts', {
      ...ties({
        employerOrganizationId: newId(),
        employerUnitId: newId(),
        affiliatedOrganizationIds: [newId()],
      }),
      accountId: fresh.accountId,
    });
    expect(Object.keys(loose.body.fields).sort()).toEqual([
      'affiliatedOrganizationIds',
      'employerOrganizationId',
      'employerUnitId',
    ]);
    for (const fields of [[], ['astrology'], 'legal_advice']) {
      const wrong = await officer.post('/experts', {
        ...ties({ fields }),
        accountId: fresh.accountId,
      });
      expect(Object.keys(wrong.body.fields)).toEqual(['fields']);
    }
  });

  it('is a secret to everybody but the committee’s officer', async () => {
    const { id, person } = await enrol();
    const roles = ['resident', 'organization_agent', 'posting_officer', 'administrator'] as const;
    for (const client of [person, ...(await Promise.all(roles.map((role) => app.as(role))))]) {
      expect(await refusal(client.get('/experts'))).toBe('403 role_not_allowed');
      expect(await refusal(client.get(`/experts/${id}`))).toBe('403 role_not_allowed');
      expect(await refusal(client.post('/experts', {}))).toBe('403 role_not_allowed');
      expect(await refusal(client.put(`/experts/${id}`, {}))).toBe('403 role_not_allowed');
    }
    expect(await refusal(officer.get(`/experts/${newId()}`))).toBe('404 not_found');
  });

  it('lets experts say themselves whether they can be drawn', async () => {
    const { id, person } = await enrol();
    const inPool = async () => (await expertPool(app.db)).some((expert) => expert.expertId === id);
    expect(await ok(person.get('/experts/me'))).toMatchObject({ id, available: true });
    expect(await inPool()).toBe(true);
    const path = '/experts/me/availability';
    await ok(person.put(path, { available: false, version: 1 }));
    expect(await inPool()).toBe(false);
    expect(await refusal(person.put(path, { available: true, version: 1 }))).toBe(
      '409 stale_version',
    );
    expect(await refusal(person.put(path, { available: 'yes', version: 2 }))).toBe(
      '422 invalid_input',
    );
    const outsider = await app.as('expert');
    expect(await refusal(outsider.get('/experts/me'))).toBe('404 not_found');
    expect(await refusal(outsider.put(path, { available: true, version: 1 }))).toBe(
      '404 not_found',
    );
    expect(await refusal(officer.put(path, { available: true, version: 1 }))).toBe(
      '403 role_not_allowed',
    );
  });

  it('offers the draw those who are free, in force and of the field, in the order of ids', async () => {
    const made = await Promise.all([enrol(), enrol(), enrol({ fields: ['rural'] })]);
    const ids = made.map(({ id }) => id);
    const drawn = async (field?: 'rural' | 'elderly_care') =>
      (await expertPool(app.db, { field })).map((expert) => expert.expertId);
    expect(await drawn()).toEqual([...(await drawn())].sort());
    expect(await drawn()).toEqual(expect.arrayContaining(ids));
    expect(await drawn('rural')).toEqual([ids[2]]);
    const [first, second] = made.map(({ person }) => person.accountId);
    await app.write(async (tx) => {
      await tx.manager.update(Account, { id: first }, { disabled: true });
      await tx.manager.query(
        'UPDATE membership SET valid_until = jiebang_now() WHERE account_id = $1',
        [second],
      );
    });
    const left = await drawn();
    expect(left).not.toContain(ids[0]);
    expect(left).not.toContain(ids[1]);
    expect(left).toContain(ids[2]);
  });

  it('is listed by field and name', async () => {
    const person = await app.as('expert', { name: '演示百分%号' });
    await app.write((tx) =>
      tx.insert(Expert, { accountId: person.accountId, fields: ['customs'], available: true }),
    );
    const names = async (query: string) =>
      (await ok(officer.get(`/experts?${query}`))).items.map((item: { name: string }) => item.name);
    expect(await names('field=customs')).toEqual(['演示百分%号']);
    expect(await names(`keyword=${encodeURIComponent('分%号')}`)).toEqual(['演示百分%号']);
    expect(await refusal(officer.get('/experts?field=x'))).toBe('422 invalid_input');
  });
});
