import type { Role } from '#contracts';

/** On whose behalf something happens. */
export type Actor =
  | {
      kind: 'account';
      accountId: string;
      membershipId: string;
      role: Role;
      unitId: string | null;
      organizationId: string | null;
      allianceId: string | null;
      name: string;
    }
  | { kind: 'system'; name: string }
  | { kind: 'public' };

export type AccountActor = Extract<Actor, { kind: 'account' }>;

/** What a write needs to know of the request that asked for it. */
export interface CommandContext {
  actor: Actor;
  /** The client's key for “the same command”; scope is the account. */
  idempotencyKey?: string;
  /** SHA-256 over method, path and canonical body. */
  fingerprint: string;
  requestId: string;
  /** Where the request came from; nothing for the system's own commands. */
  address?: string;
}

/** A command of the clock or of a consumer of events. */
export function systemCommand(name: string): CommandContext {
  return { actor: { kind: 'system', name }, fingerprint: name, requestId: name };
}

/** The account behind a command; routes that use it never admit the public. */
export function accountOf(command: CommandContext): AccountActor {
  if (command.actor.kind !== 'account')
    throw new TypeError('this use case needs a signed-in account');
  return command.actor;
}

/** The role that transition tables are asked for. */
export function actorRole(actor: Actor): Role | 'system' | 'public' {
  return actor.kind === 'account' ? actor.role : actor.kind;
}
