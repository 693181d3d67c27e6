import { DomainError, newId, notFound, type Machine } from '#kernel';
import { AUDITED_TABLES, type DeadlineKind, type EventName, type EventPayload } from '#contracts';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { AuditEntry } from '../audit/audit-entry.entity.js';
import { changesOf, merge, type Written } from '../audit/changes.js';
import { scheduleDeadline, unscheduleDeadline } from '../deadline/schedule.js';
import { insertEvents } from '../outbox/insert-event.js';
import type { Stateful } from './columns.js';
import { actorRole, type CommandContext } from './command.js';
import { StatusHistory } from './history.entity.js';
import { insertMany, updateMany } from './many.js';
import { insertRow, readRows, updateRow } from './rows.js';

export interface TransitionOptions<E> {
  reason?: string;
  /** Further columns written by the same UPDATE. */
  set?: Partial<E>;
  /** Facts added to the event's payload. */
  payload?: Record<string, unknown>;
  /** Facts for the audit trail. */
  details?: Record<string, unknown>;
  /** Hides the audit entry until the listing is opened. */
  sealed?: boolean;
  /** The moment that was decided by, where one counts: as asked once the locks were held. */
  at?: Date;
}

/** A step that many aggregates take together. */
export interface JointStep<E> extends Pick<TransitionOptions<E>, 'reason' | 'details' | 'sealed'> {
  /** Further columns of each, written by the same UPDATE. */
  set?: (entity: E) => Partial<E>;
}

export interface AuditFacts {
  action: string;
  subjectType: string;
  subjectId: string;
  listingId?: string | null;
  reason?: string | null;
  sealed?: boolean;
  details?: Record<string, unknown>;
}

/** One transaction of one command. Everything a use case writes goes through it. */
export class Tx {
  /** Set when an event left, so that the relay is woken after the commit. */
  emitted = false;

  /** Ids of the entries that it left, in order. */
  readonly entries: string[] = [];

  /** What was written and stands in no entry yet, by the row's id. */
  private readonly written = new Map<string, Written>();

  constructor(
    readonly manager: EntityManager,
    readonly command: CommandContext,
  ) {}

  /** The database's clock at this very moment; ask after the lock is held, not before. */
  async now(): Promise<Date> {
    const [row] = await this.manager.query<{ now: Date }[]>('SELECT jiebang_now() AS now');
    return row!.now;
  }

