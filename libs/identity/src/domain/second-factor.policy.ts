import { ADMINISTRATOR_ROLES, type Role } from '#contracts';
import { randomCode } from '#kernel';

/** Roles that decide, see what is secret or keep the system: a password alone does not do for them. */
export const SECOND_FACTOR_ROLES: readonly Role[] = [
  'committee_officer',
  'committee_approver',
  'supervisor',
  'expert',
  ...ADMINISTRATOR_ROLES,
];

export const RECOVERY_CODES = 10;

/** Of four letters each. */
const GROUPS = 4;

/** Ten codes like `k7mp-2xqd-9fha-t4wc` (79 bits each), to be shown once. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => randomCode(GROUPS).toLowerCase());
}

export type GivenCode = { kind: 'time'; digits: string } | { kind: 'recovery'; letters: string };

/** What was typed as a code, however it was spaced; null for what can be neither kind. */
export function readCode(typed: string): GivenCode | null {
  const bare = typed.toLowerCase().replace(/[\s-]/g, '');
  if (/^\d{6}$/.test(bare)) return { kind: 'time', digits: bare };
  if (/^[a-z0-9]+$/.test(bare) && bare.length === GROUPS * 4) {
    return { kind: 'recovery', letters: bare };
  }
  return null;
}
