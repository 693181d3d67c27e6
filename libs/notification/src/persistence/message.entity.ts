import { Account } from '#identity';
import { InstantColumn } from '#platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** 站内消息: what one account is told of one occasion, as it was worded then. */
@Entity('message')
@Index('message_once', ['accountId', 'eventId', 'kind'], { unique: true })
@Index('message_account', ['accountId', 'createdAt', 'id'])
@Index('message_unread', ['accountId'], { where: 'read_at IS NULL' })
export class Message {
  /** UUIDv7; also the local part of the e-mail's Message-ID. */
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ForeignKey(() => Account, { name: 'message_account_fk' })
  @Column({ type: 'uuid' })
  accountId: string;

  /** Key of the table of templates. */
  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text' })
  body: string;

  /** Path on the site, without the host. */
  @Column({ type: 'text' })
  link: string;

  @Column({ type: 'uuid', nullable: true })
  listingId: string | null;

  /** The event it tells of; of a reminder, an id made from what it reminds of and when. */
  @Column({ type: 'uuid' })
  eventId: string;

  @InstantColumn({ default: () => 'jiebang_now()' })
  createdAt: Date;

  @InstantColumn({ nullable: true })
  readAt: Date | null;
}
