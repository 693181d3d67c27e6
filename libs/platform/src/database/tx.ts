import { DomainError, newId, notFound, type Machine } from '#kernel';
import type { DeadlineKind, EventName, EventPayload } from '#contracts';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { scheduleDeadline, unscheduleDeadline } from '../deadline/schedule.js';
import type { Stateful } from './columns.js';
import { actorRole, type CommandContext } from './command.js';
import { updateMany } from './many.js';
import { insertRow, readRows, updateRow } from './rows.js';
import { Trail, type AuditFacts, type StepFacts } from './trail.js';

export interface TransitionOptions<E> extends StepFacts {
  /** Further columns written by the same UPDATE. */
  set?: Partial<E>;
}

/** A step that many aggregates take together. */
export interface JointStep<E> extends Omit<StepFacts, 'payload'> {
  /** Further columns of each, written by the same UPDATE. */
  set?: (entity: E) => Partial<E>;
}

/** One transaction of one command. Everything a use case writes goes through it. */
export class Tx {
  /** What it leaves on record. */
  readonly trail: Trail;

  constructor(
    readonly manager: EntityManager,
    readonly command: CommandContext,
  ) {
    this.trail = new Trail(manager, command);
  }

  /** The database's clock at this very moment; ask after the lock is held, not before. */
  async now(): Promise<Date> {
    const [row] = await this.manager.query<{ now: Date }[]>('SELECT jiebang_now() AS now');
    return row!.now;
  }

  /**
   * Reads a row and holds it: `update` keeps every other writer out, `share` lets other holders of
   * `share` in (bidders do not queue behind each other, closing does).
   * @param fields where not all are wanted
   * @throws DomainError not_found
   */
  async lock<E extends ObjectLiteral & { id: string }, F extends keyof E = keyof E>(
    entity: EntityTarget<E>,
    id: string,
    {
      mode = 'update',
      what = '记录',
      fields,
    }: { mode?: 'update' | 'share'; what?: string; fields?: readonly F[] } = {},
  ): Promise<Pick<E, F>> {
    const hold = mode === 'share' ? 'FOR SHARE' : 'FOR UPDATE';
    const where = `WHERE id = $1 ${hold}`;
    const [found] = await readRows(this.manager, entity, where, [id], fields);
    if (!found) throw notFound(what);
    return found;
  }

  /** Inserts a row without a state of its own. */
  insert<E extends ObjectLiteral>(entity: EntityTarget<E>, values: Partial<E>): Promise<E> {
    return insertRow(this.manager, entity, { id: newId(), ...values });
  }

  /** Inserts an aggregate in the first state of its machine; history, audit and event with it. */
  async create<E extends ObjectLiteral & Stateful>(
    machine: Machine,
    entity: EntityTarget<E>,
    command: string,
    values: Partial<E>,
    options: Omit<TransitionOptions<E>, 'set'> = {},
  ): Promise<E> {
    const row = this.allowed(machine, null, command);
    const created = await this.insert(entity, { ...values, status: row.to, version: 1 } as never);
    await this.trail.step(machine, [created as E], null, row, options);
    return created as E;
  }

  /**
   * The one writer of a status: table, compare-and-set UPDATE, history, audit and event, or nothing.
   * @throws DomainError transition_not_allowed | role_not_allowed | concurrent_update
   */
  async transition<E extends ObjectLiteral & Stateful>(
    machine: Machine,
    entity: E,
    command: string,
    options: TransitionOptions<E> = {},
  ): Promise<E> {
    const from = entity.status;
    const row = this.allowed(machine, from, command);
    this.trail.note(entity, options.set ?? {});
    const target = entity.constructor as EntityTarget<E>;
    const step = { status: row.to, was: from };
    // Sent together and done in this order: where the row had changed, nothing of it stays.
    const [there] = await Promise.all([
      updateRow(this.manager, target, entity.id, options.set ?? {}, step),
      this.trail.step(machine, [entity], from, row, options),
    ]);
    if (!there) throw new DomainError('concurrent_update');
    Object.assign(entity, options.set, { status: row.to, version: entity.version + 1 });
    return entity;
  }

