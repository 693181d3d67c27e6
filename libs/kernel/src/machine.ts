import type { ActorRole, MachineTable, Transition } from '#contracts';

/** A transition table that passed its checks, with the questions asked of it. */
export interface Machine<S extends string = string> {
  /** the aggregate's name, as in history, audit and events */
  readonly subject: string;
  /** the aggregate's name as users read it */
  readonly name: string;
  /** the states' names as users read them */
  readonly statusNames: Readonly<Record<S, string>>;
  readonly statuses: readonly S[];
  readonly terminal: readonly S[];
  readonly transitions: readonly Transition<S>[];
  /** The row for a command in a state (`null`: not yet created), or undefined: it does not happen. */
  find(from: S | null, command: string): Transition<S> | undefined;
  /** Whether the table lets this role give this command in this state; guards are asked besides. */
  allows(from: S | null, command: string, role: ActorRole): boolean;
  /** The commands the table offers a role in a state, in the table's order. */
  commandsFrom(from: S | null, role: ActorRole): string[];
  isTerminal(status: S): boolean;
}

/**
 * Checks a transition table and makes it askable. Runs when the module loads, so a broken table
 * stops the start.
 *
 * @throws Error naming the subject and every fault: no creation row, an unknown state, the same
 *         command twice in a state, a state nothing leads to, a terminal state with a way out, a
 *         state without a way out that is not declared terminal, a row without roles
 */
export function defineMachine<S extends string>(table: MachineTable<S>): Machine<S> {
  const statuses = Object.keys(table.statuses) as S[];
  const byKey = new Map<string, Transition<S>>();
  const faults: string[] = [];
  for (const row of table.transitions) {
    const label = keyOf(row.from, row.command);
    if (byKey.has(label)) faults.push(`twice: ${label}`);
    byKey.set(label, row);
    if (row.from !== null && !statuses.includes(row.from)) faults.push(`unknown: ${row.from}`);
    if (!statuses.includes(row.to)) faults.push(`unknown: ${row.to}`);
    if (row.roles.length === 0) faults.push(`nobody may: ${label}`);
  }
  faults.push(...shapeFaults(table, statuses));
  if (faults.length > 0) throw new Error(`machine ${table.subject}: ${faults.join('; ')}`);

  const find = (from: S | null, command: string) => byKey.get(keyOf(from, command));
  return Object.freeze({
    subject: table.subject,
    name: table.name,
    statusNames: table.statuses,
    statuses,
    terminal: table.terminal,
    transitions: table.transitions,
    find,
    allows: (from: S | null, command: string, role: ActorRole) =>
      find(from, command)?.roles.includes(role) ?? false,
    commandsFrom: (from: S | null, role: ActorRole) =>
      table.transitions
        .filter((row) => row.from === from && row.roles.includes(role))
        .map((row) => row.command),
    isTerminal: (status: S) => table.terminal.includes(status),
  });
}

function shapeFaults<S extends string>(table: MachineTable<S>, statuses: readonly S[]): string[] {
  const faults: string[] = [];
  const reached = reachable(table.transitions);
  if (reached.size === 0) faults.push('no creation row (from: null)');
  for (const status of table.terminal) {
    if (!statuses.includes(status)) faults.push(`unknown terminal: ${status}`);
  }
  for (const status of statuses) {
    const leaves = table.transitions.some((row) => row.from === status);
    const terminal = table.terminal.includes(status);
    if (!reached.has(status)) faults.push(`unreachable: ${status}`);
    if (terminal && leaves) faults.push(`terminal with a way out: ${status}`);
    if (!terminal && !leaves) faults.push(`dead end not declared terminal: ${status}`);
  }
  return faults;
}

/** Every state some chain of rows leads to from creation. */
function reachable<S extends string>(transitions: readonly Transition<S>[]): ReadonlySet<S> {
  const reached = new Set<S>();
  let before = -1;
  while (reached.size > before) {
    before = reached.size;
    for (const row of transitions) {
      if (row.from === null || reached.has(row.from)) reached.add(row.to);
    }
  }
  return reached;
}

function keyOf(from: string | null, command: string): string {
  return `${from ?? '(none)'} --${command}`;
}
