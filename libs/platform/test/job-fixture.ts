import { newId } from '#kernel';
import { pino } from 'pino';
import type { DataSource } from 'typeorm';
import {
  createDataSource,
  Database,
  HandlerRegistry,
  OnDeadline,
  OnEvent,
  openQueue,
  systemCommand,
  UnitOfWork,
  WorkerRuntime,
  type DeliveredEvent,
  type DueDeadline,
  type JobQueue,
  type QueueDepth,
  type Tx,
} from '../src/index.js';
import { createTestDatabase } from '../../../test/support/database.js';

/** What handlers of these tests write their effects to. */
const EFFECT_TABLE = 'CREATE TABLE effect (subscriber text, subject text, at timestamptz)';

/** A database with the platform's tables, and what works on it. */
export interface JobFixture {
  url: string;
  dataSource: DataSource;
  db: Database;
  uow: UnitOfWork;
  /** Effects so far, as `subscriber:subject`. */
  effects(): Promise<string[]>;
  /** Moves the business clock and says so, as the demonstration does. */
  moveClock(interval: string): Promise<void>;
  /** A worker in this process; ended at the latest by `close`. */
  startWorker(registry: HandlerRegistry, options?: WorkerOptions): Promise<WorkerRuntime>;
  queue(): Promise<JobQueue>;
  /** Emits an event about a made-up listing, or about this one; returns the listing's id. */
  emitListing(name?: 'listing.closed' | 'listing.opened', listingId?: string): Promise<string>;
  /** Ends the workers and empties everything, for the next test. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

export interface WorkerOptions {
  concurrency?: number;
  patienceSeconds?: number;
}

/** Jobs of all queues by state. */
export async function totals(queue: JobQueue): Promise<Omit<QueueDepth, 'oldestSeconds'>> {
  const all = Object.values(await queue.depths());
  const sum = (state: keyof QueueDepth) => all.reduce((total, depth) => total + depth[state], 0);
  return {
    waiting: sum('waiting'),
    delayed: sum('delayed'),
    active: sum('active'),
    failed: sum('failed'),
  };
}

export const silent = pino({ level: 'silent' });

export async function createJobFixture(): Promise<JobFixture> {
  const { url, drop } = await createTestDatabase();
  const dataSource = await createDataSource(url, 10).initialize();
  await dataSource.query(EFFECT_TABLE);
  const db = new Database(dataSource);
  const uow = new UnitOfWork(dataSource, db);
  const closers: (() => Promise<void>)[] = [];
  const closeAll = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  const queue = async () => {
    const opened = await openQueue(queueConfig(url), silent);
    closers.push(() => opened.close());
    return opened;
  };
  return {
    url,
    dataSource,
    db,
    uow,
    queue,
    effects: async () => {
      const rows = await db.query<{ effect: string }>(
        `SELECT subscriber || ':' || subject AS effect FROM effect ORDER BY 1`,
      );
      return rows.map((row) => row.effect);
    },
    moveClock: async (interval) => {
      await db.query('UPDATE demonstration_clock SET shift = shift + $1::interval', [interval]);
      await db.query(`SELECT pg_notify('clock', '')`);
    },
    startWorker: async (registry, options = {}) => {
      const parts = { dataSource, databaseUrl: url, uow, db, registry, logger: silent };
      const runtime = new WorkerRuntime({ ...parts, ...options, queue: await queue() });
      await runtime.start();
      closers.push(() => runtime.stop(1_000));
      return runtime;
    },
    emitListing: async (name = 'listing.closed', listingId = newId()) => {
      await uow.run(systemCommand('test'), (tx) => tx.emit(name, { listingId }));
      return listingId;
    },
    reset: async () => {
      await closeAll();
      await db.query('TRUNCATE event_consumption, outbox_event, deadline, dead_letter, effect');
      await db.query(`UPDATE demonstration_clock SET shift = interval '0'`);
      const [queued] = await db.query(`SELECT 1 FROM pg_tables WHERE schemaname = 'bullmq'`);
      if (queued) await db.query('TRUNCATE bullmq.job CASCADE');
    },
    close: async () => {
      await closeAll();
      await dataSource.destroy();
      await drop();
    },
  };
}

export function queueConfig(databaseUrl: string) {
  return { databaseUrl, databasePoolSize: 4, redisUrls: [], queuePrefix: 'test' };
}

/** Notes its effect in the transaction that it is given. */
export async function note(tx: Tx, subscriber: string, subject: string): Promise<void> {
  await tx.manager.query('INSERT INTO effect VALUES ($1, $2, jiebang_now())', [
    subscriber,
    subject,
  ]);
}

type ListingEvent = DeliveredEvent<'listing.closed' | 'listing.opened'>;

/** A subscriber of listing events; `before` runs ahead of its effect. */
export function listingSubscriber(
  subscriber: string,
  before: (event: ListingEvent) => Promise<void> | void = () => undefined,
): object {
  @OnEvent(['listing.closed', 'listing.opened'], subscriber)
  class Subscriber {
    async handle(tx: Tx, event: ListingEvent): Promise<void> {
      await before(event);
      await note(tx, subscriber, event.payload.listingId);
    }
  }
  return new Subscriber();
}

/** The handler of `listing.close`; `before` decides what it answers. */
export function closingHandler(
  before: (tx: Tx, deadline: DueDeadline) => Promise<'not_yet' | void> | 'not_yet' | void = () =>
    undefined,
): object {
  @OnDeadline('listing.close')
  class Closing {
    async handle(tx: Tx, deadline: DueDeadline): Promise<'not_yet' | void> {
      if ((await before(tx, deadline)) === 'not_yet') return 'not_yet';
      await note(tx, 'close', deadline.subjectId);
    }
  }
  return new Closing();
}

export function registryOf(...handlers: object[]): HandlerRegistry {
  return new HandlerRegistry(handlers);
}

/** Waits until the condition holds. @throws Error naming it when it does not in time */
export async function until(
  what: string,
  holds: () => Promise<boolean> | boolean,
  ms = 45_000,
): Promise<void> {
  for (const end = Date.now() + ms; Date.now() < end;) {
    if (await holds()) return;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error(`not in time: ${what}`);
}
