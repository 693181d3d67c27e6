import { Module, type Type } from '@nestjs/common';
import { AllianceEvents } from './application/alliance-events.use-case.js';
import { AllianceMembers } from './application/alliance-members.use-case.js';
import { ChairTerms } from './application/chair-terms.use-case.js';
import { RecordStanding } from './application/record-standing.use-case.js';
import { SaveAlliance } from './application/save-alliance.use-case.js';
import { SaveExpert } from './application/save-expert.use-case.js';
import { SaveOrganization } from './application/save-organization.use-case.js';
import { SaveUnit } from './application/save-unit.use-case.js';
import { UpdateProfile } from './application/update-profile.use-case.js';
import { AllianceDeskController } from './http/alliance-desk.controller.js';
import { AlliancesController } from './http/alliances.controller.js';
import { ExpertsController } from './http/experts.controller.js';
import { OrganizationExportController } from './http/organization-export.controller.js';
import { OrganizationsController } from './http/organizations.controller.js';
import { UnitsController } from './http/units.controller.js';
import './persistence/directory.sql.js';

export { type Source } from './application/source.js';
export {
  activeAlliances,
  alliancesOf,
  chairOrganizationsOn,
  getOrganization,
  organizationsOfAlliance,
  type ChairOnDuty,
} from './application/queries/organizations.query.js';
export { expertPool, type PoolExpert } from './application/queries/expert-pool.query.js';
export {
  conjunction,
  keptQuery,
  searchQuery,
  shareOfAll,
  type Share,
  type SearchQuery,
} from './application/queries/search-query.js';
export { areDated, searchable, shareOf } from './application/queries/term-statistics.js';
export {
  getUnit,
  isUnitWithin,
  unitAndBelow,
  unitsBelow,
} from './application/queries/units.query.js';
export {
  eligibility,
  type Eligibility,
  type EligibilityConditions,
  type StandingFacts,
} from './domain/eligibility.policy.js';
export { scopeNote } from './domain/scope.policy.js';
export * from './domain/vocabulary.js';
export {
  Alliance,
  AllianceEvent,
  AllianceMember,
  ChairTerm,
} from './persistence/alliance.entity.js';
export { Expert } from './persistence/expert.entity.js';
export { Organization } from './persistence/organization.entity.js';
export { Unit } from './persistence/unit.entity.js';

export const directoryControllers: Type[] = [
  UnitsController,
  OrganizationsController,
  AlliancesController,
  AllianceDeskController,
  ExpertsController,
  OrganizationExportController,
];

/** The directory reacts to no event and no deadline: terms end by their dates. */
export const directoryHandlers: Type<object>[] = [];

/** Units, organisations, alliances, experts. */
@Module({
  providers: [
    AllianceEvents,
    AllianceMembers,
    ChairTerms,
    RecordStanding,
    SaveAlliance,
    SaveExpert,
    SaveOrganization,
    SaveUnit,
    UpdateProfile,
  ],
  exports: [ChairTerms, SaveAlliance, SaveExpert, SaveOrganization, SaveUnit, AllianceMembers],
})
export class DirectoryModule {}
