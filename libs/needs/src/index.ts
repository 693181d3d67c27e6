import { Module, type Type } from '@nestjs/common';
import { NeedAttachments } from './application/need-attachments.use-case.js';
import { SolveOnSpot } from './application/solve-on-spot.use-case.js';
import { SortNeed } from './application/sort-need.use-case.js';
import { StateNeed } from './application/state-need.use-case.js';
import { NeedsController } from './http/needs.controller.js';
import { SortingController } from './http/sorting.controller.js';

export { requireListableNeed } from './application/require-listable-need.js';
export { needMachine } from './domain/need.machine.js';
export * from './domain/vocabulary.js';
export { Need } from './persistence/need.entity.js';

export const needsControllers: Type[] = [NeedsController, SortingController];

/** Needs react to no event and no deadline: a deferred one is taken up by hand. */
export const needsHandlers: Type<object>[] = [];

/** Needs, from the statement to the verdict. */
@Module({ providers: [NeedAttachments, SolveOnSpot, SortNeed, StateNeed] })
export class NeedsModule {}
