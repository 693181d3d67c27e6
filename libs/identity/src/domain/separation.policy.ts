import { ADMINISTRATOR_ROLES, type Role } from '#contracts';
import { DomainError } from '#kernel';

const isAdministrator = (role: Role): boolean =>
  (ADMINISTRATOR_ROLES as readonly Role[]).includes(role);

/**
 * 三员分立: whoever is one of the three administrators holds no other role at the same time.
 *
 * @param held roles that the account has in force or will have
 * @throws DomainError roles_not_apart
 */
export function requireApart(held: readonly Role[], granted: Role): void {
  const others = held.filter((role) => role !== granted);
  if (others.length > 0 && [granted, ...others].some(isAdministrator)) {
    throw new DomainError('roles_not_apart');
  }
}

/**
 * Nobody grants to themselves, and no administrator serves the own account.
 * @throws DomainError own_account
 */
export function requireAnother(actorId: string, accountId: string): void {
  if (actorId === accountId) throw new DomainError('own_account');
}
