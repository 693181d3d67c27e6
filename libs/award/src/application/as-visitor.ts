import { ROLE_NAMES } from '#contracts';
import { DomainError } from '#kernel';
import { actorRole, type CommandContext } from '#platform';
import { objectionMachine } from '../domain/machines.js';

/**
 * Whoever objects does so as a member of the public, signed in or not: history and audit are read by
 * more people than may know the objector.
 *
 * @throws DomainError role_not_allowed for roles the table does not name
 */
export function asVisitor(command: CommandContext): CommandContext {
  const role = actorRole(command.actor);
  if (!objectionMachine.allows(null, 'file', role)) {
    throw new DomainError('role_not_allowed', { role: ROLE_NAMES[role] });
  }
  return { ...command, actor: { kind: 'public' } };
}
