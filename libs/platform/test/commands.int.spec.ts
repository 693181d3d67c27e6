import { DomainError } from '#kernel';
import {
  Database,
  Housekeeping,
  IdempotencyKey,
  systemCommand,
  UnitOfWork,
  type CommandContext,
} from '#platform';
import { directoryControllers, DirectoryModule } from '#directory';
import { startApp, type TestApp } from '../../../test/support/app.js';
import { ok, refusal } from '../../../test/support/client.js';

describe('the same command sent twice', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp([{ module: DirectoryModule, controllers: directoryControllers }]);
  });
  afterAll(() => app.stop());

  const unit = (name: string) => ({ kind: 'district', name });

  it('has one effect and one answer, however often and however simultaneous', async () => {
    const administrator = await app.as('administrator');
    const send = () => administrator.post('/units', unit('演示·档案馆'), { key: 'unit-1' });
    const replies = await Promise.all(Array.from({ length: 12 }, send));
    expect(new Set(replies.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(replies.every(({ status }) => status === 201)).toBe(true);
    const rows = await app.db.query(`SELECT 1 FROM unit WHERE name = '演示·档案馆'`);
    expect(rows).toHaveLength(1);
  });

  it('is refused when the key comes with another content', async () => {
    const administrator = await app.as('administrator');
    await ok(administrator.post('/units', unit('演示·图书馆'), { key: 'unit-2' }));
    const other = administrator.post('/units', unit('演示·文化馆'), { key: 'unit-2' });
    expect(await refusal(other)).toBe('422 idempotency_key_reused');
  });

  it('is another command when somebody else sends it', async () => {
    const [one, two] = [await app.as('administrator'), await app.as('administrator')];
    const first = await ok(one.post('/units', unit('演示·一站'), { key: 'unit-3' }));
    const second = await ok(two.post('/units', unit('演示·一站'), { key: 'unit-3' }));
    expect(first.id).not.toBe(second.id);
  });

  it('is tried again after a refusal: a refusal is no effect', async () => {
    const command: CommandContext = { ...systemCommand('again'), idempotencyKey: 'again' };
    const uow = app.nest.get(UnitOfWork);
    const refused = uow.run(command, () => Promise.reject(new DomainError('reason_required')));
    await expect(refused).rejects.toMatchObject({ code: 'reason_required' });
    expect(await uow.run(command, () => Promise.resolve({ done: true }))).toEqual({ done: true });
    expect(await uow.run(command, () => Promise.resolve({ done: false }))).toEqual({ done: true });
  });

  it('tells two files under one key apart', async () => {
    const clerk = await app.as('resident');
    const send = (content: string) => {
      const form = new FormData();
      form.set('file', new Blob([content]), '演示.pdf');
      return fetch(`${app.baseUrl}/api/v1/files`, {
        method: 'POST',
        body: form,
        headers: { cookie: clerk.cookie, 'idempotency-key': 'file-1' },
      });
    };
    const first = await send('%PDF-1.7 一');
    expect(first.status).toBe(201);
    expect(await (await send('%PDF-1.7 一')).json()).toEqual(await first.json());
    expect((await send('%PDF-1.7 二')).status).toBe(422);
  });

  it('is forgotten after thirty days', async () => {
    const keys = () => app.nest.get(Database).query('SELECT 1 FROM idempotency_key');
    const { createdAt } = (await app.write((tx) => tx.manager.find(IdempotencyKey)))[0]!;
    const housekeeping = new Housekeeping(app.db);
    const days = (count: number) =>
      app.clock.set(new Date(createdAt.getTime() + count * 86_400_000).toISOString());
    await days(29);
    await housekeeping.run();
    expect(await keys()).not.toHaveLength(0);
    await days(31);
    await housekeeping.run();
    expect(await keys()).toHaveLength(0);
  });
});

describe('a transaction that meets a deadlock', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('runs again as a whole, so that both of two crossing commands succeed', async () => {
    const uow = app.nest.get(UnitOfWork);
    await app.db.query('CREATE TABLE crossing (id int PRIMARY KEY, visits int NOT NULL DEFAULT 0)');
    await app.db.query('INSERT INTO crossing VALUES (1), (2)');
    let arrived = 0;
    let open: () => void;
    const bothHold = new Promise<void>((resolve) => (open = resolve));
    const cross = (first: number, second: number) =>
      uow.run(systemCommand('cross'), async (tx) => {
        const visit = (id: number) =>
          tx.manager.query('UPDATE crossing SET visits = visits + 1 WHERE id = $1', [id]);
        await visit(first);
        arrived += 1;
        if (arrived === 2) open();
        await bothHold;
        await visit(second);
      });
    await Promise.all([cross(1, 2), cross(2, 1)]);
    expect(await app.db.query('SELECT id, visits FROM crossing ORDER BY id')).toEqual([
      { id: 1, visits: 2 },
      { id: 2, visits: 2 },
    ]);
    // The one that was undone may be in the other's way once more.
    expect(arrived).toBeGreaterThan(2);
  });
});
