import type pg from 'pg';
import { subscriptionsOf } from '../../libs/platform/src/outbox/subscriptions.js';
import { ROOMS } from '../../apps/worker/src/rooms.js';

/** Every pair of an event's name and a subscriber that is to have its effect, as the code declares. */
export function subscriptions(): { name: string; subscriber: string }[] {
  return ROOMS.flatMap(({ handlers }) =>
    handlers.flatMap((handler) =>
      subscriptionsOf(handler).flatMap(({ subscriber, names }) =>
        names.map((name) => ({ name, subscriber })),
      ),
    ),
  );
}

/** What has not happened yet, by what it is. */
export const UNDONE = {
  events: `
    SELECT e.name || ' → ' || s.subscriber AS what
      FROM outbox_event e JOIN jsonb_to_recordset($1) AS s (name text, subscriber text) USING (name)
     WHERE NOT EXISTS (SELECT FROM event_consumption c
                        WHERE c.event_id = e.id AND c.subscriber = s.subscriber)`,
  deadlines: `
    SELECT d.kind AS what FROM deadline d
     WHERE d.done_at IS NULL AND d.due_at <= (SELECT jiebang_now())
     UNION ALL
    SELECT 'listing past its deadline' FROM listing
     WHERE status = 'published' AND bid_deadline <= (SELECT jiebang_now())`,
  letters: `
    SELECT 'letter ' || status AS what FROM mail_delivery WHERE status IN ('queued', 'sending')`,
  news: `
    SELECT 'news ' || status AS what FROM channel_post WHERE status IN ('queued', 'sending')`,
} as const;

/** How much of each is undone. */
export async function undone(db: pg.Client): Promise<Record<keyof typeof UNDONE, string[]>> {
  const read = async (sql: string, values: unknown[] = []) =>
    (await db.query<{ what: string }>(sql, values)).rows.map(({ what }) => what);
  return {
    events: await read(UNDONE.events, [JSON.stringify(subscriptions())]),
    deadlines: await read(UNDONE.deadlines),
    letters: await read(UNDONE.letters),
    news: await read(UNDONE.news),
  };
}

/**
 * How many events the workers have not written off yet. They do so a minute after an event was handed
 * over, and more after each further time; here they are not left to wait.
 */
export async function unsettled(db: pg.Client): Promise<number> {
  const { rowCount } = await db.query(
    `UPDATE outbox_event SET relayed_at = least(relayed_at, clock_timestamp() - interval '7 hours')
      WHERE settled_at IS NULL`,
  );
  return rowCount!;
}
