import { Inject, Injectable } from '@nestjs/common';
import {
  CONFIG,
  Database,
  Every,
  LOGGER,
  UnitOfWork,
  systemCommand,
  type Config,
  type PeriodicTask,
} from '#platform';
import type { Logger } from 'pino';
import { DeliveryQueue } from '../application/delivery-queue.js';
import { pause, TakePosts, type Shipment } from '../application/take-posts.js';
import { isAllowedAddress, readAnswer, type Verdict } from '../domain/channel.policy.js';
import { pack } from '../domain/parcel.js';

/** A server that says nothing for so long counts as gone. */
const PATIENCE_MS = 10_000;
/** An answer is some bytes; what goes on longer is not read. */
const ANSWER_BYTES = 64 * 1024;

/**
 * 群通知: brings news to webhooks and robots, outside of every transaction. At least once; a
 * webhook tells a post that came twice by its `webhook-id`.
 */
@Injectable()
@Every('news', 2)
export class SendNews implements PeriodicTask {
  constructor(
    private readonly db: Database,
    private readonly uow: UnitOfWork,
    private readonly posts: TakePosts,
    private readonly queue: DeliveryQueue,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** One request to every channel that has something due, side by side: a slow one holds up no other. */
  async run(): Promise<boolean> {
    const channels = await this.db.query<{ id: string }>(
      `SELECT DISTINCT channel_id AS id FROM channel_post
        WHERE status IN ('queued', 'sending') AND next_attempt_at <= (SELECT clock_timestamp())`,
    );
    const sent = await Promise.all(channels.map(({ id }) => this.serve(id)));
    return sent.includes(true);
  }

  private async serve(channelId: string): Promise<boolean> {
    const shipment = await this.posts.next(channelId);
    if (!shipment) return false;
    const verdict = await this.send(shipment);
    if (verdict.taken) {
      await this.queue.sent('channel_post', shipment.posts);
      return true;
    }
    const { reason, hopeless, pauseSeconds } = verdict;
    await this.queue.failed('channel_post', shipment.posts, reason, hopeless);
    if (pauseSeconds > 0) {
      await this.uow.run(systemCommand('channels'), (tx) => pause(tx, channelId, pauseSeconds));
    }
    this.logger.warn(
      { channelId, posts: shipment.posts.map(({ id }) => id), reason },
      'news not sent',
    );
    return true;
  }

  private async send({ kind, target, posts }: Shipment): Promise<Verdict> {
    const refused = (reason: string, hopeless = false): Verdict => ({
      taken: false,
      reason,
      hopeless,
      pauseSeconds: 0,
    });
    // Asked again here: the setting may have been narrowed since the channel was set up.
    if (!isAllowedAddress(target.url, this.config.channelOrigins)) {
      return refused('地址不在 CHANNEL_ORIGINS 之内', true);
    }
    const site = this.config.publicUrl.replace(/\/+$/, '');
    const { url, headers, body } = pack(kind, target, posts, { site, now: new Date() });
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers,
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      return readAnswer(kind, answer.status, await beginningOf(answer));
    } catch (error) {
      // The library's message may hold the address.
      return refused((error as Error).name === 'TimeoutError' ? '对方没有应答' : '无法连接对方');
    }
  }
}

async function beginningOf(answer: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body ?? []) {
    parts.push(part);
    size += part.length;
    if (size > ANSWER_BYTES) break;
  }
  return Buffer.concat(parts).toString('utf8');
}
