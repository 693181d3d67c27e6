import { Injectable } from '@nestjs/common';
import type { ChannelKind } from '#contracts';
import { systemCommand, UnitOfWork, type Tx } from '#platform';
import { ROBOT_BATCH, robotWait } from '../domain/channel.policy.js';
import type { Post, Target } from '../domain/parcel.js';
import { ChannelTargets } from './channel-targets.js';
import { LEASE, type Taken } from './delivery-queue.js';

/** What goes to one channel as one request. */
export interface Shipment {
  channelId: string;
  kind: ChannelKind;
  target: Target;
  posts: (Post & Taken)[];
}

interface ChannelRow {
  id: string;
  kind: ChannelKind;
  box: Buffer;
  written: Date[];
  now: Date;
}

/** Decides what may leave for a channel now, and notes that it leaves. */
@Injectable()
export class TakePosts {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly targets: ChannelTargets,
  ) {}

  /**
   * Takes the next posts of a channel: news of one listing in its order, one after the other; of a
   * robot no more than it takes in a minute, several as one message.
   *
   * @returns null when nothing may leave
   * @throws DomainError seal_key_unavailable | seal_broken
   */
  async next(channelId: string): Promise<Shipment | null> {
    await this.targets.prepare();
    return this.uow.run(systemCommand('channels'), async (tx) => {
      const [channel] = await tx.manager.query<ChannelRow[]>(
        `SELECT id, kind, sealed_target AS box, written, clock_timestamp() AS now FROM channel
          WHERE id = $1 AND enabled AND (paused_until IS NULL OR paused_until <= clock_timestamp())
            FOR UPDATE SKIP LOCKED`,
        [channelId],
      );
      if (!channel) return null;
      const robot = channel.kind !== 'webhook';
      const wait = robot ? robotWait(channel.written, channel.now) : 0;
      if (wait > 0) {
        await pause(tx, channelId, wait);
        return null;
      }
      const posts = await due(tx, channelId, robot ? ROBOT_BATCH : 1);
      if (posts.length === 0) return null;
      if (robot) await noteWritten(tx, channelId);
      const target = await this.targets.open(tx, channelId, channel.box);
      return { channelId, kind: channel.kind, target, posts };
    });
  }
}

/** Nothing leaves for the channel before then. */
export async function pause(
  { manager }: Pick<Tx, 'manager'>,
  channelId: string,
  seconds: number,
): Promise<void> {
  await manager.query(
    `UPDATE channel SET paused_until = clock_timestamp() + $2 * interval '1 second' WHERE id = $1`,
    [channelId, seconds],
  );
}

/** Those that no earlier news of the same listing still stands before. */
function due({ manager }: Tx, channelId: string, limit: number): Promise<(Post & Taken)[]> {
  return manager.query(
    `WITH waiting AS (
       SELECT id, position, listing_id,
              bool_and(next_attempt_at <= clock_timestamp())
                OVER (PARTITION BY coalesce(listing_id, id) ORDER BY position) AS ready
       FROM channel_post WHERE channel_id = $1 AND status IN ('queued', 'sending')
     ), t AS (
       UPDATE channel_post
          SET status = 'sending', attempts = attempts + 1,
              next_attempt_at = clock_timestamp() + interval '${LEASE}'
        WHERE id IN (SELECT id FROM waiting WHERE ready ORDER BY position LIMIT $2)
       RETURNING *
     )
     SELECT id, attempts AS attempt, topic, listing_id AS "listingId", title, text, link,
            occurred_at AS "occurredAt"
     FROM t ORDER BY position`,
    [channelId, limit],
  );
}

/** Keeps the last few minutes, which the limits are counted over. */
async function noteWritten({ manager }: Tx, channelId: string): Promise<void> {
  await manager.query(
    `UPDATE channel SET written = ARRAY(
       SELECT at FROM unnest(written) AS at WHERE at > clock_timestamp() - interval '5 minutes')
       || ARRAY[clock_timestamp()]::timestamptz[]
     WHERE id = $1`,
    [channelId],
  );
}
