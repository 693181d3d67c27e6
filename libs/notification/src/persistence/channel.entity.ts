import { CHANNEL_KINDS, type ChannelKind, type NewsTopic } from '#contracts';
import { Aggregate, InstantColumn } from '#platform';
import { Check, Column, Entity } from 'typeorm';

/** 群通道: a webhook or a group's robot that is told public news. */
@Entity('channel')
@Check(
  'channel_kind',
  `kind IN (${Object.keys(CHANNEL_KINDS)
    .map((kind) => `'${kind}'`)
    .join(', ')})`,
)
export class Channel extends Aggregate {
  @Column({ type: 'text' })
  kind: ChannelKind;

  @Column({ type: 'text' })
  name: string;

  /** Scheme and host, which say where it leads without giving the key away. */
  @Column({ type: 'text' })
  origin: string;

  /** Address and secret in a box. */
  @Column({ type: 'bytea' })
  sealedTarget: Buffer;

  @Column({ type: 'text', array: true })
  topics: NewsTopic[];

  @Column({ type: 'boolean', default: true })
  enabled: boolean;

  /** When it was written to within the last minute or so; what the robots' limits are kept by. */
  @Column({ type: 'timestamptz', array: true, default: '{}' })
  written: Date[];

  /** Nothing goes out before this: the other side asked for a pause. By the machine's clock. */
  @InstantColumn({ nullable: true })
  pausedUntil: Date | null;
}
