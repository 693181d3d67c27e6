import { Injectable } from '@nestjs/common';
import { openBox, sealBox, SealingKeys, type Tx } from '#platform';
import type { Target } from '../domain/parcel.js';

/** The key over addresses and secrets of channels. */
const CHANNELS_KEY = '00000000-0000-7000-8000-000000000003';

const context = (channelId: string): string => `jiebang.channel.1|${channelId}`;

/** Addresses of channels in boxes: a robot's address is all that it takes to write to its group. */
@Injectable()
export class ChannelTargets {
  constructor(private readonly keys: SealingKeys) {}

  /** Makes the key unless there is one; before any transaction. */
  async prepare(): Promise<void> {
    if (!(await this.keys.knows(CHANNELS_KEY))) await this.keys.create(CHANNELS_KEY);
  }

  /** @throws DomainError seal_key_unavailable */
  async seal(tx: Tx, channelId: string, target: Target): Promise<Buffer> {
    const key = await this.keys.keyOf(tx.manager, CHANNELS_KEY);
    const text = Buffer.from(JSON.stringify(target));
    return sealBox(this.keys.cipher, key, context(channelId), text);
  }

  /** @throws DomainError seal_key_unavailable | seal_broken */
  async open(tx: Tx, channelId: string, box: Buffer): Promise<Target> {
    const key = await this.keys.keyOf(tx.manager, CHANNELS_KEY);
    return JSON.parse(openBox(key, context(channelId), box).toString()) as Target;
  }
}
