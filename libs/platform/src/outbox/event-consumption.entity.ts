import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../database/columns.js';
import { OutboxEvent } from './outbox-event.entity.js';

/**
 * Written in the transaction of the subscriber's effect: the effect stands exactly when this row
 * does, however often the event is delivered.
 */
@Entity('event_consumption')
@Index('event_consumption_event_idx', ['eventId'])
export class EventConsumption {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'event_consumption_pkey' })
  subscriber: string;

  @ForeignKey(() => OutboxEvent, { name: 'event_consumption_event_fk' })
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'event_consumption_pkey' })
  eventId: string;

  @InstantColumn()
  consumedAt: Date;
}
