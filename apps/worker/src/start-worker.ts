import { NestFactory } from '@nestjs/core';
import {
  assertComplete,
  composeHandlers,
  createLogger,
  Database,
  Heartbeat,
  Metrics,
  openQueue,
  PlatformModule,
  startTracing,
  UnitOfWork,
  WorkerRuntime,
  type Config,
  type Room,
} from '#platform';
import { readFigures } from '#operations';
import type { INestApplicationContext } from '@nestjs/common';
import type { Server } from 'node:http';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { serveHealth } from './health-server.js';
import { nestLogger } from './nest-logger.js';
import { ROOMS } from './rooms.js';
import { WorkerModule } from './worker.module.js';

/** Under the ten seconds that a launcher or a container waits before it kills. */
const GRACE_MS = 7_000;

export interface RunningWorker {
  /** Ends or hands back what is under way, then lets go of everything. */
  stop(): Promise<void>;
}

/**
 * Brings up a whole worker.
 * @throws Error on a kind of deadline or a job without a handler, before any work is taken
 */
export async function startWorker(
  config: Config,
  rooms: readonly Room[] = ROOMS,
): Promise<RunningWorker> {
  const logger = createLogger(config, 'worker');
  const platform = await PlatformModule.connect(config, logger);
  const app = await NestFactory.createApplicationContext(WorkerModule.with(platform, rooms), {
    logger: nestLogger(logger),
    abortOnError: false,
  });
  try {
    return await run(app, config, rooms, logger);
  } catch (error) {
    await app.close();
    throw error;
  }
}

async function run(
  app: INestApplicationContext,
  config: Config,
  rooms: readonly Room[],
  logger: Logger,
): Promise<RunningWorker> {
  const registry = await composeHandlers(app, rooms);
  assertComplete(registry);
  const queue = await openQueue(config, logger);
  const db = app.get(Database);
  const runtime = new WorkerRuntime({
    dataSource: app.get(DataSource),
    databaseUrl: config.databaseUrl,
    uow: app.get(UnitOfWork),
    db,
    queue,
    registry,
    logger,
  });
  const self = { kind: 'worker', version: config.buildVersion } as const;
  const heartbeat = new Heartbeat(db, self, logger, () => queue.depths());
  const metrics = new Metrics();
  metrics.readBy(() => readFigures(db, () => queue.depths()));
  let [started, stopping] = [false, false];
  const watched = {
    db,
    queue,
    logger,
    metrics,
    started: () => started,
    stopping: () => stopping,
    stuck: () => runtime.stuck,
  };
  const tracing = await startTracing(config, 'jiebang-worker');
  let server: Server | undefined;
  try {
    // Before any work is taken: a taken port stops the start.
    server = await serveHealth(watched, config.host, config.workerPort);
    await runtime.start();
    heartbeat.start();
    started = true;
  } catch (error) {
    server?.close();
    await runtime.stop(0);
    await tracing.stop();
    throw error;
  }
  return {
    stop: async () => {
      logger.info('worker stopping');
      stopping = true;
      await runtime.stop(GRACE_MS);
      server.close();
      server.closeAllConnections();
      await heartbeat.stop();
      await tracing.stop();
      await app.close();
      logger.info('worker stopped');
    },
  };
}
