import { InstantColumn } from '#platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Message } from './message.entity.js';

export const MAIL_STATUSES = ['queued', 'sending', 'sent', 'failed'] as const;
export type MailStatus = (typeof MAIL_STATUSES)[number];

/** The e-mail of a message: written in the message's transaction, sent after it. */
@Entity('mail_delivery')
@Index('mail_delivery_due', ['nextAttemptAt', 'messageId'], {
  where: "status IN ('queued', 'sending')",
})
@Index('mail_delivery_failed', ['messageId'], { where: "status = 'failed'" })
@Check('mail_delivery_status', `status IN ('queued', 'sending', 'sent', 'failed')`)
@Check('mail_delivery_sent', `(status = 'sent') = (sent_at IS NOT NULL)`)
export class MailDelivery {
  @ForeignKey(() => Message, { name: 'mail_delivery_message_fk' })
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'mail_delivery_pkey' })
  messageId: string;

  /** The account's address when the message was written. */
  @Column({ type: 'text' })
  address: string;

  @Column({ type: 'text', default: 'queued' })
  status: MailStatus;

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