  /**
   * As {@link transition}, for many aggregates in one state that take one step: a statement each for
   * status, history, audit and events, however many they are. All of them, or none.
   *
   * @param entities held by the caller; of each, `id`, `status` and `version` are enough
   * @throws DomainError transition_not_allowed | role_not_allowed | concurrent_update
   */
  async transitionAll<E extends ObjectLiteral & Stateful>(
    machine: Machine,
    entity: EntityTarget<E>,
    entities: readonly E[],
    command: string,
    { set, ...facts }: JointStep<E> = {},
  ): Promise<void> {
    const [first] = entities;
    if (!first) return;
    const from = first.status;
    if (entities.some(({ status }) => status !== from)) throw new TypeError('of several states');
    const row = this.allowed(machine, from, command);
    const changes = entities.map(
      (it) => ({ ...set?.(it), id: it.id }) as Partial<E> & { id: string },
    );
    for (const [index, it] of entities.entries()) this.trail.note(it, changes[index]!);
    const fixed = { status: row.to, was: from };
    // One moment for all: asking for each would take longer than writing.
    const at = facts.at ?? (await this.now());
    // Sent together and done in this order: where one had changed, nothing of it stays.
    const [written] = await Promise.all([
      updateMany(this.manager, entity, changes, fixed),
      this.trail.step(machine, entities, from, row, { ...facts, at }),
    ]);
    if (written !== entities.length) throw new DomainError('concurrent_update');
    for (const [index, it] of entities.entries()) {
      Object.assign(it, changes[index], { status: row.to, version: it.version + 1 });
    }
  }

  /**
   * Writes a row's other columns and raises its version, if it has one. What changed goes into the next
   * entry about the row, or into one of its own when the transaction ends (`finish`).
   */
  async save<E extends ObjectLiteral & { id: string; version?: number }>(
    entity: E,
    set: Partial<E>,
  ): Promise<E> {
    this.trail.note(entity, set);
    await updateRow(this.manager, entity.constructor as EntityTarget<E>, entity.id, set);
    Object.assign(entity, set);
    if (entity.version !== undefined) entity.version += 1;
    return entity;
  }

  /** As {@link save}, for many rows of one table, each with its own values of the same columns. */
  async saveAll<E extends ObjectLiteral & { id: string; version?: number }>(
    entities: readonly E[],
    set: (entity: E) => Partial<E>,
  ): Promise<void> {
    const [first] = entities;
    if (!first) return;
    const changes = entities.map(
      (it) => ({ ...set(it), id: it.id }) as Partial<E> & { id: string },
    );
    entities.forEach((it, index) => this.trail.note(it, changes[index]!));
    await updateMany(this.manager, first.constructor as EntityTarget<E>, changes);
    for (const [index, it] of entities.entries()) {
      Object.assign(it, changes[index]);
      if (it.version !== undefined) it.version += 1;
    }
  }

  /** Hands an event to the outbox; it leaves with the commit. */
  async emit<N extends EventName>(
    name: N,
    payload: EventPayload<N>,
    subject?: { type: string; id: string },
  ): Promise<void> {
    await this.trail.emit(name, [{ payload, subject }]);
  }

  /** Notes a write that is no change of state, with what `save` changed in its subject. */
  async audit(facts: AuditFacts): Promise<void> {
    await this.trail.audit([facts]);
  }

  /** Sets (or moves) the one deadline of this kind for the subject. */
  async schedule(kind: DeadlineKind, subjectId: string, dueAt: Date): Promise<void> {
    await scheduleDeadline(this, kind, subjectId, dueAt);
  }

  async unschedule(kind: DeadlineKind, subjectId: string): Promise<void> {
    await unscheduleDeadline(this, kind, subjectId);
  }

  private allowed(machine: Machine, from: string | null, command: string) {
    const row = machine.find(from, command);
    if (!row) {
      throw new DomainError('transition_not_allowed', {
        subject: machine.name,
        status: from === null ? '未建立' : machine.statusNames[from],
        command,
      });
    }
    const role = actorRole(this.command.actor);
    if (!row.roles.includes(role)) throw new DomainError('role_not_allowed', { role });
    return row;
  }
}
