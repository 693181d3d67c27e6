import type { Role } from '#contracts';
import { randomHex } from '#kernel';

/** Roles that decide, see what is secret or keep the system: a password alone does not do for them. */
export const SECOND_FACTOR_ROLES: readonly Role[] = [
  'committee_officer',
  'committee_approver',
  'supervisor',
  'expert',
  'administrator',
];

export const RECOVERY_CODES = 10;

/** Without 0, 1, i, l and o, which are taken for one another; 31 letters and digits. */
const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz';
const GROUPS = 4;
const GROUP = 4;

/** Ten codes like `k7mp-2xqd-9fha-t4wc` (79 bits each), to be shown once. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () =>
    Array.from({ length: GROUPS }, () => Array.from({ length: GROUP }, randomLetter).join('')).join(
      '-',
    ),
  );
}

/** Evenly among all letters: bytes beyond the last whole multiple are thrown again. */
function randomLetter(): string {
  for (;;) {
    const byte = Number.parseInt(randomHex(1), 16);
    if (byte < 256 - (256 % LETTERS.length)) return LETTERS[byte % LETTERS.length]!;
  }
}

export type GivenCode = { kind: 'time'; digits: string } | { kind: 'recovery'; letters: string };

/** What was typed as a code, however it was spaced; null for what can be neither kind. */
export function readCode(typed: string): GivenCode | null {
  const bare = typed.toLowerCase().replace(/[\s-]/g, '');
  if (/^\d{6}$/.test(bare)) return { kind: 'time', digits: bare };
  if (/^[a-z0-9]+$/.test(bare) && bare.length === GROUPS * GROUP) {
    return { kind: 'recovery', letters: bare };
  }
  return null;
}
