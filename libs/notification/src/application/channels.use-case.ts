import { Inject, Injectable } from '@nestjs/common';
import type { ChannelKind, NewsTopic } from '#contracts';
import { DomainError, newId } from '#kernel';
import {
  CONFIG,
  requireVersion,
  UnitOfWork,
  type CommandContext,
  type Config,
  type Tx,
} from '#platform';
import { isAllowedAddress } from '../domain/channel.policy.js';
import { TRIAL } from '../domain/news.js';
import { Channel } from '../persistence/channel.entity.js';
import { ChannelPost } from '../persistence/channel-post.entity.js';
import { ChannelTargets } from './channel-targets.js';

type Known = { id: string; version: number };

export interface ChannelInput {
  name: string;
  topics: NewsTopic[];
  /** Left out on a change: as it is. */
  url?: string;
  secret?: string;
}

/** 群通道: set up and looked after by the system administrator. */
@Injectable()
export class Channels {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly targets: ChannelTargets,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws DomainError channel_address_refused | channel_secret_missing | seal_key_unavailable */
  async create(
    command: CommandContext,
    { url, ...input }: ChannelInput & { kind: ChannelKind; url: string },
  ): Promise<Known> {
    const target = this.target(input.kind, url, input.secret ?? null);
    await this.targets.prepare();
    return this.uow.run(command, async (tx) => {
      const id = newId();
      const { name, kind, topics } = input;
      const sealedTarget = await this.targets.seal(tx, id, target);
      const origin = new URL(url).origin;
      await tx.insert(Channel, { id, kind, name, topics, origin, sealedTarget, version: 1 });
      await note(tx, id, { action: 'channel.create', details: { kind, origin, topics } });
      return { id, version: 1 };
    });
  }

  /**
   * Another name, other topics, perhaps another address or secret.
   *
   * @throws DomainError not_found | stale_version | channel_address_refused | channel_secret_missing
   */
  async change(
    command: CommandContext,
    id: string,
    { version, name, topics, url, secret }: ChannelInput & { version: number },
  ): Promise<Known> {
    await this.targets.prepare();
    return this.uow.run(command, async (tx) => {
      const channel = await tx.lock(Channel, id, { what: '群通道' });
      requireVersion(channel, version);
      const before = await this.targets.open(tx, id, channel.sealedTarget);
      const target = this.target(channel.kind, url ?? before.url, secret ?? before.secret);
      const { origin } = new URL(target.url);
      const sealedTarget = await this.targets.seal(tx, id, target);
      await tx.save(channel, { name, topics, origin, sealedTarget });
      const moved = url !== undefined || secret !== undefined;
      await note(tx, id, {
        action: 'channel.change',
        details: { origin, topics, addressChanged: moved },
      });
      return { id, version: channel.version };
    });
  }

  /** Out of use nothing is posted to it, and what waits stays waiting. @throws DomainError not_found | stale_version */
  setEnabled(
    command: CommandContext,
    id: string,
    { enabled, version }: { enabled: boolean; version: number },
  ): Promise<Known> {
    return this.uow.run(command, async (tx) => {
      const channel = await tx.lock(Channel, id, { what: '群通道' });
      requireVersion(channel, version);
      await tx.save(channel, { enabled, pausedUntil: null });
      await note(tx, id, { action: enabled ? 'channel.enable' : 'channel.disable', details: {} });
      return { id, version: channel.version };
    });
  }

  /** Sends a test message along the same way as news. @throws DomainError not_found */
  try(command: CommandContext, id: string): Promise<Known> {
    return this.uow.run(command, async (tx) => {
      const channel = await tx.lock(Channel, id, { what: '群通道' });
      await tx.insert(ChannelPost, {
        channelId: id,
        eventId: newId(),
        topic: 'trial',
        listingId: null,
        ...TRIAL,
        occurredAt: await tx.now(),
      });
      await note(tx, id, { action: 'channel.try', details: {} });
      return { id, version: channel.version };
    });
  }

  /** Queues what was given up again. @throws DomainError not_found */
  retry(command: CommandContext, id: string): Promise<Known> {
    return this.uow.run(command, async (tx) => {
      const channel = await tx.lock(Channel, id, { what: '群通道' });
      await tx.manager.query(
        `UPDATE channel_post SET status = 'queued', attempts = 0, next_attempt_at = clock_timestamp()
          WHERE channel_id = $1 AND status = 'failed'`,
        [id],
      );
      await note(tx, id, { action: 'channel.retry', details: {} });
      return { id, version: channel.version };
    });
  }

  private target(kind: ChannelKind, url: string, secret: string | null) {
    const { channelOrigins } = this.config;
    if (!isAllowedAddress(url, channelOrigins)) {
      throw new DomainError('channel_address_refused', { origins: channelOrigins.join('、') });
    }
    if (kind === 'webhook' && !secret) throw new DomainError('channel_secret_missing');
    return { url, secret };
  }
}

/** Never the address or the secret. */
const note = (
  tx: Tx,
  id: string,
  facts: { action: string; details: Record<string, unknown> },
): Promise<void> => tx.audit({ ...facts, subjectType: 'channel', subjectId: id });
