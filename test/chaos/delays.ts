import pg from 'pg';
import type { LeapingClock } from './clock.js';
import type { Fault } from './faults.js';

/** How long the effects of one kind of event took at most, in milliseconds. */
export interface Delay {
  kind: string;
  count: number;
  longest: number;
  /** Without the time in which something was broken: from the last recovery before the effect. */
  afterRecovery: number;
}

interface Row {
  kind: string;
  began: Date;
  ended: Date;
}

/** By the kind of event (or deadline), the longest first. */
export async function delays(
  url: string,
  clock: LeapingClock,
  faults: readonly Fault[],
): Promise<Delay[]> {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  try {
    const { rows } = await db.query<Row>(
      `SELECT e.name AS kind, e.occurred_at AS began, max(c.consumed_at) AS ended
         FROM outbox_event e JOIN event_consumption c ON c.event_id = e.id GROUP BY e.id
       UNION ALL
       SELECT 'deadline ' || kind, due_at, done_at FROM deadline
        WHERE done_at IS NOT NULL`,
    );
    const byKind = new Map<string, Delay>();
    for (const { kind, began, ended } of rows) {
      const [from, to] = [clock.wallOf(began), clock.wallOf(ended)];
      const known = byKind.get(kind) ?? { kind, count: 0, longest: 0, afterRecovery: 0 };
      known.count += 1;
      known.longest = Math.max(known.longest, to - from);
      const recovered = faults.reduce(
        (latest, fault) =>
          fault.to <= to && fault.to > from ? Math.max(latest, fault.to) : latest,
        from,
      );
      known.afterRecovery = Math.max(known.afterRecovery, to - recovered);
      byKind.set(kind, known);
    }
    return [...byKind.values()].sort((a, b) => b.longest - a.longest);
  } finally {
    await db.end();
  }
}
