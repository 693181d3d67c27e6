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
export { getUnit, isUnitWithin, unitAndBelow } from './application/queries/units.query.js';
export {
  eligibility,
  type Eligibility,
  type EligibilityConditions,
  type StandingFacts,
} from './domain/eligibility.policy.js';
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
