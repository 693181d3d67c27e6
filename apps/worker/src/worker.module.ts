import { Module, type DynamicModule } from '@nestjs/common';
import type { Room } from '#platform';

/** The platform and the modules of the rooms; their handlers are made from these. */
@Module({})
export class WorkerModule {
  static with(platform: DynamicModule, rooms: readonly Room[]): DynamicModule {
    return {
      module: WorkerModule,
      imports: [platform, ...rooms.map((room) => room.module)],
    };
  }
}
