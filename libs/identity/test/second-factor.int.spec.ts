import { Secret } from 'otpauth';
import { addMembership, createAccount } from '#identity';
import type { Role } from '#contracts';
import { directoryControllers, DirectoryModule } from '#directory';
import { startApp, type TestApp } from '../../../test/support/app.js';
import { ok, refusal, type Client } from '../../../test/support/client.js';
import { Authenticator } from './authenticator.js';

const PASSWORD = 'Correct-horse-7';

describe('the second factor', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp([{ module: DirectoryModule, controllers: directoryControllers }]);
  });
  afterAll(() => app.stop());

  let made = 0;
  /** Somebody with a password and one role. */
  const person = async (role: Role = 'resident') => {
    made += 1;
    const login = `factor.${made}`;
    const id = await app.write(async (tx) => {
      const account = await createAccount(tx, { login, name: '演示人员', password: PASSWORD });
      await addMembership(tx, { accountId: account.id, role });
      return account.id;
    });
    return { id, login };
  };
  const enter = (login: string, code?: string, password = PASSWORD) => {
    const client = app.visitor();
    return { client, reply: client.post('/sessions', { login, password, code }) };
  };
  const signedIn = async (login: string, code?: string): Promise<Client> => {
    const { client, reply } = enter(login, code);
    await ok(reply);
    return client;
  };
  /** Lets a step's codes serve again, as if half a minute had passed. */
  const laterOn = (id: string) =>
    app.db.query('UPDATE second_factor SET last_step = 0 WHERE account_id = $1', [id]);

  /** Somebody who has set the factor up, with the phone and the paper. */
  const careful = async (role: Role = 'resident') => {
    const { id, login } = await person(role);
    const client = await signedIn(login);
    const { secret, uri } = await ok(client.post('/me/second-factor', { password: PASSWORD }));
    expect(uri).toMatch(/^otpauth:\/\/totp\/.*secret=/);
    const phone = new Authenticator(secret);
    const { recoveryCodes } = await ok(
      client.post('/me/second-factor/confirm', { code: phone.code() }),
    );
    await laterOn(id);
    return { id, login, client, phone, recoveryCodes: recoveryCodes as string[], secret };
  };

  it('is asked for after the right password alone, and opens with a code', async () => {
    const { login, phone } = await careful();
    expect(await refusal(enter(login, undefined, 'Not-the-one-1').reply)).toBe(
      '401 sign_in_failed',
    );
    const first = enter(login);
    expect(await refusal(first.reply)).toBe('401 second_factor_required');
    expect(first.client.cookie).toBe('');
    expect(await refusal(enter(login, phone.wrongCode()).reply)).toBe('422 second_factor_wrong');
    const client = await signedIn(login, phone.code());
    expect((await ok(client.get('/me'))).account.mustSetUpSecondFactor).toBe(false);
  });

  it('takes no code twice, nor one from before it', async () => {
    const { login, phone } = await careful();
    const [before, now, next] = [phone.code(-1), phone.code(), phone.code(1)];
    await signedIn(login, now);
    expect(await refusal(enter(login, now).reply)).toBe('422 second_factor_wrong');
    expect(await refusal(enter(login, before).reply)).toBe('422 second_factor_wrong');
    await signedIn(login, next);
    expect(await refusal(enter(login, next).reply)).toBe('422 second_factor_wrong');
  });

  it('takes a code once even when it is sent many times at one moment', async () => {
    const { login, phone } = await careful();
    const code = phone.code();
    const tries = await Promise.all([0, 1, 2, 3].map(() => enter(login, code).reply));
    expect(tries.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  it('locks after five wrong codes; the right password in between takes nothing back', async () => {
    const { login, phone } = await careful();
    for (let n = 0; n < 4; n += 1) {
      expect(await refusal(enter(login, phone.wrongCode()).reply)).toBe('422 second_factor_wrong');
      expect(await refusal(enter(login).reply)).toBe('401 second_factor_required');
    }
    expect(await refusal(enter(login, phone.wrongCode()).reply)).toBe('423 account_locked');
    expect(await refusal(enter(login, phone.code()).reply)).toBe('423 account_locked');
  });

  it('lets each recovery code serve once', async () => {
    const { login, recoveryCodes, client } = await careful();
    expect(new Set(recoveryCodes).size).toBe(10);
    const [one] = recoveryCodes;
    await signedIn(login, ` ${one!.toUpperCase().replaceAll('-', ' ')} `);
    expect(await refusal(enter(login, one).reply)).toBe('422 second_factor_wrong');
    expect((await ok(client.get('/me/second-factor'))).recoveryCodesLeft).toBe(9);
    await signedIn(login, recoveryCodes[1]);
  });

  it('does not take another account’s recovery code', async () => {
    const [mine, theirs] = [await careful(), await careful()];
    expect(await refusal(enter(mine.login, theirs.recoveryCodes[0]).reply)).toBe(
      '422 second_factor_wrong',
    );
  });

  it('is set up, replaced and removed with the password (and a code once there is one)', async () => {
    const { id, login, client, phone, recoveryCodes } = await careful();
    const begin = (body: object) => refusal(client.post('/me/second-factor', body));
    expect(await begin({ password: 'Not-the-one-1' })).toBe('422 password_wrong');
    expect(await begin({ password: PASSWORD })).toBe('422 invalid_input');
    const renewed = await ok(
      client.post('/me/second-factor', { password: PASSWORD, code: recoveryCodes[0] }),
    );
    // Until it is confirmed the old one stays in use, and the new one does not do.
    const next = new Authenticator(renewed.secret);
    expect(await refusal(enter(login, next.code()).reply)).toBe('422 second_factor_wrong');
    const elsewhere = await signedIn(login, phone.code());
    const wrong = client.post('/me/second-factor/confirm', { code: next.wrongCode() });
    expect(await refusal(wrong)).toBe('422 second_factor_wrong');
    const fresh = await ok(client.post('/me/second-factor/confirm', { code: next.code() }));
    expect(await refusal(elsewhere.get('/me'))).toBe('401 session_expired');
    expect(await refusal(enter(login, recoveryCodes[1]).reply)).toBe('422 second_factor_wrong');
    await laterOn(id);
    expect(await refusal(enter(login, phone.code()).reply)).toBe('422 second_factor_wrong');
    const again = client.post('/me/second-factor/confirm', { code: next.code(1) });
    expect(await refusal(again)).toBe('409 second_factor_not_begun');
    const remove = (code?: string) =>
      refusal(client.post('/me/second-factor/remove', { password: PASSWORD, code }));
    expect(await remove()).toBe('422 invalid_input');
    expect(await remove(fresh.recoveryCodes[0])).toBe('200 ');
    await signedIn(login);
  });

  it('gives ten new recovery codes in place of the old', async () => {
    const { login, client, phone, recoveryCodes } = await careful();
    const proof = { password: PASSWORD, code: phone.code() };
    const renewed = await ok(client.post('/me/second-factor/recovery-codes', proof));
    expect(await refusal(enter(login, recoveryCodes[0]).reply)).toBe('422 second_factor_wrong');
    await signedIn(login, renewed.recoveryCodes[9]);
    const none = await signedIn((await person()).login);
    expect(
      await refusal(none.post('/me/second-factor/recovery-codes', { password: PASSWORD })),
    ).toBe('409 second_factor_missing');
  });

  it('stands in the database sealed and hashed', async () => {
    const { id, secret, recoveryCodes } = await careful();
    const [row] = await app.db.query<{ sealed_secret: Buffer }>(
      'SELECT * FROM second_factor WHERE account_id = $1',
      [id],
    );
    const codes = await app.db.query('SELECT * FROM recovery_code');
    const trail = await app.db.query('SELECT * FROM audit_entry');
    const kept = await app.db.query('SELECT * FROM idempotency_key');
    const bytes = Buffer.from(Secret.fromBase32(secret).bytes);
    expect(row!.sealed_secret.includes(bytes)).toBe(false);
    const all = JSON.stringify([row, codes, trail, kept]);
    for (const planted of [secret, ...recoveryCodes]) expect(all).not.toContain(planted);
    // Sealed for this account alone: in another's row it opens nothing.
    const other = await careful();
    await app.db.query(`UPDATE second_factor SET sealed_secret = $2 WHERE account_id = $1`, [
      other.id,
      row!.sealed_secret,
    ]);
    expect(await refusal(enter(other.login, new Authenticator(secret).code()).reply)).toBe(
      '500 seal_broken',
    );
  });

  it('must be set up first by whoever decides; nothing else is open until then', async () => {
    const { login } = await person('administrator');
    const client = await signedIn(login);
    expect((await ok(client.get('/me'))).account.mustSetUpSecondFactor).toBe(true);
    expect(await refusal(client.get('/accounts'))).toBe('403 second_factor_setup_required');
    const { secret } = await ok(client.post('/me/second-factor', { password: PASSWORD }));
    expect(await refusal(client.get('/accounts'))).toBe('403 second_factor_setup_required');
    const phone = new Authenticator(secret);
    const { recoveryCodes } = await ok(
      client.post('/me/second-factor/confirm', { code: phone.code() }),
    );
    await ok(client.get('/accounts'));
    const proof = { password: PASSWORD, code: recoveryCodes[0] };
    expect(await refusal(client.post('/me/second-factor/remove', proof))).toBe(
      '409 second_factor_kept',
    );
    expect((await ok(client.get('/me/second-factor'))).active).toBe(true);
  });

  it('is taken away by the security administrator when phone and paper are lost', async () => {
    const { id, login, client } = await careful();
    const security = await app.as('security_administrator');
    const { version, secondFactor } = await ok(security.get(`/accounts/${id}`));
    expect(secondFactor).toBe(true);
    expect(await refusal(client.put(`/accounts/${id}/second-factor-reset`, { version }))).toBe(
      '403 role_not_allowed',
    );
    await ok(security.put(`/accounts/${id}/second-factor-reset`, { version }));
    expect(await refusal(client.get('/me'))).toBe('401 session_expired');
    await signedIn(login);
    expect((await ok(security.get(`/accounts/${id}`))).secondFactor).toBe(false);
  });
});

describe('where the setting leaves it to them', () => {
  it('lets an administrator work with the password alone', async () => {
    const app = await startApp([{ module: DirectoryModule, controllers: directoryControllers }], {
      DEMO_MODE: 'true',
    });
    try {
      await app.write(async (tx) => {
        const account = await createAccount(tx, {
          login: 'demo.one',
          name: '演',
          password: PASSWORD,
        });
        await addMembership(tx, { accountId: account.id, role: 'administrator' });
      });
      const client = app.visitor();
      await ok(client.post('/sessions', { login: 'demo.one', password: PASSWORD }));
      await ok(client.get('/accounts'));
    } finally {
      await app.stop();
    }
  });
});
