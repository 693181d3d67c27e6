import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard, Database, FilesController, type Config } from '#platform';
import { CalendarController } from './calendar/calendar.controller.js';
import { DemonstrationController } from './demonstration/demonstration.controller.js';
import { RawDeskController } from './raw-desk/raw-desk.controller.js';
import { HealthController } from './health/health.controller.js';
import { Readiness } from './health/readiness.js';

/** A room as the api mounts it. */
export interface ApiRoom {
  module: Type;
  controllers: readonly Type[];
}

@Module({})
export class ApiModule {
  static with(platform: DynamicModule, config: Config, rooms: readonly ApiRoom[]): DynamicModule {
    return {
      module: ApiModule,
      imports: [platform, ...rooms.map((room) => mounted(room))],
      controllers: [
        HealthController,
        FilesController,
        CalendarController,
        RawDeskController,
        ...(config.demoMode || config.nodeEnv === 'test' ? [DemonstrationController] : []),
      ],
      providers: [
        { provide: APP_GUARD, useClass: AccessGuard },
        {
          provide: Readiness,
          inject: [Database],
          useFactory: (db: Database) => new Readiness(db, config.shutdownDelayMs),
        },
      ],
    };
  }
}

/** Adds the controllers to the room's own module, whose providers they use. */
function mounted({ module, controllers }: ApiRoom): DynamicModule {
  return { module, controllers: [...controllers] };
}
