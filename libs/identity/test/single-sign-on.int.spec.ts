import { addMembership, createAccount, ExternalIdentity } from '#identity';
import type { Role } from '#contracts';
import { directoryControllers, DirectoryModule } from '#directory';
import { startApp, type TestApp } from '../../../test/support/app.js';
import { ok, refusal } from '../../../test/support/client.js';
import { Authenticator } from './authenticator.js';
import { Forger } from './sso/forger.js';
import { CLIENT, RealProvider } from './sso/real-provider.js';
import { PUBLIC_URL, Surfer } from './sso/surfer.js';

const PASSWORD = 'Correct-horse-7';
const ROOMS = [{ module: DirectoryModule, controllers: directoryControllers }];

const settings = (issuer: string, more: Record<string, string> = {}) => ({
  PUBLIC_URL,
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: CLIENT.id,
  OIDC_CLIENT_SECRET: CLIENT.secret,
  OIDC_NAME: '演示统一认证',
  ...more,
});

let made = 0;
/** Somebody with an account, bound to a subject if one is given. */
async function person(
  app: TestApp,
  issuer: string,
  subject: string | null,
  role: Role = 'resident',
) {
  made += 1;
  const login = `bound.${made}`;
  const id = await app.write(async (tx) => {
    const account = await createAccount(tx, { login, name: '演示人员', password: PASSWORD });
    await addMembership(tx, { accountId: account.id, role });
    if (subject) await tx.insert(ExternalIdentity, { accountId: account.id, issuer, subject });
    return account.id;
  });
  return { id, login };
}

async function withPassword(app: TestApp, login: string): Promise<Surfer> {
  const surfer = new Surfer(app);
  expect((await surfer.api('POST', '/sessions', { login, password: PASSWORD })).status).toBe(201);
  return surfer;
}

const me = async (surfer: Surfer) => {
  const { status, body } = await surfer.api('GET', '/me');
  return `${status} ${body.code ?? body.account.id}`;
};

