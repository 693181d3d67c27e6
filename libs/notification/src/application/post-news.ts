import type { NewsTopic } from '#contracts';
import { newId } from '#kernel';
import type { Tx } from '#platform';
import type { News } from '../domain/news.js';

export interface PublicNews extends News {
  /** Makes a repeated delivery post nothing twice. */
  eventId: string;
  topic: NewsTopic;
  listingId: string;
  occurredAt: Date;
}

/** Hands news to every channel in use that wants its topic; it leaves after the commit. */
export async function postNews(tx: Tx, news: PublicNews): Promise<void> {
  const channels = await tx.manager.query<{ id: string }[]>(
    'SELECT id FROM channel WHERE enabled AND $1 = ANY(topics) ORDER BY id',
    [news.topic],
  );
  await tx.manager.query(
    `INSERT INTO channel_post
       (id, channel_id, event_id, topic, listing_id, title, text, link, occurred_at)
     SELECT p.id, p.channel_id, $3, $4, $5, $6, $7, $8, $9
     FROM unnest($1::uuid[], $2::uuid[]) AS p(id, channel_id)
     ON CONFLICT (channel_id, event_id) DO NOTHING`,
    [
      channels.map(() => newId()),
      channels.map(({ id }) => id),
      news.eventId,
      news.topic,
      news.listingId,
      news.title,
      news.text,
      news.link,
      news.occurredAt,
    ],
  );
}
