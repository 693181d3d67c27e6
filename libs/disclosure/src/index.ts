import { Module, type Type } from '@nestjs/common';
import { AuditChainController } from './http/audit-chain.controller.js';
import { AuditController } from './http/audit.controller.js';
import { DisclosureExportsController } from './http/exports.controller.js';
import { IndicatorsController } from './http/indicators.controller.js';
import { LedgerController } from './http/ledger.controller.js';
import { PublicAuditController } from './http/public-audit.controller.js';
import { PublicHallController } from './http/public-hall.controller.js';
import { PublicIndicatorsController } from './http/public-indicators.controller.js';
import { ScheduleController } from './http/schedule.controller.js';
import { TodoController } from './http/todo.controller.js';
import { WarningsController } from './http/warnings.controller.js';

import './persistence/disclosure.sql.js';

export {
  publicHead,
  type PublicHead,
  type PublicPage,
} from './application/queries/public-head.query.js';

export { countListings, ListingTotal } from './application/queries/count-listings.js';
export { HallFilters } from './application/queries/hall-filters.js';
export { keptMatch, type KeptMatch } from './application/queries/kept-filters.js';
export {
  listPublicListings,
  PublicListingQuery,
} from './application/queries/public-listings.query.js';

export const disclosureControllers: Type[] = [
  PublicHallController,
  PublicIndicatorsController,
  IndicatorsController,
  LedgerController,
  TodoController,
  ScheduleController,
  WarningsController,
  AuditController,
  AuditChainController,
  PublicAuditController,
  DisclosureExportsController,
];

/** Readers react to nothing. */
export const disclosureHandlers: Type<object>[] = [];

/** What the public and the staff read across rooms. */
@Module({})
export class DisclosureModule {}
