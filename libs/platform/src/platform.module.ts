import { Global, Module, type DynamicModule } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import { DataSource } from 'typeorm';
import type { Config } from './config/config.js';
import { createDataSource } from './database/data-source.js';
import { Database } from './database/database.js';
import { Replicas } from './database/replicas.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { SealingKeys } from './crypto/sealing-keys.js';
import { RequestLimit } from './http/request-limit.js';
import { TableExports } from './exports/table-exports.js';
import { LiveHub } from './live/live-hub.js';
import { FileStore } from './storage/file-store.js';
import { openContents } from './storage/open-contents.js';

export const CONFIG = Symbol('config');
export const LOGGER = Symbol('logger');

/** JSON to standard output; cookies and credentials never, whatever a line carries. */
export function createLogger(config: Config, name: string): Logger {
  return pino({
    name,
    level: config.logLevel,
    redact: ['req.headers.cookie', 'req.headers.authorization', '*.password', '*.token'],
  });
}

/** What every process stands on: configuration, log, database, keys, unit of work, files. */
@Global()
@Module({})
export class PlatformModule {
  /** @param waitMs how long somebody waits for a connection of the pool; for ever when left out */
  static async connect(
    config: Config,
    logger: Logger,
    { waitMs }: { waitMs?: number } = {},
  ): Promise<DynamicModule> {
    const dataSource = await createDataSource(config.databaseUrl, config.databasePoolSize, {
      statementMs: config.statementTimeoutMs,
      waitMs,
    }).initialize();
    const database = new Database(dataSource);
    const uow = new UnitOfWork(dataSource, database);
    const sealing = await SealingKeys.start(config, dataSource).catch(async (error) => {
      await dataSource.destroy();
      throw error;
    });
    const contents = await openContents(config);
    const { databaseReplicaUrls, databasePoolSize } = config;
    const replicas = new Replicas(database, databaseReplicaUrls, databasePoolSize, logger);
    return {
      module: PlatformModule,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: LOGGER, useValue: logger },
        { provide: DataSource, useValue: dataSource },
        { provide: Database, useValue: database },
        { provide: UnitOfWork, useValue: uow },
        {
          provide: LiveHub,
          useValue: new LiveHub(
            config.databaseUrl,
            { streams: config.liveStreams, perAccount: 12 },
            logger,
          ),
        },
        { provide: FileStore, useValue: new FileStore(contents, database) },
        { provide: Replicas, useValue: replicas },
        { provide: SealingKeys, useValue: sealing },
        { provide: TableExports, useValue: new TableExports(uow, logger) },
        { provide: RequestLimit, useValue: new RequestLimit(database) },
        {
          provide: 'CloseDatabase',
          useValue: {
            onApplicationShutdown: async () => {
              sealing.clear();
              await replicas.stop();
              await dataSource.destroy();
            },
          },
        },
      ],
      exports: [
        CONFIG,
        LOGGER,
        DataSource,
        Database,
        UnitOfWork,
        FileStore,
        Replicas,
        SealingKeys,
        LiveHub,
        RequestLimit,
        TableExports,
      ],
    };
  }
}
