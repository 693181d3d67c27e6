import { InstantColumn } from '#platform';
import { Column } from 'typeorm';

export const DELIVERY_STATUSES = ['queued', 'sending', 'sent', 'failed'] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** What is to leave the house: written in the transaction of its occasion, sent after it. */
export abstract class DeliveryColumns {
  @Column({ type: 'text', default: 'queued' })
  status: DeliveryStatus;

  @Column({ type: 'int', default: 0 })
  attempts: number;

  /**
   * Not before this is it tried (again); of one that is being sent, when whoever sends it counts as
   * dead. By the machine's clock: pauses do not end when the business clock is moved.
   */
  @InstantColumn({ default: () => 'clock_timestamp()' })
  nextAttemptAt: Date;

  /** The last refusal, without addresses. */
  @Column({ type: 'text', nullable: true })
  lastError: string | null;

  @InstantColumn({ nullable: true })
  sentAt: Date | null;
}
