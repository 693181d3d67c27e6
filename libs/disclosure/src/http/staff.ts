import type { Role } from '#contracts';

/** Who reads figures, ledger and warnings as staff; an officer of a posting unit its own part. */
export const STAFF: readonly Role[] = [
  'posting_officer',
  'committee_officer',
  'committee_approver',
  'supervisor',
];
