import { addMembership, createAccount } from '#identity';
import { directoryControllers, DirectoryModule } from '#directory';
import { ADMINISTRATOR_ROLES, type Role } from '#contracts';
import { newId } from '#kernel';
import { startApp, type TestApp } from '../../../test/support/app.js';
import { ok, refusal, type Client } from '../../../test/support/client.js';

const FIRST = 'Given-by-security-1';
const OWN = 'Chosen-by-myself-2';

describe('three administrators apart', () => {
  let app: TestApp;
  let system: Client;
  let security: Client;
  let audit: Client;
  beforeAll(async () => {
    app = await startApp([{ module: DirectoryModule, controllers: directoryControllers }]);
    [system, security, audit] = await Promise.all([
      app.as('administrator'),
      app.as('security_administrator'),
      app.as('audit_administrator'),
    ]);
  });
  afterAll(() => app?.stop());

  let made = 0;
  const opened = async (): Promise<{ id: string; login: string }> => {
    made += 1;
    const login = `new.${made}`;
    const { id } = await ok(system.post('/accounts', { login, name: '新人' }));
    return { id, login };
  };
  const versionOf = async (id: string) => (await ok(security.get(`/accounts/${id}`))).version;
  const grant = (id: string, role: Role, by = security) =>
    by.post(`/accounts/${id}/memberships`, { role });
  const reset = async (id: string) =>
    ok(
      security.put(`/accounts/${id}/password`, {
        newPassword: FIRST,
        version: await versionOf(id),
      }),
    );
  const enter = (login: string, password: string) => {
    const client = app.visitor();
    return { client, reply: client.post('/sessions', { login, password }) };
  };

  it('takes two of them to let anybody in, and neither can do the other’s part', async () => {
    const { id, login } = await opened();
    expect(await refusal(grant(id, 'resident', system))).toBe('403 role_not_allowed');
    const password = { newPassword: FIRST, version: 1 };
    expect(await refusal(system.put(`/accounts/${id}/password`, password))).toBe(
      '403 role_not_allowed',
    );
    expect(await refusal(security.post('/accounts', { login: 'mine', name: '我' }))).toBe(
      '403 role_not_allowed',
    );
    await reset(id);
    expect(await refusal(enter(login, FIRST).reply)).toBe('403 no_membership');
    expect(await refusal(enter(login, 'Not-the-one-1').reply)).toBe('401 sign_in_failed');
    await ok(grant(id, 'resident'));
    const { client, reply } = enter(login, FIRST);
    expect((await ok(reply)).account.mustChangePassword).toBe(true);
    await ok(client.put('/me/password', { oldPassword: FIRST, newPassword: OWN }));
    const disabled = { disabled: true, version: await versionOf(id) };
    expect(await refusal(security.put(`/accounts/${id}/disabled`, disabled))).toBe(
      '403 role_not_allowed',
    );
    await ok(system.put(`/accounts/${id}/disabled`, disabled));
    expect(await refusal(client.get('/me'))).toBe('401 session_expired');
  });

  it('makes no account two of them, nor one of them and anything else', async () => {
    for (const first of ADMINISTRATOR_ROLES) {
      const { id } = await opened();
      await ok(grant(id, first));
      for (const second of ADMINISTRATOR_ROLES.filter((role) => role !== first)) {
        expect(await refusal(grant(id, second))).toBe('409 roles_not_apart');
      }
      expect(await refusal(grant(id, 'resident'))).toBe('409 roles_not_apart');
    }
    const { id } = await opened();
    await ok(grant(id, 'resident'));
    expect(await refusal(grant(id, 'audit_administrator'))).toBe('409 roles_not_apart');
    // One after the other is well.
    const { memberships } = await ok(security.get(`/accounts/${id}`));
    await ok(security.delete(`/accounts/${id}/memberships/${memberships[0].id}`));
    await ok(grant(id, 'audit_administrator'));
    const rows = await app.db.query<{ granted_by: string }>(
      'SELECT granted_by FROM membership WHERE account_id = $1',
      [id],
    );
    expect(rows.map((row) => row.granted_by)).toEqual([security.accountId, security.accountId]);
  });

  it('is refused by the database when the code forgets, also for two grants at once', async () => {
    const [{ id }, other] = [await opened(), await opened()];
    const roles: Role[] = ['administrator', 'security_administrator', 'resident', 'expert'];
    const outcomes = await Promise.all(
      roles.map((role) =>
        app
          .write((tx) => addMembership(tx, { accountId: id, role }))
          .then(
            () => 'taken',
            (error: { code: string }) => error.code,
          ),
      ),
    );
    const taken = roles.filter((_, n) => outcomes[n] === 'taken');
    expect(outcomes.filter((it) => it !== 'taken' && it !== 'roles_not_apart')).toEqual([]);
    const business = taken.every((role) => !role.includes('administrator'));
    expect(taken.length === 1 || business).toBe(true);
    const later = new Date('2099-01-01');
    const future = { accountId: other.id, role: 'administrator' as const, validFrom: later };
    await app.write((tx) => addMembership(tx, future));
    const now = { accountId: other.id, role: 'resident' as const };
    await expect(app.write((tx) => addMembership(tx, now))).rejects.toThrow('roles_not_apart');
    await app.write((tx) => addMembership(tx, { ...now, validUntil: later }));
    await expect(
      app.db.query('UPDATE membership SET valid_until = NULL WHERE account_id = $1', [other.id]),
    ).rejects.toThrow('administrators are apart');
    await expect(
      app.db.query('UPDATE membership SET granted_by = account_id WHERE account_id = $1', [
        other.id,
      ]),
    ).rejects.toThrow('membership_not_self_granted');
  });

  it('serves nobody’s own account', async () => {
    const { accountId: me, membershipId } = security;
    const version = await versionOf(me);
    for (const reply of [
      grant(me, 'resident'),
      security.delete(`/accounts/${me}/memberships/${membershipId}`),
      security.put(`/accounts/${me}/password`, { newPassword: FIRST, version }),
      security.put(`/accounts/${me}/second-factor-reset`, { version }),
      security.put(`/accounts/${me}/unlock`, { version }),
      security.delete(`/accounts/${me}/sessions`),
      system.put(`/accounts/${system.accountId}/disabled`, { disabled: true, version: 1 }),
    ]) {
      expect(await refusal(reply)).toBe('403 own_account');
    }
    await ok(security.get('/me'));
  });

  it('grants for a time to come, never for one that is over', async () => {
    const { id } = await opened();
    const body = { role: 'resident', validUntil: '2020-01-01T00:00:00Z' };
    expect(await refusal(security.post(`/accounts/${id}/memberships`, body))).toBe(
      '422 date_in_past',
    );
  });

  it('lifts a lock before its time', async () => {
    const { id, login } = await opened();
    await reset(id);
    await ok(grant(id, 'resident'));
    for (let n = 0; n < 5; n += 1) await enter(login, 'Nope-nope-99').reply;
    expect(await refusal(enter(login, FIRST).reply)).toBe('423 account_locked');
    expect((await ok(security.get(`/accounts/${id}`))).locked).toBe(true);
    await ok(security.put(`/accounts/${id}/unlock`, { version: await versionOf(id) }));
    await ok(enter(login, FIRST).reply);
  });

  it('shows where somebody is signed in, and ends it', async () => {
    const { id, login } = await opened();
    await reset(id);
    await ok(grant(id, 'resident'));
    const phone = enter(login, FIRST);
    await ok(phone.reply);
    const desk = enter(login, FIRST);
    await ok(desk.reply);
    const seen = await ok(security.get(`/accounts/${id}/sessions`));
    expect(seen).toHaveLength(2);
    expect(seen[0]).toMatchObject({ address: '127.0.0.1', role: 'resident', current: false });
    expect(JSON.stringify(seen)).not.toContain('oken');
    for (const client of [system, audit, desk.client]) {
      expect(await refusal(client.get(`/accounts/${id}/sessions`))).toBe('403 role_not_allowed');
    }
    const stranger = await app.as('resident');
    const [foreign] = await ok(stranger.get('/sessions'));
    const end = (sessionId: string) => security.delete(`/accounts/${id}/sessions/${sessionId}`);
    expect(await refusal(end(foreign.id))).toBe('404 not_found');
    expect(await refusal(end(newId()))).toBe('404 not_found');
    await ok(end(seen[1].id));
    expect(await refusal(phone.client.get('/me'))).toBe('401 session_expired');
    await ok(desk.client.get('/me'));
    await ok(security.delete(`/accounts/${id}/sessions`));
    expect(await refusal(desk.client.get('/me'))).toBe('401 session_expired');
  });

  it('lets everybody see the own sessions and end all others', async () => {
    const login = 'own.sessions';
    await app.write(async (tx) => {
      const { id } = await createAccount(tx, { login, name: '演示', password: OWN });
      await addMembership(tx, { accountId: id, role: 'resident' });
    });
    const [one, two, three] = [enter(login, OWN), enter(login, OWN), enter(login, OWN)];
    for (const { reply } of [one, two, three]) await ok(reply);
    expect((await ok(two.client.delete('/sessions/others'))).ended).toBe(2);
    const left = await ok(two.client.get('/sessions'));
    expect(left).toMatchObject([{ current: true, address: '127.0.0.1' }]);
    expect(await refusal(one.client.get('/me'))).toBe('401 session_expired');
  });

  it('lets the auditor see the rules in force, and write nothing', async () => {
    const rules = await ok(audit.get('/security-settings'));
    expect(rules).toMatchObject({ failures: 5, lockMinutes: 15, rememberedPasswords: 5 });
    expect(rules.secondFactorRoles).toEqual(expect.arrayContaining([...ADMINISTRATOR_ROLES]));
    expect(await refusal(system.get('/security-settings'))).toBe('403 role_not_allowed');
    expect(await refusal(audit.get('/accounts'))).toBe('403 role_not_allowed');
  });
});
