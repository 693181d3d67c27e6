import { IsString, IsUUID } from 'class-validator';
import type { EventName, EventPayload } from '#contracts';
import { systemCommand } from '../database/command.js';
import { Database } from '../database/database.js';
import type { Tx } from '../database/tx.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { FatalJobError } from '../queue/errors.js';
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

interface Row {
  name: EventName;
  payload: object;
  occurred_at: Date;
  traceparent: string | null;
}

/** Brings events to their subscribers; the effect and the note of it are one transaction. */
export class EventDelivery {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly db: Database,
    private readonly registry: HandlerRegistry,
  ) {}

  /**
   * Has the subscriber's effect, unless it already had it. Two deliveries at once wait for each
   * other on the consumption row.
   *
   * @returns whether the effect happened now
   * @throws FatalJobError on an unknown event or subscriber; otherwise what the handler raises
   */
  async deliver(eventId: string, subscriber: string): Promise<boolean> {
    const row = await this.db.one<Row>(
      'SELECT name, payload, occurred_at, traceparent FROM outbox_event WHERE id = $1',
      [eventId],
    );
    if (!row) throw new FatalJobError(`no event ${eventId}`);
    const handler = this.registry.eventHandler(row.name, subscriber);
    const event = {
      id: eventId,
      name: row.name,
      payload: row.payload as EventPayload<EventName>,
      occurredAt: row.occurred_at,
    };
    const command = { ...systemCommand(subscriber), requestId: eventId };
    const effect = async (tx: Tx): Promise<boolean> => {
      const noted: unknown[] = await tx.manager.query(
        `INSERT INTO event_consumption (subscriber, event_id, consumed_at)
         VALUES ($1, $2, jiebang_now()) ON CONFLICT DO NOTHING RETURNING event_id`,
        [subscriber, eventId],
      );
      if (noted.length === 0) return false;
      await handler.handle(tx, event);
      return true;
    };
    const attributes = { 'jiebang.event_id': eventId, 'jiebang.subscriber': subscriber };
    const options = { kind: 'CONSUMER', parent: row.traceparent, attributes } as const;
    return inSpan(`deliver ${row.name}`, options, () => this.uow.run(command, effect));
  }
}