describe('single sign-on with a real provider', () => {
  let app: TestApp;
  let provider: RealProvider;
  beforeAll(async () => {
    provider = await RealProvider.start(PUBLIC_URL);
    app = await startApp(ROOMS, settings(provider.issuer));
  });
  afterAll(async () => {
    await app?.stop();
    await provider?.stop();
  });
  const bound = (subject: string, role?: Role) => person(app, provider.issuer, subject, role);

  it('opens a session for a bound account, on the page that was asked for', async () => {
    const { id } = await bound(provider.knows('wang'));
    const surfer = new Surfer(app);
    expect((await surfer.api('GET', '/sso')).body).toEqual({
      state: 'ready',
      name: '演示统一认证',
    });
    expect(await surfer.signOn('wang', '/needs?status=draft')).toBe('/needs?status=draft');
    expect(await me(surfer)).toBe(`200 ${id}`);
    const [begin] = await app.db.query<{ details: object }>(
      `SELECT details FROM audit_entry WHERE action = 'session.begin' AND subject_id = $1`,
      [id],
    );
    expect(begin!.details).toEqual({ role: 'resident', by: 'provider' });
    const { body } = await surfer.api('DELETE', '/sessions/current');
    expect(body.elsewhere).toMatch(`${provider.issuer}/session/end?`);
    expect(await me(surfer)).toMatch(/^401/);
  });

  it('keeps no token and no code anywhere', async () => {
    await bound(provider.knows('quiet'));
    const surfer = new Surfer(app);
    const callback = await surfer.visit(await surfer.begin(), 'quiet');
    await surfer.land(callback);
    const code = new URL(callback).searchParams.get('code')!;
    const rows = await Promise.all(
      ['session', 'sign_on', 'external_identity', 'audit_entry', 'idempotency_key'].map((table) =>
        app.db.query(`SELECT * FROM ${table}`),
      ),
    );
    const all = JSON.stringify(rows);
    expect(all).not.toContain(code);
    expect(all).not.toMatch(/eyJ[\w-]{10}/);
    expect(await app.db.query('SELECT 1 FROM sign_on')).toEqual([]);
  });

  it('makes no account for somebody unknown, and says so', async () => {
    const count = () => app.db.query('SELECT count(*) FROM account');
    const before = await count();
    const surfer = new Surfer(app);
    expect(await surfer.signOn(provider.knows('stranger'))).toBe(
      '/sso?refused=sso_unknown_identity',
    );
    expect(await count()).toEqual(before);
    expect(await me(surfer)).toBe('401 not_signed_in');
  });

  it('refuses disabled, locked and roleless accounts, and who turns back at the provider', async () => {
    const column = async (name: string, set: string) => {
      const { id } = await bound(provider.knows(name));
      await app.db.query(`UPDATE account SET ${set} WHERE id = $1`, [id]);
      return new Surfer(app).signOn(name);
    };
    expect(await column('disabled', 'disabled = true')).toBe('/sso?refused=account_disabled');
    const locked = `locked_until = jiebang_now() + interval '1 minute'`;
    expect(await column('locked', locked)).toBe('/sso?refused=account_locked');
    const { id } = await bound(provider.knows('roleless'));
    await app.db.query('UPDATE membership SET valid_until = jiebang_now() WHERE account_id = $1', [
      id,
    ]);
    expect(await new Surfer(app).signOn('roleless')).toBe('/sso?refused=no_membership');
    expect(await new Surfer(app).signOn('nobody there')).toBe('/sso?refused=sso_failed');
  });

  it('asks for the second factor all the same', async () => {
    const { id, login } = await bound(provider.knows('careful', { amr: ['mfa'] }));
    const own = await withPassword(app, login);
    const { body } = await own.api('POST', '/me/second-factor', { password: PASSWORD });
    const phone = new Authenticator(body.secret);
    await own.api('POST', '/me/second-factor/confirm', { code: phone.code() });
    await app.db.query('UPDATE second_factor SET last_step = 0');
    const surfer = new Surfer(app);
    expect(await surfer.signOn('careful', '/needs')).toBe('/sso?then=%2Fneeds');
    expect(await me(surfer)).toBe('401 not_signed_in');
    const give = (code: string, by = surfer) => by.api('POST', '/sso/code', { code });
    expect((await give(phone.wrongCode())).body.code).toBe('second_factor_wrong');
    expect((await give(phone.code(), new Surfer(app))).body.code).toBe('sso_failed');
    expect((await give(phone.code())).status).toBe(201);
    expect(await me(surfer)).toBe(`200 ${id}`);
    expect((await give(phone.code(1))).body.code).toBe('sso_failed');
  });

  it('has a role that must have one set it up first, and nobody change a password not used', async () => {
    const { id } = await bound(provider.knows('chief'), 'administrator');
    await app.db.query('UPDATE account SET must_change_password = true WHERE id = $1', [id]);
    const surfer = new Surfer(app);
    expect(await surfer.signOn('chief')).toBe('/todo');
    const { body } = await surfer.api('GET', '/me');
    expect(body.account).toMatchObject({ mustSetUpSecondFactor: true, mustChangePassword: false });
    expect((await surfer.api('GET', '/accounts')).body.code).toBe('second_factor_setup_required');
  });

  it('takes an answer once, in the browser that asked, with its own state, in time', async () => {
    await bound(provider.knows('li'));
    const failed = '/sso?refused=sso_failed';
    const surfer = new Surfer(app);
    const callback = await surfer.visit(await surfer.begin(), 'li');
    const [here, elsewhere] = [surfer.cookies.get(PUBLIC_URL)!, new Surfer(app)];
    const kept = new Map(here);
    // Somebody else's answer slipped into a victim's browser signs in nobody.
    expect(await elsewhere.land(callback)).toBe(failed);
    await elsewhere.begin();
    expect(await elsewhere.land(callback)).toBe(failed);
    expect(await surfer.land(callback)).toBe('/todo');
    const again = new Surfer(app);
    again.cookies.set(PUBLIC_URL, kept);
    expect(await again.land(callback)).toBe(failed);
    expect(await me(again)).toBe('401 not_signed_in');
    const altered = new Surfer(app);
    const url = new URL(await altered.visit(await altered.begin(), 'li'));
    url.searchParams.set('state', 'another');
    expect(await altered.land(url.href)).toBe(failed);
    const wrong = new Surfer(app);
    const guessed = new URL(await wrong.visit(await wrong.begin(), 'li'));
    guessed.searchParams.set('code', 'guessed');
    expect(await wrong.land(guessed.href)).toBe(failed);
    const foreign = new Surfer(app);
    const asked = new URL(await foreign.begin());
    asked.searchParams.set('client_id', 'another-application');
    expect(await foreign.land(await foreign.visit(asked.href, 'li'))).toBe(failed);
    const late = new Surfer(app);
    const back = await late.visit(await late.begin(), 'li');
    await app.db.query(`UPDATE sign_on SET expires_at = jiebang_now()`);
    expect(await late.land(back)).toBe(failed);
    for (const query of ['', '?code=x', '?error=server_error&state=x', '?state=a&state=b&code=x']) {
      const lost = new Surfer(app);
      await lost.begin();
      expect(await lost.land(`/api/v1/sso/callback${query}`)).toBe(failed);
    }
  });

  it('gives a session of its own, never one that was planted', async () => {
    await bound(provider.knows('fixed'));
    const surfer = new Surfer(app);
    surfer.cookies.set(PUBLIC_URL, new Map([['jiebang_session', 'a'.repeat(64)]]));
    await surfer.signOn('fixed');
    const session = surfer.cookies.get(PUBLIC_URL)!.get('jiebang_session')!;
    expect(session).toMatch(/^[0-9a-f]{64}$/);
    expect(session).not.toBe('a'.repeat(64));
  });

  it('leads to pages of our own alone', async () => {
    await bound(provider.knows('traveller'));
    for (const next of [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      '/\t/evil.example',
    ]) {
      const surfer = new Surfer(app);
      const begun = await surfer.api('POST', '/sso/attempts', { next });
      if (begun.status !== 201) continue; // a control character is no text
      const back = await surfer.visit(begun.body.address, 'traveller');
      expect([next, await surfer.land(back)]).toEqual([next, '/todo']);
    }
  });

  it('is bound by the owner, with a recent proof, to one account alone, and loosed again', async () => {
    const { login, id } = await person(app, provider.issuer, null);
    provider.knows('own');
    const surfer = await withPassword(app, login);
    await app.db.query(`UPDATE session SET authenticated_at = 'epoch' WHERE account_id = $1`, [id]);
    const asked = await surfer.api('POST', '/me/external-identity/attempts', {});
    expect(asked.body.code).toBe('reauthentication_required');
    await surfer.api('POST', '/sessions/current/proof', { password: PASSWORD });
    const path = '/me/external-identity/attempts';
    expect(await surfer.land(await surfer.visit(await surfer.begin('', path), 'own'))).toBe('/me');
    expect((await surfer.api('GET', '/me/external-identity')).body.boundAt).not.toBeNull();
    expect(await new Surfer(app).signOn('own')).toBe('/todo');
    const other = await person(app, provider.issuer, null);
    const rival = await withPassword(app, other.login);
    expect(await rival.land(await rival.visit(await rival.begin('', path), 'own'))).toBe(
      '/sso?refused=sso_identity_taken',
    );
    // Begun by one account and come back to another's session, it binds nobody.
    provider.knows('swapped');
    const back = await rival.visit(await rival.begin('', path), 'swapped');
    const mine = surfer.cookies.get(PUBLIC_URL)!.get('jiebang_session')!;
    rival.cookies.get(PUBLIC_URL)!.set('jiebang_session', mine);
    expect(await rival.land(back)).toBe('/sso?refused=sso_failed');
    await surfer.api('DELETE', '/me/external-identity');
    expect(await new Surfer(app).signOn('own')).toBe('/sso?refused=sso_unknown_identity');
  });

  it('is bound by the security administrator for others', async () => {
    const { id } = await person(app, provider.issuer, null);
    const security = await app.as('security_administrator');
    const path = `/accounts/${id}/external-identity`;
    const subject = provider.knows('registered');
    for (const role of ['administrator', 'audit_administrator', 'resident'] as const) {
      expect(await refusal((await app.as(role)).put(path, { subject }))).toBe(
        '403 role_not_allowed',
      );
    }
    const own = `/accounts/${security.accountId}/external-identity`;
    expect(await refusal(security.put(own, { subject }))).toBe('403 own_account');
    await ok(security.put(path, { subject }));
    expect((await ok(security.get(`/accounts/${id}`))).externalIdentity).toBe(true);
    const taken = await person(app, provider.issuer, null);
    expect(
      await refusal(security.put(`/accounts/${taken.id}/external-identity`, { subject })),
    ).toBe('409 sso_identity_taken');
    expect(await new Surfer(app).signOn('registered')).toBe('/todo');
    await ok(security.delete(path));
    expect(await refusal(security.delete(path))).toBe('409 external_identity_missing');
  });
});

