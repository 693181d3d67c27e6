import type { Database, JobQueue } from '#platform';

interface Row extends Record<string, string> {
  unrelayed: string;
  unsettled: string;
  oldest: string;
  overdue: string;
}

/** What waits and what failed, in the text format of Prometheus. */
export async function metrics(db: Database, queue: JobQueue): Promise<string> {
  const [row] = await db.query<Row>(
    `SELECT (SELECT count(*) FROM outbox_event WHERE relayed_at IS NULL) AS unrelayed,
            (SELECT count(*) FROM outbox_event
              WHERE relayed_at IS NOT NULL AND settled_at IS NULL) AS unsettled,
            (SELECT coalesce(extract(epoch FROM (SELECT jiebang_now()) - min(due_at)), 0)
               FROM deadline WHERE done_at IS NULL AND due_at <= (SELECT jiebang_now())) AS oldest,
            (SELECT count(*) FROM deadline
              WHERE done_at IS NULL AND due_at <= (SELECT jiebang_now())) AS overdue`,
  );
  const jobs = await queue.counts();
  return [
    ...gauge('jiebang_outbox_unrelayed', 'Events not yet in the queue.', row!.unrelayed),
    ...gauge('jiebang_outbox_unsettled', 'Events in the queue, not yet consumed.', row!.unsettled),
    ...gauge('jiebang_deadlines_overdue', 'Deadlines due and not yet done.', row!.overdue),
    ...gauge('jiebang_deadline_lag_seconds', 'Age of the oldest of them.', row!.oldest),
    '# HELP jiebang_jobs Jobs in the queue by state.',
    '# TYPE jiebang_jobs gauge',
    ...Object.entries(jobs).map(([state, count]) => `jiebang_jobs{state="${state}"} ${count}`),
    '',
  ].join('\n');
}

function gauge(name: string, help: string, value: string): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, `${name} ${value}`];
}
