import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { identityControllers, IdentityModule } from '#identity';
import type { Role } from '#contracts';
import { newId } from '#kernel';
import { Database, loadConfig, systemCommand, UnitOfWork, type Tx } from '#platform';
import { createApp } from '../../apps/api/src/create-app.js';
import { composeHandlers } from '../../libs/platform/src/worker/compose.js';
import { drain } from '../../libs/platform/src/worker/drain.js';
import type { HandlerRegistry } from '../../libs/platform/src/worker/registry.js';
import { Client } from './client.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { keepNotes, noteHandlers, noteStatements } from './noted-statements.js';
import { recordStatements } from './recorded-statements.js';
import { signInAs, type Place } from './sign-in-as.js';

/** A room as a test mounts it. */
export interface TestRoom {
  module: Type;
  controllers: readonly Type[];
  handlers?: readonly Type<object>[];
}

/** Settings, or how they follow from the address of the test's database. */
export type TestEnvironment =
  | Record<string, string>
  | ((databaseUrl: string) => Record<string, string>);

const IDENTITY: TestRoom = { module: IdentityModule, controllers: identityControllers };

/** A real api on a real port over a database of its own, with the workers' part on demand. */
export class TestApp {
  private constructor(
    readonly nest: NestFastifyApplication,
    readonly baseUrl: string,
    readonly databaseUrl: string,
    readonly folder: string,
    readonly registry: HandlerRegistry,
    private readonly database: TestDatabase,
    private readonly recording: { finish(): void } | undefined,
  ) {}

  static async start(
    rooms: readonly TestRoom[],
    environment: TestEnvironment = {},
  ): Promise<TestApp> {
    noteStatements();
    const database = await createTestDatabase();
    const { RECORD_STATEMENTS: record } = process.env;
    const recording = record ? recordStatements(database.url, record) : undefined;
    const folder = mkdtempSync(join(tmpdir(), 'jiebang-app-'));
    const given = typeof environment === 'function' ? environment(database.url) : environment;
    const config = loadConfig({
      NODE_ENV: 'test',
      DATABASE_URL: database.url,
      DATA_DIR: folder,
      LOG_LEVEL: 'error',
      // Stories leap over hours; what ends by idleness is told by the tests of sessions.
      SESSION_IDLE_MINUTES: '43200',
      ...given,
    });
    const all = [IDENTITY, ...rooms.filter((room) => room.module !== IdentityModule)];
    const nest = await createApp(config, all);
    // Any free port, unless the story has promised its address to somebody beforehand.
    await nest.listen(Number(given.PORT ?? 0), '127.0.0.1');
    const registry = await composeHandlers(
      nest,
      all.map(({ module, handlers = [] }) => ({ module, handlers })),
    );
    noteHandlers(registry);
    return new TestApp(
      nest,
      await nest.getUrl(),
      database.url,
      folder,
      registry,
      database,
      recording,
    );
  }

  get db(): Database {
    return this.nest.get(Database);
  }

  /** Time as the database tells it; setting it lets days pass in a moment. */
  readonly clock = {
    set: async (instant: string): Promise<void> => {
      await this.db.query(
        `UPDATE demonstration_clock SET shift = $1::timestamptz - clock_timestamp()`,
        [instant],
      );
    },
    now: (): Promise<Date> => this.db.now(),
  };

  /** Does all that workers would do by now: events, due deadlines, periodic work. */
  async drain(): Promise<void> {
    const dataSource = this.nest.get(DataSource);
    const uow = this.nest.get(UnitOfWork);
    await drain({ dataSource, uow, db: this.db, registry: this.registry });
  }

  /** A visitor without a session. */
  visitor(): Client {
    return new Client(this.baseUrl);
  }

  /** A new account that acts in this role at this place, signed in. */
  as(role: Role, place: Place = {}): Promise<Client> {
    return signInAs(this, role, place);
  }

  /** Writes straight through a transaction, for what a test needs to stand before its story begins. */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.nest.get(UnitOfWork).run(systemCommand(`test-${newId()}`), work);
  }

  async stop(): Promise<void> {
    await this.nest.close();
    keepNotes(process.env.TEST_NOTES!);
    this.recording?.finish();
    await this.database.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Starts an api with identity and the given rooms (those a room stands on included by the caller). */
export const startApp = (
  rooms: readonly TestRoom[] = [],
  environment: TestEnvironment = {},
): Promise<TestApp> => TestApp.start(rooms, environment);
