import type { Pool } from 'pg';
import { Database, Field, type Figure, type QueueDepths } from '#platform';

/** How far behind the work is; all read at one moment from the database. */
export class Vitals {
  @Field.int('尚未派发的事件', { description: '不含意向书的' }) unrelayed: number;
  @Field.int('最早一件未派发事件已等待（秒）') outboxLagSeconds: number;
  @Field.int('已派发而尚未办完的事件', { description: '不含意向书的' }) unsettled: number;
  @Field.int('已到期而尚未办理的期限') overdue: number;
  @Field.int('其中最早一项已超过（秒）') deadlineLagSeconds: number;
  @Field.int('最早一封待发邮件已等待（秒）') letterLagSeconds: number;
  @Field.int('有邮件发送失败的账号') letterFailures: number;
  @Field.int('失败任务', { description: '不含密封期内的' }) deadLetters: number;
  @Field.int('有效的登录') sessions: number;
}

/** Whole seconds since the earliest, 0 when there is none; `now` of the clock that the column goes by. */
const age = (column: string, now = 'clock_timestamp()') =>
  `coalesce(greatest(0, extract(epoch FROM (SELECT ${now}) - min(${column}))), 0)::int`;

/**
 * What is behind and what failed. Counts leave out what is about bids, and of letters there is only
 * the age: on a quiet day every one more would tell of a bid.
 */
export async function readVitals(db: Database): Promise<Vitals> {
  const [row] = await db.query<Vitals & Record<string, number>>(
    `SELECT o.unrelayed, o.lag AS "outboxLagSeconds", u.unsettled,
            d.overdue, d.lag AS "deadlineLagSeconds", m.lag AS "letterLagSeconds",
            f.failures AS "letterFailures", l.letters AS "deadLetters", s.sessions
       FROM (SELECT count(*) FILTER (WHERE name NOT LIKE 'bid.%')::int AS unrelayed,
                    ${age('occurred_at', 'jiebang_now()')} AS lag
               FROM outbox_event WHERE relayed_at IS NULL) o,
            (SELECT count(*)::int AS unsettled FROM outbox_event
              WHERE relayed_at IS NOT NULL AND settled_at IS NULL AND name NOT LIKE 'bid.%') u,
            (SELECT count(*)::int AS overdue, ${age('due_at', 'jiebang_now()')} AS lag FROM deadline
              WHERE done_at IS NULL AND due_at <= (SELECT jiebang_now())) d,
            (SELECT ${age('next_attempt_at')} AS lag FROM mail_delivery
              WHERE status IN ('queued', 'sending') AND next_attempt_at <= clock_timestamp()) m,
            (SELECT count(DISTINCT g.account_id)::int AS failures
               FROM mail_delivery x JOIN message g ON g.id = x.message_id
              WHERE x.status = 'failed') f,
            (SELECT count(*)::int AS letters FROM dead_letter
              WHERE status = 'open' AND job <> 'event.deliver_sealed') l,
            (SELECT count(*)::int AS sessions FROM session
              WHERE ended_at IS NULL AND expires_at > (SELECT jiebang_now())) s`,
  );
  return row!;
}

/** The same for Prometheus, with the pool of this process and, in a worker, the queues. */
export async function readFigures(
  db: Database,
  depths?: () => Promise<QueueDepths>,
): Promise<Figure[]> {
  const [vitals, queues] = await Promise.all([readVitals(db), depths?.()]);
  const pool = (db.dataSource.driver as unknown as { master: Pool }).master;
  return [
    one(
      'outbox_unrelayed',
      'Events not yet in the queue, without those about bids.',
      vitals.unrelayed,
    ),
    one(
      'outbox_lag_seconds',
      'Age of the oldest event not yet in the queue.',
      vitals.outboxLagSeconds,
    ),
    one('outbox_unsettled', 'Events in the queue, not yet consumed, as above.', vitals.unsettled),
    one('deadlines_overdue', 'Deadlines due and not yet done.', vitals.overdue),
    one('deadline_lag_seconds', 'Age of the oldest of them.', vitals.deadlineLagSeconds),
    one(
      'letters_lag_seconds',
      'Age of the oldest letter that is to be sent.',
      vitals.letterLagSeconds,
    ),
    one('letters_failed_accounts', 'Accounts with letters that failed.', vitals.letterFailures),
    one('dead_letters', 'Jobs that failed for good, as above.', vitals.deadLetters),
    one('sessions_open', 'Sessions that stand.', vitals.sessions),
    ...Object.entries({
      total: pool.totalCount,
      idle: pool.idleCount,
      waiting: pool.waitingCount,
    }).map(([state, value]) =>
      one('database_pool', 'Connections of this process, and who waits for one.', value, { state }),
    ),
    ...Object.entries(queues ?? {}).flatMap(([queue, { oldestSeconds, ...counts }]) => [
      one('queue_age_seconds', 'How long the first in line has waited.', oldestSeconds, { queue }),
      // How many there are of what is about bids, nobody is to count.
      ...(queue === 'sealed' ? [] : Object.entries(counts)).map(([state, value]) =>
        one('queue_jobs', 'Jobs by queue and state.', value, { queue, state }),
      ),
    ]),
  ];
}

const one = (
  name: string,
  help: string,
  value: number,
  labels?: Record<string, string>,
): Figure => ({ name: `jiebang_${name}`, help, value, labels });
