import type { NewsTopic } from '#contracts';
import { InstantColumn } from '#platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Channel } from './channel.entity.js';
import { DeliveryColumns } from './delivery.columns.js';

/** One piece of news on its way to one channel. */
@Entity('channel_post')
@Index('channel_post_once', ['channelId', 'eventId'], { unique: true })
@Index('channel_post_due', ['channelId', 'position'], {
  where: "status IN ('queued', 'sending')",
})
@Check('channel_post_status', `status IN ('queued', 'sending', 'sent', 'failed')`)
@Check('channel_post_sent', `(status = 'sent') = (sent_at IS NOT NULL)`)
export class ChannelPost extends DeliveryColumns {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'channel_post_pkey' })
  id: string;

  @ForeignKey(() => Channel, { name: 'channel_post_channel_fk' })
  @Column({ type: 'uuid' })
  channelId: string;

  @Column({ type: 'uuid' })
  eventId: string;

  /** The order of news; that of one listing never overtakes itself. */
  @Column({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  position: string;

  /** `trial` for a test message. */
  @Column({ type: 'text' })
  topic: NewsTopic | 'trial';

  @Column({ type: 'uuid', nullable: true })
  listingId: string | null;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text' })
  text: string;

  /** Path on the site. */
  @Column({ type: 'text' })
  link: string;

  @InstantColumn()
  occurredAt: Date;
}
