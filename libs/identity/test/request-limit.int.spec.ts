import { addMembership, createAccount } from '#identity';
import { Housekeeping } from '#platform';
import { startApp, type TestApp } from '../../../test/support/app.js';
import { refusal } from '../../../test/support/client.js';

const PASSWORD = 'Jiebang-2026!';
let app: TestApp;

beforeAll(async () => {
  app = await startApp([], { TRUSTED_PROXIES: '127.0.0.1' });
  await app.clock.set('2026-03-02T09:00:00+08:00');
  await app.write(async (tx) => {
    const account = { login: 'known', name: '演示账号', email: null, phone: null };
    const { id } = await createAccount(tx, { ...account, password: PASSWORD });
    await addMembership(tx, { accountId: id, role: 'resident' });
  });
});
afterAll(() => app?.stop());

const signIn = (login: string, password: string, address: string) =>
  app.visitor().post('/sessions', { login, password }, { headers: { 'x-forwarded-for': address } });

it('lets one address guess so often and no more, whichever account; others go on', async () => {
  const guesses = Array.from({ length: 30 }, (_, n) => signIn(`guess${n}`, 'x', '198.51.100.7'));
  const statuses = (await Promise.all(guesses)).map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set([401]));
  const refused = await signIn('known', PASSWORD, '198.51.100.7');
  expect(refused.status).toBe(429);
  expect(refused.body.code).toBe('too_many_requests');
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(600);
  expect(refused.body.detail).toMatch(/请 \d+ 秒后再试/);
  expect((await signIn('known', PASSWORD, '203.0.113.9')).status).toBe(201);
  // Addresses are not kept as such.
  const kept = await app.db.query('SELECT * FROM request_window');
  expect(JSON.stringify(kept)).not.toMatch(/198\.51|203\.0/);
  await app.clock.set('2026-03-02T09:30:00+08:00');
  expect((await signIn('known', PASSWORD, '198.51.100.7')).status).toBe(201);
});

it('counts failures alone: an office signs in from one address', async () => {
  for (let n = 0; n < 35; n += 1) {
    expect((await signIn('known', PASSWORD, '192.0.2.1')).status).toBe(201);
  }
  expect(await refusal(signIn('known', 'wrong', '192.0.2.1'))).toBe('401 sign_in_failed');
}, 120_000);

it('believes an address from a trusted proxy alone', async () => {
  const plain = await startApp();
  try {
    const ask = (address: string) =>
      plain
        .visitor()
        .post(
          '/sessions',
          { login: 'nobody', password: 'x' },
          { headers: { 'x-forwarded-for': address } },
        );
    await Promise.all(Array.from({ length: 30 }, (_, n) => ask(`198.51.100.${n}`)));
    expect(await refusal(ask('203.0.113.200'))).toBe('429 too_many_requests');
  } finally {
    await plain.stop();
  }
});

it('is forgotten once the window is over', async () => {
  await app.clock.set('2026-03-03T09:00:00+08:00');
  await new Housekeeping(app.db).run();
  expect(await app.db.query('SELECT 1 FROM request_window')).toEqual([]);
});