describe('by another claim, with a provider whose second factor is trusted', () => {
  it('binds by employee number and asks for no code where the provider did', async () => {
    const provider = await RealProvider.start(PUBLIC_URL);
    const more = {
      OIDC_CLAIM: 'employee_number',
      OIDC_SCOPE: 'openid profile',
      OIDC_MULTI_FACTOR: 'mfa,phrh',
    };
    const app = await startApp(ROOMS, settings(provider.issuer, more));
    try {
      const { id } = await person(app, provider.issuer, 'E-2047', 'administrator');
      provider.knows('strong', { number: 'E-2047', amr: ['pwd', 'mfa'] });
      provider.knows('weak', { number: 'E-2047', amr: ['pwd'] });
      const strong = new Surfer(app);
      expect(await strong.signOn('strong')).toBe('/todo');
      expect(await me(strong)).toBe(`200 ${id}`);
      expect((await strong.api('GET', '/accounts')).status).toBe(200);
      const weak = new Surfer(app);
      expect(await weak.signOn('weak')).toBe('/todo');
      expect((await weak.api('GET', '/accounts')).body.code).toBe('second_factor_setup_required');
    } finally {
      await app.stop();
      await provider.stop();
    }
  });
});

describe('a provider that is not there', () => {
  it('stops nothing: the password does, and it is found again once it answers', async () => {
    const gone = await RealProvider.start(PUBLIC_URL);
    await gone.stop();
    const app = await startApp(ROOMS, settings(gone.issuer));
    let back: RealProvider | undefined;
    try {
      const { login } = await person(app, gone.issuer, 'patient');
      const surfer = await withPassword(app, login);
      const state = async () => (await surfer.api('GET', '/sso')).body.state;
      expect(await state()).toBe('unavailable');
      const begun = await surfer.api('POST', '/sso/attempts', {});
      expect([begun.status, begun.body.code]).toEqual([503, 'sso_unavailable']);
      back = await RealProvider.start(PUBLIC_URL, Number(new URL(gone.issuer).port));
      back.knows('patient');
      while ((await state()) !== 'ready') await new Promise((later) => setTimeout(later, 250));
      expect(await new Surfer(app).signOn('patient')).toBe('/todo');
    } finally {
      await app.stop();
      await back?.stop();
    }
  }, 60_000);

  it('is nothing where none is set', async () => {
    const app = await startApp(ROOMS);
    try {
      const surfer = new Surfer(app);
      expect((await surfer.api('GET', '/sso')).body.state).toBe('off');
      expect((await surfer.api('POST', '/sso/attempts', {})).body.code).toBe('sso_off');
    } finally {
      await app.stop();
    }
  });
});