  /**
   * Reads a row and holds it: `update` keeps every other writer out, `share` lets other holders of
   * `share` in (bidders do not queue behind each other, closing does).
   * @throws DomainError not_found
   */
  async lock<E extends ObjectLiteral & { id: string }>(
    entity: EntityTarget<E>,
    id: string,
    { mode = 'update', what = '记录' }: { mode?: 'update' | 'share'; what?: string } = {},
  ): Promise<E> {
    const hold = mode === 'share' ? 'FOR SHARE' : 'FOR UPDATE';
    const [found] = await readRows(this.manager, entity, `WHERE id = $1 ${hold}`, [id]);
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
    await this.record(machine, [created as E], null, row, options);
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
    this.note(entity, options.set ?? {});
    const target = entity.constructor as EntityTarget<E>;
    const step = { status: row.to, was: from };
    // Sent together and done in this order: where the row had changed, nothing of it stays.
    const [there] = await Promise.all([
      updateRow(this.manager, target, entity.id, options.set ?? {}, step),
      this.record(machine, [entity], from, row, options),
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
    for (const it of entities) this.note(it, set?.(it) ?? {});
    const fixed = { status: row.to, was: from };
    if ((await updateMany(this.manager, entity, changes, fixed)) !== entities.length) {
      throw new DomainError('concurrent_update');
    }
    for (const [index, it] of entities.entries()) {
      Object.assign(it, changes[index], { status: row.to, version: it.version + 1 });
    }
    // One moment for all: asking for each would take longer than writing.
    await this.record(machine, entities, from, row, { ...facts, at: await this.now() });
  }

  /**
   * Writes a row's other columns and raises its version, if it has one. What changed goes into the next
   * entry about the row, or into one of its own when the transaction ends (`finish`).
   */
  async save<E extends ObjectLiteral & { id: string; version?: number }>(
    entity: E,
    set: Partial<E>,
  ): Promise<E> {
    this.note(entity, set);
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
    entities.forEach((it, index) => this.note(it, changes[index]!));
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
    this.emitted = true;
    await insertEvents(this.manager, name, this.command.requestId, [{ payload, subject }]);
  }

  /** Notes a write that is no change of state, with what `save` changed in its subject. */
  async audit(facts: AuditFacts): Promise<void> {
    await this.auditAll([facts]);
  }

  /** Gives what was written beside the entries' subjects entries of its own; before the commit. */
  async finish(): Promise<void> {
    for (const [subjectId, { table, listingId }] of [...this.written]) {
      const declared = AUDITED_TABLES[table];
      await this.audit({
        action: `${table}.write`,
        subjectType: table,
        subjectId,
        listingId,
        sealed: !declared || declared.sealed === true,
      });
    }
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

  private note(entity: ObjectLiteral & { id: string }, set: object): void {
    const { tableName: table } = this.manager.connection.getMetadata(entity.constructor);
    const earlier = this.written.get(entity.id)?.changes ?? [];
    const changes = merge(earlier, changesOf(table, entity, set));
    const listingId = table === 'listing' ? entity.id : (entity['listingId'] as string | undefined);
    if (changes.length > 0) this.written.set(entity.id, { table, listingId, changes });
  }

  private actorColumns() {
    const { actor } = this.command;
    return {
      accountId: actor.kind === 'account' ? actor.accountId : null,
      role: actor.kind === 'account' ? actor.role : null,
    };
  }

  private async auditAll(all: readonly AuditFacts[], at?: Date): Promise<void> {
    const { actor, requestId, address } = this.command;
    const entries = all.map((facts) => {
      const written = this.written.get(facts.subjectId);
      this.written.delete(facts.subjectId);
      return {
        ...this.actorColumns(),
        id: newId(),
        actorKind: actor.kind,
        requestId,
        address: address ?? null,
        action: facts.action,
        subjectType: facts.subjectType,
        subjectId: facts.subjectId,
        listingId: facts.listingId ?? null,
        sealed: facts.sealed ?? false,
        reason: facts.reason ?? null,
        details: { ...facts.details, ...(written ? { changes: written.changes } : {}) },
        ...(at ? { at } : {}),
      };
    });
    this.entries.push(...entries.map(({ id }) => id));
    await insertMany(this.manager, AuditEntry, entries);
  }

  /** History, audit and event of a step, of each that took it. */
  private async record<E extends Stateful>(
    machine: Machine,
    entities: readonly E[],
    from: string | null,
    row: { to: string; command: string; event: EventName },
    { reason, payload, details, sealed, at }: TransitionOptions<E>,
  ): Promise<void> {
    const subjectType = machine.subject;
    const subjects = entities.map((entity) => ({
      subjectType,
      subjectId: entity.id,
      listingId:
        subjectType === 'listing'
          ? entity.id
          : ((entity as unknown as { listingId?: string }).listingId ?? null),
    }));
    const steps = subjects.map((subject) => ({
      ...this.actorColumns(),
      ...subject,
      id: newId(),
      actorKind: this.command.actor.kind,
      fromStatus: from,
      toStatus: row.to,
      command: row.command,
      reason: reason ?? null,
      ...(at ? { at } : {}),
    }));
    const facts = { action: `${subjectType}.${row.command}`, reason, sealed };
    this.emitted = true;
    await Promise.all([
      insertMany(this.manager, StatusHistory, steps),
      this.auditAll(
        subjects.map((it) => ({ ...facts, ...it, details: { from, to: row.to, ...details } })),
        at,
      ),
      insertEvents(
        this.manager,
        row.event,
        this.command.requestId,
        subjects.map(({ subjectId, listingId }) => ({
          payload: {
            [`${subjectType}Id`]: subjectId,
            ...(listingId ? { listingId } : {}),
            ...payload,
          } as never,
          subject: { type: subjectType, id: subjectId },
        })),
      ),
    ]);
  }
}
