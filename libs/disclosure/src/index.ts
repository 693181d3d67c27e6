import { Module, type Type } from '@nestjs/common';

export const disclosureControllers: Type[] = [];

/** Readers react to nothing. */
export const disclosureHandlers: Type<object>[] = [];

/** What the public and the staff read across rooms. */
@Module({})
export class DisclosureModule {}
