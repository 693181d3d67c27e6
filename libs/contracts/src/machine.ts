import type { ActorRole } from './roles.js';
import type { EventName } from './events.js';

/**
 * One allowed change of state. What is not in a table does not happen.
 * `from: null` is the creation. `guard` names the domain rule that is asked besides.
 */
export interface Transition<S extends string = string> {
  readonly from: S | null;
  readonly to: S;
  readonly command: string;
  readonly roles: readonly ActorRole[];
  readonly guard?: string;
  readonly event: EventName;
}

export interface MachineTable<S extends string = string> {
  /** The aggregate's name, as in history, audit and events. */
  readonly subject: string;
  /** The aggregate's name as users read it. */
  readonly name: string;
  readonly statuses: Readonly<Record<S, string>>;
  readonly terminal: readonly S[];
  readonly transitions: readonly Transition<S>[];
}

/** Spells out one row per starting state. */
export function rows<S extends string>(
  from: readonly (S | null)[],
  rest: Omit<Transition<S>, 'from'>,
): Transition<S>[] {
  return from.map((state) => ({ from: state, ...rest }));
}
