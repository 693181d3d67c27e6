import { notFound } from '#kernel';
import { Database, Field } from '#platform';
import { messagesTellable, tellable } from '../tellable.sql.js';
import { EventItem } from './events.query.js';

export class Delivery {
  @Field.text('办理者') subscriber: string;
  @Field.instant('办结', { nullable: true }) consumedAt: Date | null;
  @Field.int('失败次数') failures: number;
  @Field.int('失败前共尝试次数') attempts: number;
  @Field.text('错误', { nullable: true, max: 300 }) error: string | null;
}

export class MessagesSent {
  @Field.text('种类') kind: string;
  @Field.int('站内消息') messages: number;
  @Field.instant('写入', { nullable: true }) writtenAt: Date | null;
  @Field.int('已发邮件') sent: number;
  @Field.int('待发邮件') waiting: number;
  @Field.int('失败邮件') failed: number;
  @Field.int('邮件尝试次数') attempts: number;
  @Field.instant('最近一封发出', { nullable: true }) lastSentAt: Date | null;
}

export class DeadlineOnTheWay {
  @Field.text('种类') kind: string;
  @Field.instant('到期') dueAt: Date;
  @Field.instant('办理', { nullable: true }) doneAt: Date | null;
  @Field.int('补查次数') sweeps: number;
}

export class EventWay extends EventItem {
  @Field.text('起因', { nullable: true, description: '请求编号，或引起它的事件、期限' })
  cause: string | null;
  @Field.uuid('引起它的事件', { nullable: true }) causedBy: string | null;
  @Field.text('追踪编号', { nullable: true }) traceId: string | null;
  @Field.list('各办理者', () => Delivery) deliveries: Delivery[];
  @Field.object('期限', () => DeadlineOnTheWay, { nullable: true })
  deadline: DeadlineOnTheWay | null;
  @Field.list('消息与邮件', () => MessagesSent, {
    nullable: true,
    description: '榜单开榜之前不显示',
  })
  messages: MessagesSent[] | null;
}

type EventRow = Omit<EventWay, 'deliveries' | 'deadline' | 'messages'> & {
  messagesTellable: boolean;
};

const UUID = '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$';

/**
 * From the event to what came of it: outbox, relay, subscribers, messages and letters. Nobody's name,
 * address or account.
 * @throws DomainError not_found, also for what is about a sealed bid
 */
export async function wayOf(db: Database, id: string): Promise<EventWay> {
  const event = await db.one<EventRow>(
    `SELECT e.id, e.name, l.code AS "listingCode", e.occurred_at AS "occurredAt",
            e.relayed_at AS "relayedAt", e.settled_at AS "settledAt", e.attempts AS handovers,
            CASE WHEN e.request_id ~ '${UUID}' AND EXISTS (
              SELECT FROM outbox_event c WHERE c.id = e.request_id::uuid AND NOT ${tellable('c')})
              THEN NULL ELSE e.request_id END AS cause,
            (SELECT c.id FROM outbox_event c WHERE ${tellable('c')}
                AND c.id = CASE WHEN e.request_id ~ '${UUID}' THEN e.request_id::uuid END) AS "causedBy",
            split_part(e.traceparent, '-', 2) AS "traceId",
            ${messagesTellable('e')} AS "messagesTellable"
       FROM outbox_event e LEFT JOIN listing l ON l.id = (e.payload->>'listingId')::uuid
      WHERE e.id = $1 AND ${tellable('e')}`,
    [id],
  );
  if (!event) throw notFound('事件');
  const { messagesTellable: told, ...facts } = event;
  const [deliveries, deadline, messages] = await Promise.all([
    db.query<Delivery & Record<string, unknown>>(DELIVERIES, [id]),
    db.one<DeadlineOnTheWay & Record<string, unknown>>(DEADLINE, [id]),
    told ? db.query<MessagesSent & Record<string, unknown>>(MESSAGES, [id]) : null,
  ]);
  return { ...facts, deliveries, deadline, messages };
}

const DELIVERIES = `
  SELECT s.subscriber, c.consumed_at AS "consumedAt",
         coalesce(l.failures, 0) AS failures, coalesce(l.attempts, 0) AS attempts, l.error
    FROM (SELECT unnest(subscribers) AS subscriber FROM outbox_event WHERE id = $1
           UNION SELECT subscriber FROM event_consumption WHERE event_id = $1
           UNION SELECT subscriber FROM dead_letter WHERE event_id = $1) s
    LEFT JOIN event_consumption c ON c.event_id = $1 AND c.subscriber = s.subscriber
    LEFT JOIN dead_letter l ON l.event_id = $1 AND l.subscriber = s.subscriber
   ORDER BY s.subscriber`;

const DEADLINE = `
  SELECT d.kind, d.due_at AS "dueAt", d.done_at AS "doneAt", d.sweeps
    FROM outbox_event e JOIN deadline d ON d.id = (e.payload->>'deadlineId')::uuid
   WHERE e.id = $1 AND e.name = 'deadline.scheduled'`;

const MESSAGES = `
  SELECT m.kind, count(*)::int AS messages, min(m.created_at) AS "writtenAt",
         count(*) FILTER (WHERE d.status = 'sent')::int AS sent,
         count(*) FILTER (WHERE d.status IN ('queued', 'sending'))::int AS waiting,
         count(*) FILTER (WHERE d.status = 'failed')::int AS failed,
         coalesce(sum(d.attempts), 0)::int AS attempts, max(d.sent_at) AS "lastSentAt"
    FROM message m LEFT JOIN mail_delivery d ON d.message_id = m.id
   WHERE m.event_id = $1 GROUP BY m.kind ORDER BY m.kind`;
