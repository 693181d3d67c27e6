import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DeliveryColumns } from './delivery.columns.js';
import { Message } from './message.entity.js';

/** The e-mail of a message. */
@Entity('mail_delivery')
@Index('mail_delivery_due', ['nextAttemptAt', 'messageId'], {
  where: "status IN ('queued', 'sending')",
})
@Index('mail_delivery_failed', ['messageId'], { where: "status = 'failed'" })
@Check('mail_delivery_status', `status IN ('queued', 'sending', 'sent', 'failed')`)
@Check('mail_delivery_sent', `(status = 'sent') = (sent_at IS NOT NULL)`)
export class MailDelivery extends DeliveryColumns {
  @ForeignKey(() => Message, { name: 'mail_delivery_message_fk' })
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'mail_delivery_pkey' })
  messageId: string;

  /** The account's address when the message was written. */
  @Column({ type: 'text' })
  address: string;

  /** Whether it goes out together with the account's other letters of the day. */
  @Column({ type: 'boolean', default: false })
  digest: boolean;
}
