import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../database/columns.js';

/**
 * An event as it left its transaction. Rows are never deleted: they are the record from which
 * a lost queue is filled again.
 */
@Entity('outbox_event')
@Index('outbox_event_occurred_idx', ['occurredAt', 'id'])
@Index('outbox_event_unrelayed_idx', ['occurredAt', 'id'], { where: 'relayed_at is null' })
@Index('outbox_event_subject_idx', ['subjectId', 'occurredAt', 'id'], {
  where: 'settled_at is null',
})
@Index('outbox_event_unsettled_idx', ['relayedAt'], {
  where: 'relayed_at is not null and settled_at is null',
})
export class OutboxEvent {
  /** UUIDv7 */
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'outbox_event_pkey' })
  id: string;

  /** Name from `Events` of the contracts. */
  @Column({ type: 'text' })
  name: string;

  /** Ids and plain facts; never contents, names of bidders, prices or secrets. */
  @Column({ type: 'jsonb' })
  payload: Record<string, unknown>;

  /** What the event is about (`listing`, `bid`, …), where its payload tells. */
  @Column({ type: 'text', nullable: true })
  subjectType: string | null;

  @Column({ type: 'uuid', nullable: true })
  subjectId: string | null;

  /** By the business clock, in the transaction of the change. */
  @InstantColumn()
  occurredAt: Date;

  /** What caused it: the request's id, or the event's or deadline's whose handler emitted it. */
  @Column({ type: 'text', nullable: true })
  requestId: string | null;

  /** W3C trace context of what emitted it; null when nothing was traced. */
  @Column({ type: 'text', nullable: true })
  traceparent: string | null;

  /** To whom it was handed when it was relayed. */
  @Column({ type: 'text', array: true, nullable: true })
  subscribers: string[] | null;

  /** When one job per subscriber was in the queue; by the machine's clock. */
  @InstantColumn({ nullable: true })
  relayedAt: Date | null;

  /** When every subscriber was known to have consumed it; by the machine's clock. */
  @InstantColumn({ nullable: true })
  settledAt: Date | null;

  /** How often it was handed to the queue. */
  @Column({ type: 'integer', default: 0 })
  attempts: number;
}
