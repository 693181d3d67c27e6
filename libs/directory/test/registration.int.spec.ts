import { completeCreditCode, newId } from '#kernel';
import { startApp, type TestApp } from '../../../test/support/app.js';
import { ok, refusal, type Client } from '../../../test/support/client.js';
import { auditOf, demoCode, directoryRoom, makeOrganization } from './fixture.js';

describe('registering organisations', () => {
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

  const registered = (creditCode: string, rest: object = {}) => ({
    name: '演示·服务中心',
    registrationKind: 'registered',
    creditCode,
    ...rest,
  });

  describe('registration', () => {
    it('keeps the normal form of the code and the type its prefix tells', async () => {
      const code = demoCode('53');
      const { id } = await ok(officer.post('/organizations', registered(code.toLowerCase())));
      expect(await ok(officer.get(`/organizations/${id}`))).toMatchObject({
        creditCode: code,
        orgType: 'foundation',
        creditCodeWarning: null,
        ratingLevel: null,
      });
      expect((await auditOf(app, id))[0]!.action).toBe('organization.create');
    });

    it('refuses a code that is taken, also when typed otherwise', async () => {
      const code = demoCode();
      await ok(officer.post('/organizations', registered(code)));
      const again = officer.post('/organizations', registered(` ${code.toLowerCase()}`));
      expect(await refusal(again)).toBe('409 credit_code_taken');
    });

    it('refuses a wrong check digit, and lets the administrator in with a reason kept', async () => {
      const wrong = '51370213MJDEM0049R';
      const body = registered(wrong, { overrideReason: '证书确为此码，已核原件' });
      const refused = await officer.post('/organizations', body);
      expect(refused.status).toBe(422);
      expect(refused.body.code).toBe('credit_code_invalid');
      expect(refused.body.detail).toContain('校验位不符');
      expect(await refusal(admin.post('/organizations', registered(wrong)))).toBe(
        '422 credit_code_invalid',
      );
      const { id } = await ok(admin.post('/organizations', body));
      expect(await ok(admin.get(`/organizations/${id}`))).toMatchObject({
        creditCode: wrong,
        creditCodeOverrideReason: '证书确为此码，已核原件',
      });
      // A later correction of the name alone does not ask for the reason again.
      const change = { ...registered(wrong), name: '演示·更名', active: true, version: 1 };
      await ok(officer.put(`/organizations/${id}/registration`, change));
      expect((await ok(admin.get(`/organizations/${id}`))).creditCodeOverrideReason).toBe(
        '证书确为此码，已核原件',
      );
    });

    it('keeps an inner digit that does not fit as a warning', async () => {
      const good = demoCode().slice(0, 17);
      const code = completeCreditCode(good.slice(0, 16) + (good[16] === '0' ? '1' : '0'));
      const { id } = await ok(officer.post('/organizations', registered(code)));
      const view = await ok(officer.get(`/organizations/${id}`));
      const check = await ok(officer.get(`/organizations/credit-code-check?code=${code}`));
      expect(check).toMatchObject({ valid: true, fault: null, registeredAs: id });
      expect(view.creditCodeWarning).toBe(check.warning);
      expect(view.creditCodeWarning).toContain('主体标识码');
    });

    it('lets filed groups in through a registered host in use, and no other way', async () => {
      const host = await makeOrganization(app);
      const group = { name: '演示·邻里互助队', registrationKind: 'filed', filingNumber: '备-001' };
      const post = (body: object) => refusal(officer.post('/organizations', body));
      expect(await post(group)).toBe('422 host_required');
      expect(await post({ ...group, hostOrganizationId: newId() })).toBe('422 host_required');
      const { id } = await ok(
        officer.post('/organizations', { ...group, hostOrganizationId: host.id }),
      );
      expect(await ok(resident.get(`/organizations/${id}`))).toMatchObject({
        orgType: 'filed_group',
        creditCode: null,
        hostOrganizationId: host.id,
        hostName: host.name,
      });
      expect(await post({ ...group, hostOrganizationId: id })).toBe('422 host_required');
      const closing = {
        ...registered(host.creditCode!),
        name: host.name,
        active: false,
        version: 1,
      };
      expect(await refusal(officer.put(`/organizations/${host.id}/registration`, closing))).toBe(
        '409 organization_hosts_groups',
      );
    });

    it('is corrected by version; another’s code cannot be taken over', async () => {
      const [one, other] = [await makeOrganization(app), await makeOrganization(app)];
      const path = `/organizations/${one.id}/registration`;
      const change = { ...registered(demoCode('51')), active: true, version: 1 };
      expect(await refusal(officer.put(path, { ...change, creditCode: other.creditCode }))).toBe(
        '409 credit_code_taken',
      );
      await ok(officer.put(path, change));
      expect((await ok(officer.get(`/organizations/${one.id}`))).orgType).toBe('social_group');
      expect(await refusal(officer.put(path, change))).toBe('409 stale_version');
      expect(await refusal(officer.put(`/organizations/${newId()}/registration`, change))).toBe(
        '404 not_found',
      );
    });

    it('is refused to whoever may not, and with faults named', async () => {
      const body = registered(demoCode());
      const agent = await app.as('organization_agent');
      const approver = await app.as('committee_approver');
      for (const client of [resident, agent, approver]) {
        expect(await refusal(client.post('/organizations', body))).toBe('403 role_not_allowed');
        expect(await refusal(client.put(`/organizations/${newId()}/registration`, body))).toBe(
          '403 role_not_allowed',
        );
      }
      const faults = await officer.post('/organizations', {
        registrationKind: 'guessed',
        contactPhone: '12345',
      });
      expect(Object.keys(faults.body.fields).sort()).toEqual([
        'contactPhone',
        'name',
        'registrationKind',
      ]);
      const codeless = await officer.post('/organizations', registered(''));
      expect(Object.keys(codeless.body.fields)).toEqual(['creditCode']);
    });
  });

  describe('the code check', () => {
    it('says what is wrong before anything is saved', async () => {
      const ask = async (code: string) =>
        ok(resident.get(`/organizations/credit-code-check?code=${encodeURIComponent(code)}`));
      expect(await ask('91350100M000100Y4Z')).toMatchObject({
        valid: false,
        fault: expect.stringContaining('不使用的字符'),
      });
      expect(await ask('5237')).toMatchObject({ valid: false, fault: '应为 18 位' });
      expect(await ask('52370213MJDEM0022X')).toMatchObject({
        code: '52370213MJDEM0022X',
        valid: true,
        fault: null,
        orgType: 'social_service',
        registeredAs: null,
      });
    });
  });
});
