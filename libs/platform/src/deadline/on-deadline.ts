import 'reflect-metadata';
import type { DeadlineKind } from '#contracts';
import type { Tx } from '../database/tx.js';

/** A deadline whose time has come. */
export interface DueDeadline {
  deadlineId: string;
  kind: DeadlineKind;
  subjectId: string;
  dueAt: Date;
}

/** What `@OnDeadline` stands on. */
export interface DeadlineHandler {
  /**
   * Brings about what the deadline is for. Locks the subject, asks again under that lock whether
   * it is really due, and does nothing when it is not or is no longer needed. It may set its own
   * next deadline with `tx.schedule`.
   *
   * @returns `'not_yet'` to leave the deadline open: it is asked again, less and less often
   */
  handle(tx: Tx, deadline: DueDeadline): Promise<'not_yet' | void>;

  /**
   * The same for many deadlines of one kind in one transaction, for kinds of which thousands come in
   * one second. It waits for nobody: what somebody else holds it leaves out, and `handle` comes to
   * those later.
   *
   * @returns the ids of the subjects that it saw to
   */
  handleAll?(tx: Tx, deadlines: readonly DueDeadline[]): Promise<string[]>;
}

const KEY = Symbol('deadline kinds');

/** Makes a class the one handler of these kinds of deadline. */
export function OnDeadline(...kinds: DeadlineKind[]) {
  return <C extends new (...args: never[]) => DeadlineHandler>(handler: C): void => {
    Reflect.defineMetadata(KEY, kinds, handler);
  };
}

export function deadlineKindsOf(handler: object): DeadlineKind[] {
  return (Reflect.getOwnMetadata(KEY, handler) as DeadlineKind[] | undefined) ?? [];
}
