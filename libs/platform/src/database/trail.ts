import { newId, type Machine } from '#kernel';
import { AUDITED_TABLES, type EventName } from '#contracts';
import type { EntityManager, ObjectLiteral } from 'typeorm';
import { AuditEntry } from '../audit/audit-entry.entity.js';
import { changesOf, merge, type Written } from '../audit/changes.js';
import { insertEvents, type EventFacts } from '../outbox/insert-event.js';
import type { Stateful } from './columns.js';
import type { CommandContext } from './command.js';
import { StatusHistory } from './history.entity.js';
import { insertMany } from './many.js';

export interface AuditFacts {
  action: string;
  subjectType: string;
  subjectId: string;
  listingId?: string | null;
  reason?: string | null;
  sealed?: boolean;
  details?: Record<string, unknown>;
}

/** What is told of a step besides the step itself. */
export interface StepFacts {
  reason?: string;
  /** Facts added to the event's payload. */
  payload?: Record<string, unknown>;
  /** Facts for the audit trail. */
  details?: Record<string, unknown>;
  /** Hides the audit entry until the listing is opened. */
  sealed?: boolean;
  /** The moment that was decided by, where one counts: as asked once the locks were held. */
  at?: Date;
}

/** What one transaction leaves on record: histories, audit entries with what changed, and events. */
export class Trail {
  /** Set when an event left, so that the relay is woken after the commit. */
  emitted = false;

  /** Ids of the entries that it left, in order. */
  readonly entries: string[] = [];

  /** What was written and stands in no entry yet, by the row's id. */
  private readonly written = new Map<string, Written>();

  constructor(
    private readonly manager: EntityManager,
    private readonly command: CommandContext,
  ) {}

  /** Notes what a write is about to change in a row, for the next entry about it. */
  note(entity: ObjectLiteral & { id: string }, set: object): void {
    const { tableName: table } = this.manager.connection.getMetadata(entity.constructor);
    const earlier = this.written.get(entity.id)?.changes ?? [];
    const changes = merge(earlier, changesOf(table, entity, set));
    const listingId = table === 'listing' ? entity.id : (entity['listingId'] as string | undefined);
    if (changes.length > 0) this.written.set(entity.id, { table, listingId, changes });
  }

  /** Leaves entries, each with what was noted of its subject. */
  async audit(all: readonly AuditFacts[], at?: Date): Promise<void> {
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

  /** Hands events of one kind to the outbox. */
  async emit<N extends EventName>(name: N, events: readonly EventFacts<N>[]): Promise<void> {
    this.emitted = true;
    await insertEvents(this.manager, name, this.command.requestId, events);
  }

  /** History, audit and event of a step, of each that took it. */
  async step<E extends Stateful>(
    machine: Machine,
    entities: readonly E[],
    from: string | null,
    row: { to: string; command: string; event: EventName },
    { reason, payload, details, sealed, at }: StepFacts,
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
    await Promise.all([
      insertMany(this.manager, StatusHistory, steps),
      this.audit(
        subjects.map((it) => ({ ...facts, ...it, details: { from, to: row.to, ...details } })),
        at,
      ),
      this.emit(
        row.event,
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

  /** Gives what was written beside the entries' subjects entries of its own; before the commit. */
  async finish(): Promise<void> {
    for (const [subjectId, { table, listingId }] of [...this.written]) {
      const declared = AUDITED_TABLES[table];
      await this.audit([
        {
          action: `${table}.write`,
          subjectType: table,
          subjectId,
          listingId,
          sealed: !declared || declared.sealed === true,
        },
      ]);
    }
  }

  private actorColumns() {
    const { actor } = this.command;
    return {
      accountId: actor.kind === 'account' ? actor.accountId : null,
      role: actor.kind === 'account' ? actor.role : null,
    };
  }
}