describe('a provider that lies', () => {
  let app: TestApp;
  let forger: Forger;
  beforeAll(async () => {
    forger = await Forger.start();
    app = await startApp(ROOMS, settings(forger.issuer));
    await person(app, forger.issuer, 'forged');
  });
  afterAll(async () => {
    await app?.stop();
    await forger?.stop();
  });
  beforeEach(() => {
    forger.forge = (claims) => claims;
    forger.strangersKey = false;
    forger.iss = undefined;
  });

  const attempt = async () => {
    const surfer = new Surfer(app);
    const query = forger.visited(await surfer.begin());
    return surfer.land(`/api/v1/sso/callback${query}`);
  };
  const now = () => Math.floor(Date.now() / 1000);

  it('is believed when its token is right', async () => {
    expect(await attempt()).toBe('/todo');
  });

  it.each<[string, (claims: Record<string, unknown>) => Record<string, unknown>]>([
    ['another audience', (claims) => ({ ...claims, aud: 'another-application' })],
    [
      'two audiences, and another one authorised',
      (claims) => ({ ...claims, aud: [CLIENT.id, 'x'], azp: 'x' }),
    ],
    ['another issuer', (claims) => ({ ...claims, iss: 'https://evil.example' })],
    ['another nonce', (claims) => ({ ...claims, nonce: 'of-another-sign-on' })],
    ['no nonce', ({ nonce: _, ...claims }) => claims],
    ['a token that is over', (claims) => ({ ...claims, iat: now() - 7200, exp: now() - 3600 })],
    ['no subject', ({ sub: _, ...claims }) => claims],
  ])('is not believed with %s', async (_, forge) => {
    forger.forge = forge;
    expect(await attempt()).toBe('/sso?refused=sso_failed');
  });

  it('is not believed with a stranger’s signature', async () => {
    forger.strangersKey = true;
    expect(await attempt()).toBe('/sso?refused=sso_failed');
  });

  it('is not believed when another provider’s answer is mixed in', async () => {
    forger.iss = 'https://evil.example';
    expect(await attempt()).toBe('/sso?refused=sso_failed');
  });

  it('gets nowhere without the proof that who fetches is who asked', async () => {
    const surfer = new Surfer(app);
    const query = forger.visited(await surfer.begin());
    forger.challenge = 'of-somebody-else';
    expect(await surfer.land(`/api/v1/sso/callback${query}`)).toBe('/sso?refused=sso_failed');
  });
});
