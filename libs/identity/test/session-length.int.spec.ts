import { addMembership, createAccount } from '#identity';
import { startApp, type TestApp } from '../../../test/support/app.js';
import { ok, refusal, type Client } from '../../../test/support/client.js';

const PASSWORD = 'Correct-horse-7';
const BACKGROUND = { headers: { 'x-background': '1' } };

describe('how long a session lasts', () => {
  let app: TestApp;
  let start: number;
  beforeAll(async () => {
    app = await startApp([], { SESSION_IDLE_MINUTES: '30', SESSION_HOURS: '12' });
    await app.write(async (tx) => {
      const account = await createAccount(tx, { login: 'he.yun', name: '演', password: PASSWORD });
      await addMembership(tx, { accountId: account.id, role: 'resident' });
    });
  });
  afterAll(() => app.stop());

  const signIn = async (): Promise<Client> => {
    const client = app.visitor();
    await ok(client.post('/sessions', { login: 'he.yun', password: PASSWORD }));
    start = (await app.clock.now()).getTime();
    return client;
  };
  const after = (minutes: number) =>
    app.clock.set(new Date(start + minutes * 60_000).toISOString());

  it('ends after half an hour without use', async () => {
    const client = await signIn();
    await after(29);
    await ok(client.get('/me'));
    await after(58);
    await ok(client.get('/me'));
    await after(89);
    expect(await refusal(client.get('/me'))).toBe('401 session_expired');
  });

  it('is prolonged by people alone, not by a page that asks by itself', async () => {
    const client = await signIn();
    await after(20);
    const { now, idleUntil, until } = await ok(client.get('/sessions/current', BACKGROUND));
    const minutes = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 60_000;
    expect(minutes(now, idleUntil)).toBeCloseTo(10, 0);
    expect(minutes(now, until)).toBeCloseTo(700, 0);
    await ok(client.get('/me', BACKGROUND));
    await client.get('/public/clock', { headers: { accept: 'text/event-stream' } });
    await after(31);
    expect(await refusal(client.get('/me', BACKGROUND))).toBe('401 session_expired');
    const other = await signIn();
    await after(20);
    const used = await ok(other.get('/sessions/current'));
    expect(minutes(used.now, used.idleUntil)).toBeCloseTo(30, 0);
  });

  it('ends after twelve hours, however much it is used', async () => {
    const client = await signIn();
    for (let minute = 25; minute < 720; minute += 25) {
      await after(minute);
      await ok(client.get('/me'));
    }
    const last = await ok(client.get('/sessions/current'));
    expect(last.idleUntil).toBe(last.until);
    await after(721);
    expect(await refusal(client.get('/me'))).toBe('401 session_expired');
  });
});
