import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DeliveryColumns } from './delivery.columns.js';
import { Message } from './message.entity.js';

/** The text message (短信) of a message behind which a term stands. */
@Entity('text_delivery')
@Index('text_delivery_due', ['nextAttemptAt', 'messageId'], {
  where: "status IN ('queued', 'sending')",
})
@Check('text_delivery_status', `status IN ('queued', 'sending', 'sent', 'failed')`)
@Check('text_delivery_sent', `(status = 'sent') = (sent_at IS NOT NULL)`)
export class TextDelivery extends DeliveryColumns {
  @ForeignKey(() => Message, { name: 'text_delivery_message_fk' })
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'text_delivery_pkey' })
  messageId: string;

  /** The account's mobile when the message was written. */
  @Column({ type: 'text' })
  address: string;
}
