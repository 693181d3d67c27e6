import { addMembership, createAccount } from '#identity';
import { newId } from '#kernel';
import { directoryControllers, DirectoryModule } from '#directory';
import { startApp, type TestApp } from '../../../test/support/app.js';
import { ok, refusal } from '../../../test/support/client.js';

const PASSWORD = 'Correct-horse-7';

describe('signing in and out', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp([{ module: DirectoryModule, controllers: directoryControllers }]);
  });
  afterAll(() => app.stop());

  const person = (login: string) =>
    app.write(async (tx) => {
      const account = await createAccount(tx, { login, name: '演示人员', password: PASSWORD });
      await addMembership(tx, { accountId: account.id, role: 'resident' });
      return account.id;
    });

  it('gives a cookie no script can read, and says who one is', async () => {
    await person('wang.li');
    const client = app.visitor();
    const reply = await client.post('/sessions', { login: 'Wang.Li', password: PASSWORD });
    expect(reply.status).toBe(201);
    expect(reply.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Lax/);
    expect(JSON.stringify(reply.body)).not.toContain('token');
    const me = await ok(client.get('/me'));
    expect(me.membership.role).toBe('resident');
  });

  it('tells a wrong password and an unknown login alike', async () => {
    await person('zhao.min');
    const wrong = app
      .visitor()
      .post('/sessions', { login: 'zhao.min', password: 'Wrong-pass-123' });
    const unknown = app.visitor().post('/sessions', { login: 'nobody.here', password: PASSWORD });
    expect(await refusal(wrong)).toBe('401 sign_in_failed');
    expect(await refusal(unknown)).toBe('401 sign_in_failed');
  });

  it('locks after five failures and opens again a quarter of an hour later', async () => {
    await person('sun.jie');
    const attempt = (password: string) =>
      refusal(app.visitor().post('/sessions', { login: 'sun.jie', password }));
    for (let i = 0; i < 4; i += 1) expect(await attempt('Nope-nope-99')).toBe('401 sign_in_failed');
    expect(await attempt('Nope-nope-99')).toBe('423 account_locked');
    expect(await attempt(PASSWORD)).toBe('423 account_locked');
    const now = await app.clock.now();
    await app.clock.set(new Date(now.getTime() + 16 * 60_000).toISOString());
    expect(await attempt(PASSWORD)).toBe('201 ');
  });

  it('ends the session on signing out, here or everywhere', async () => {
    await person('li.na');
    const [phone, desk] = [app.visitor(), app.visitor()];
    for (const client of [phone, desk]) {
      await ok(client.post('/sessions', { login: 'li.na', password: PASSWORD }));
    }
    expect(await ok(desk.get('/sessions'))).toHaveLength(2);
    const { cookie } = phone;
    await ok(desk.delete('/sessions'));
    phone.cookie = cookie;
    expect(await refusal(phone.get('/me'))).toBe('401 session_expired');
  });

  it('acts in one membership at a time, and only in one’s own', async () => {
    const accountId = await person('gao.feng');
    const unitId = newId();
    const second = await app.write((tx) =>
      addMembership(tx, { accountId, role: 'posting_officer', unitId }),
    );
    const foreign = await app.as('supervisor');
    const client = app.visitor();
    await ok(client.post('/sessions', { login: 'gao.feng', password: PASSWORD }));
    expect(await refusal(client.get('/accounts'))).toBe('403 role_not_allowed');
    const body = { membershipId: second.id };
    expect((await ok(client.put('/sessions/current/membership', body))).role).toBe(
      'posting_officer',
    );
    expect(
      await refusal(
        client.put('/sessions/current/membership', { membershipId: foreign.membershipId }),
      ),
    ).toBe('404 not_found');
  });

  it('lets a first password do nothing but be changed', async () => {
    const [system, security] = [
      await app.as('administrator'),
      await app.as('security_administrator'),
    ];
    const { id, version } = await ok(system.post('/accounts', { login: 'new.one', name: '新人' }));
    await ok(security.post(`/accounts/${id}/memberships`, { role: 'administrator' }));
    await ok(security.put(`/accounts/${id}/password`, { newPassword: PASSWORD, version }));
    const client = app.visitor();
    const first = await ok(client.post('/sessions', { login: 'new.one', password: PASSWORD }));
    expect(first.account.mustChangePassword).toBe(true);
    expect(await refusal(client.get('/accounts'))).toBe('403 password_change_required');
    await ok(client.put('/me/password', { oldPassword: PASSWORD, newPassword: 'Own-secret-2026' }));
    // This role needs a second factor, which comes next.
    expect(await refusal(client.get('/accounts'))).toBe('403 second_factor_setup_required');
  });

  it('changes the password, ends the other sessions and refuses weak ones', async () => {
    await person('xu.hong');
    const [one, other] = [app.visitor(), app.visitor()];
    for (const client of [one, other]) {
      await ok(client.post('/sessions', { login: 'xu.hong', password: PASSWORD }));
    }
    const change = (oldPassword: string, newPassword: string) =>
      one.put('/me/password', { oldPassword, newPassword });
    expect(await refusal(change(PASSWORD, 'short'))).toBe('422 password_weak');
    expect(await refusal(change('Not-the-one-1', 'Another-good-1'))).toBe('422 password_wrong');
    await ok(change(PASSWORD, 'Another-good-1'));
    await ok(one.get('/me'));
    expect(await refusal(other.get('/me'))).toBe('401 session_expired');
  });

  it('takes none of the last five passwords again, a reset one included', async () => {
    const id = await person('he.ping');
    const client = app.visitor();
    await ok(client.post('/sessions', { login: 'he.ping', password: PASSWORD }));
    const change = (oldPassword: string, newPassword: string) =>
      client.put('/me/password', { oldPassword, newPassword });
    const later = [1, 2, 3, 4].map((n) => `Another-good-${n}`);
    const all = [PASSWORD, ...later];
    for (const [n, next] of later.entries()) await ok(change(all[n]!, next));
    for (const used of all) {
      expect(await refusal(change(later[3]!, used))).toBe('422 password_reused');
    }
    await ok(change(later[3]!, 'Another-good-5'));
    await ok(change('Another-good-5', PASSWORD));
    const security = await app.as('security_administrator');
    const { version } = await ok(security.get(`/accounts/${id}`));
    const reset = { newPassword: 'From-the-office-1', version };
    await ok(security.put(`/accounts/${id}/password`, reset));
    const back = app.visitor();
    await ok(back.post('/sessions', { login: 'he.ping', password: reset.newPassword }));
    const again = (newPassword: string) =>
      refusal(back.put('/me/password', { oldPassword: reset.newPassword, newPassword }));
    expect(await again(PASSWORD)).toBe('422 password_reused');
    expect(await again(reset.newPassword)).toBe('422 password_reused');
  });

  it('locks whoever guesses the old password in a session left open', async () => {
    await person('an.jing');
    const client = app.visitor();
    await ok(client.post('/sessions', { login: 'an.jing', password: PASSWORD }));
    const guess = () =>
      refusal(
        client.put('/me/password', { oldPassword: 'Guess-1234', newPassword: 'Own-good-12' }),
      );
    for (let n = 0; n < 4; n += 1) expect(await guess()).toBe('422 password_wrong');
    expect(await guess()).toBe('423 account_locked');
  });
});
