import { Module, type Type } from '@nestjs/common';
import { DecideReading } from './application/decide-reading.use-case.js';
import { RequestReading } from './application/request-reading.use-case.js';
import { UseReading } from './application/use-reading.use-case.js';
import { PublicReadingsController } from './http/public-readings.controller.js';
import { ReadingsController } from './http/readings.controller.js';

export { EmergencyReading } from './persistence/emergency-reading.entity.js';

export const oversightControllers: Type[] = [ReadingsController, PublicReadingsController];

/** Everything here is done by people; the room reacts to no event and no deadline. */
export const oversightHandlers: Type<object>[] = [];

/** 监督: what the supervisor does beyond reading, every time on record. */
@Module({ providers: [DecideReading, RequestReading, UseReading] })
export class OversightModule {}
