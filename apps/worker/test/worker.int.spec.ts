import { Injectable, Module } from '@nestjs/common';
import { createServer } from 'node:net';
import { DEADLINE_KINDS } from '#contracts';
import { newId } from '#kernel';
import {
  createDataSource,
  Database,
  Every,
  loadConfig,
  OnDeadline,
  OnEvent,
  systemCommand,
  UnitOfWork,
  type Config,
  type DeliveredEvent,
  type DueDeadline,
  type Room,
  type Tx,
} from '#platform';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { startWorker, type RunningWorker } from '../src/start-worker.js';
import { freePort } from '../../../test/support/free-port.js';

/** Used by handlers only, so its module does not export it. */
@Injectable()
class Diary {
  write(tx: Tx, line: string): Promise<unknown> {
    return tx.manager.query('INSERT INTO diary VALUES ($1)', [line]);
  }
}

@Module({ providers: [Diary] })
class DiaryModule {}

@OnEvent('listing.closed', 'diary')
class OnClosed {
  constructor(private readonly diary: Diary) {}
  async handle(tx: Tx, event: DeliveredEvent<'listing.closed'>): Promise<void> {
    await this.diary.write(tx, `closed ${event.payload.listingId}`);
    await tx.schedule('award.notice_end', event.payload.listingId, await tx.now());
  }
}

@OnDeadline(...DEADLINE_KINDS)
class OnTime {
  constructor(private readonly diary: Diary) {}
  async handle(tx: Tx, deadline: DueDeadline): Promise<void> {
    await this.diary.write(tx, `${deadline.kind} ${deadline.subjectId}`);
  }
}

@Every('diary', 1)
class Upkeep {
  constructor(private readonly db: Database) {}
  async run(): Promise<boolean> {
    const rows = await this.db.query(
      `INSERT INTO diary SELECT 'upkeep' WHERE NOT EXISTS
         (SELECT 1 FROM diary WHERE line = 'upkeep') RETURNING line`,
    );
    return rows.length > 0;
  }
}

const rooms: Room[] = [{ module: DiaryModule, handlers: [OnClosed, OnTime, Upkeep] }];

let database: TestDatabase;
let dataSource: DataSource;
let config: Config;
const workers: RunningWorker[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await createDataSource(database.url, 1).initialize();
  await dataSource.query('CREATE TABLE diary (line text)');
  config = loadConfig({
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    HOST: '127.0.0.1',
    WORKER_PORT: String(await freePort()),
    LOG_LEVEL: 'silent',
  });
});
afterAll(async () => {
  for (const worker of workers) await worker.stop();
  await dataSource.destroy();
  await database.drop();
});

const get = (path: string): Promise<Response> =>
  fetch(`http://127.0.0.1:${config.workerPort}${path}`);

const diary = async (): Promise<string[]> => {
  const rows: { line: string }[] = await dataSource.query('SELECT line FROM diary ORDER BY line');
  return rows.map(({ line }) => line);
};

it('refuses to start without a handler for every deadline, and lets go of what it held', async () => {
  const incomplete = { module: DiaryModule, handlers: [OnClosed] };
  await expect(startWorker(config, [incomplete])).rejects.toThrow(
    'without a handler: deadline listing.close',
  );
  await onlyOurOwnConnection();
});

it('refuses to start on a taken port, and lets go of what it held', async () => {
  const holder = createServer();
  await new Promise<void>((done) => void holder.listen(config.workerPort, '127.0.0.1', done));
  await expect(startWorker(config, rooms)).rejects.toThrow('EADDRINUSE');
  await new Promise((done) => holder.close(done));
  await onlyOurOwnConnection();
});

it('works from the event to the deadline that follows, tells how it is, and ends', async () => {
  const worker = await startWorker(config, rooms);
  workers.push(worker);
  for (const probe of ['live', 'startup', 'ready']) {
    expect(await (await get(`/health/${probe}`)).json()).toEqual({ status: 'ok' });
  }
  const listingId = newId();
  const uow = new UnitOfWork(dataSource, new Database(dataSource));
  await uow.run(systemCommand('test'), (tx) => tx.emit('listing.closed', { listingId }));
  const expected = [`award.notice_end ${listingId}`, `closed ${listingId}`, 'upkeep'];
  await until(async () => (await diary()).length >= expected.length);
  expect(await diary()).toEqual(expected);

  const text = await (await get('/metrics')).text();
  expect(text).toContain('jiebang_outbox_unrelayed 0\n');
  expect(text).toContain('jiebang_deadlines_overdue 0\n');
  expect(text).toContain('jiebang_queue_jobs{queue="events",state="waiting"} 0\n');
  expect(text).toContain('jiebang_queue_age_seconds{queue="sealed"} 0\n');
  expect(text).not.toContain('jiebang_queue_jobs{queue="sealed"');
  const [beat] = await dataSource.query('SELECT kind, ended_at, queues FROM process_heartbeat');
  expect(beat).toMatchObject({ kind: 'worker', ended_at: null, queues: { tasks: {} } });
  expect((await get('/anything')).status).toBe(404);

  const stopped = worker.stop();
  expect((await get('/health/ready')).status).toBe(503);
  await stopped;
  await expect(get('/health')).rejects.toThrow();
});

function onlyOurOwnConnection(): Promise<void> {
  return until(async () => {
    const sessions: unknown[] = await dataSource.query(
      'SELECT 1 FROM pg_stat_activity WHERE datname = current_database()',
    );
    return sessions.length === 1;
  });
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 20_000; Date.now() < end;) {
    if (await holds()) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`not in time: ${(await diary()).join()}`);
}
