import type { Role } from '#contracts';

/** Who decides on and watches over listings. */
export const STAFF: readonly Role[] = [
  'posting_officer',
  'committee_officer',
  'committee_approver',
  'supervisor',
];

/** Whoever reads listings signed in; what each of them sees is settled by the scope of the query. */
export const READERS: readonly Role[] = [
  ...STAFF,
  'organization_agent',
  'alliance_lead',
  'rotating_chair',
];
