import { newId } from '#kernel';
import { systemCommand, UnitOfWork } from '#platform';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';

/** What is under way at most here, and the connections that it shares. */
const AT_ONCE = 6;
const WAIT_MS = 5_000;
const STATEMENT_MS = 1_000;

describe('an api that is asked more than it can do', () => {
  let app: TestApp;
  let client: Client;
  beforeAll(async () => {
    app = await startApp([], {
      DATABASE_POOL_SIZE: '2',
      DATABASE_WAIT_MS: String(WAIT_MS),
      STATEMENT_TIMEOUT_MS: String(STATEMENT_MS),
      REQUESTS_AT_ONCE: String(AT_ONCE),
    });
    client = await app.as('administrator');
  });
  afterAll(() => app.stop());

  const ask = (path = '/calendar/years/2026') => fetch(`${app.baseUrl}/api/v1${path}`);
  const facts = async (response: Response) => ({
    status: response.status,
    code: ((await response.json()) as { code?: string }).code,
    comeAgain: response.headers.get('retry-after'),
  });
  const BUSY = { status: 503, code: 'service_unavailable', comeAgain: '2' };

  /** Holds every connection of the pool while the work is done. */
  async function whileNoneIsFree(work: () => Promise<void>): Promise<void> {
    const uow = app.nest.get(UnitOfWork);
    const hold = (n: number): Promise<void> =>
      uow.run(systemCommand(`hold ${n}`), () => (n < 2 ? hold(n + 1) : work()));
    await hold(1);
  }

  it('says in time when no connection is free, and answers as before afterwards', async () => {
    await whileNoneIsFree(async () => {
      const began = Date.now();
      expect(await facts(await ask())).toEqual(BUSY);
      expect(Date.now() - began).toBeLessThan(WAIT_MS + 5_000);
      expect((await ask('/health/live')).status).toBe(200);
      expect((await ask('/health/ready')).status).toBe(503);
    });
    expect((await ask()).status).toBe(200);
    expect((await ask('/health/ready')).status).toBe(200);
  });

  it('turns away at once what exceeds its measure, and serves what it has let in', async () => {
    const crowd: Promise<Response>[] = [];
    await whileNoneIsFree(async () => {
      let answered = 0;
      const ahead = new Promise<void>((done) => {
        for (let n = 0; n < AT_ONCE * 3; n += 1) crowd.push(ask());
        for (const it of crowd) void it.then(() => (answered += 1) === AT_ONCE * 2 && done());
      });
      // Those that were let in wait for a connection; all the others have their answer already.
      await ahead;
      expect(await facts((await Promise.race(crowd)).clone())).toEqual(BUSY);
    });
    const statuses = (await Promise.all(crowd)).map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array(AT_ONCE).fill(200), ...Array(AT_ONCE * 2).fill(503)]);
  });

  it('breaks off a statement that takes too long; the same command succeeds later', async () => {
    const key = newId();
    const account = { login: 'later.on', name: '演示·经办人' };
    const create = () => client.post('/accounts', account, { key });
    await app.write(async (tx) => {
      // A twin of the command that does not come to an end.
      await tx.manager.query(
        `INSERT INTO idempotency_key (scope, key, fingerprint) VALUES ($1, $2, '')`,
        [client.accountId, key],
      );
      const { status, body, headers } = await create();
      const comeAgain = headers.get('retry-after');
      expect({ status, code: body.code, comeAgain }).toEqual(BUSY);
      await tx.manager.query('DELETE FROM idempotency_key WHERE key = $1', [key]);
    });
    const created = await create();
    expect(created.status).toBe(201);
    expect((await create()).body.id).toBe(created.body.id);
  });
});
