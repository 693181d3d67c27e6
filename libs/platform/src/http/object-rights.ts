import { DomainError } from '#kernel';
import type { Actor } from '../database/command.js';

/** @throws DomainError stale_version when the client saw an older one */
export function requireVersion(entity: { version: number }, seen: number): void {
  if (entity.version !== seen) throw new DomainError('stale_version', { current: entity.version });
}

/** @throws DomainError own_step when the actor is one of those who prepared what is to be decided */
export function requireOther(actor: Actor, ...preparedBy: (string | null | undefined)[]): void {
  if (actor.kind === 'account' && preparedBy.includes(actor.accountId)) {
    throw new DomainError('own_step');
  }
}

/** @throws DomainError reason_required */
export function requireReason(reason: string | undefined): string {
  if (!reason?.trim()) throw new DomainError('reason_required');
  return reason.trim();
}
