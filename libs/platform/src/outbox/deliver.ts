import { IsString, IsUUID } from 'class-validator';
import type { EventName, EventPayload } from '#contracts';
import { systemCommand } from '../database/command.js';
import { Database } from '../database/database.js';
import type { Tx } from '../database/tx.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { canRetry, FatalJobError } from '../queue/errors.js';
import { defineJob } from '../queue/job.js';
import { isAboutBids } from '../telemetry/sealed.js';
import { inSpan } from '../telemetry/trace.js';
import type { HandlerRegistry } from '../worker/registry.js';

export class DeliverEventPayload {
  @IsUUID()
  eventId: string;

  @IsString()
  subscriber: string;
}

const tries = { attempts: 8, backoff: 500, builtIn: true };

/** One event to one subscriber. */
export const deliverEvent = defineJob('event.deliver', DeliverEventPayload, {
  queue: 'events',
  ...tries,
});

/** The same for events about bids. */
export const deliverSealedEvent = defineJob('event.deliver_sealed', DeliverEventPayload, {
  queue: 'sealed',
  ...tries,
});

/** The job by which events of this name go. */
export const deliveryOf = (eventName: string): typeof deliverEvent =>
  isAboutBids(eventName) ? deliverSealedEvent : deliverEvent;

/** Brings events to their subscribers; the effect and the note of it are one transaction. */
export class EventDelivery {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly db: Database,
    private readonly registry: HandlerRegistry,
  ) {}

  /**
   * Has the subscriber's effect, unless it already had it; before it the effects of what happened to
   * the same subject earlier, whatever order their jobs come in. Two deliveries at once wait for each
   * other on the consumption row.
   *
   * @returns whether the effect happened now
   * @throws FatalJobError on an unknown event or subscriber; otherwise what the handler raises, for
   *         this event or for an earlier one that may still succeed
   */
  async deliver(eventId: string, subscriber: string): Promise<boolean> {
    const row = await this.db.one<EventRow>(`${EVENT} WHERE e.id = $1`, [eventId]);
    if (!row) throw new FatalJobError(`no event ${eventId}`);
    for (const earlier of await this.earlier(row, subscriber)) {
      await this.effect(earlier, subscriber).catch((error: unknown) => {
        // What no attempt can help stands among the failed jobs and holds up nothing behind it.
        if (canRetry(error)) throw error;
      });
    }
    return this.effect(row, subscriber);
  }

  /** What the subscriber still lacks of the same subject, oldest first. */
  private async earlier(row: EventRow, subscriber: string): Promise<EventRow[]> {
    if (row.subject_id === null) return [];
    const rows = await this.db.query<EventRow>(
      `${EVENT}
        WHERE e.subject_id = $1 AND e.settled_at IS NULL
          AND (e.occurred_at, e.id) < (SELECT occurred_at, id FROM outbox_event WHERE id = $2)
          AND NOT EXISTS (SELECT FROM event_consumption c
                           WHERE c.event_id = e.id AND c.subscriber = $3)
        ORDER BY e.occurred_at, e.id`,
      [row.subject_id, row.id, subscriber],
    );
    return rows.filter(({ name }) => this.registry.subscribersOf(name).includes(subscriber));
  }

  private effect(row: EventRow, subscriber: string): Promise<boolean> {
    const { id, name, occurred_at: occurredAt } = row;
    const handler = this.registry.eventHandler(name, subscriber);
    const event = { id, name, payload: row.payload as EventPayload<EventName>, occurredAt };
    const command = { ...systemCommand(subscriber), requestId: id };
    const effect = async (tx: Tx): Promise<boolean> => {
      const noted: unknown[] = await tx.manager.query(
        `INSERT INTO event_consumption (subscriber, event_id, consumed_at)
         VALUES ($1, $2, jiebang_now()) ON CONFLICT DO NOTHING RETURNING event_id`,
        [subscriber, id],
      );
      if (noted.length === 0) return false;
      await handler.handle(tx, event);
      return true;
    };
    const attributes = { 'jiebang.event_id': id, 'jiebang.subscriber': subscriber };
    const options = { kind: 'CONSUMER', parent: row.traceparent, attributes } as const;
    return inSpan(`deliver ${name}`, options, () => this.uow.run(command, effect));
  }
}

const EVENT =
  'SELECT e.id, e.name, e.payload, e.occurred_at, e.subject_id, e.traceparent FROM outbox_event e';

interface EventRow extends Record<string, unknown> {
  id: string;
  name: EventName;
  payload: object;
  occurred_at: Date;
  subject_id: string | null;
  traceparent: string | null;
}
