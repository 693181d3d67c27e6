import { Module, type Type } from '@nestjs/common';
import { IndicatorsController } from './http/indicators.controller.js';
import { PublicIndicatorsController } from './http/public-indicators.controller.js';

export const disclosureControllers: Type[] = [PublicIndicatorsController, IndicatorsController];

/** Readers react to nothing. */
export const disclosureHandlers: Type<object>[] = [];

/** What the public and the staff read across rooms. */
@Module({})
export class DisclosureModule {}
