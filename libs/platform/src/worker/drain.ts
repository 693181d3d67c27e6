import type { DataSource } from 'typeorm';
import { DeadlineBatches } from '../deadline/deadline-batches.js';
import { DeadlineRunner } from '../deadline/run-deadline.js';
import { Database } from '../database/database.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { EventDelivery } from '../outbox/deliver.js';
import type { HandlerRegistry } from './registry.js';
import { runPeriodic } from './upkeep.js';

export interface DrainParts {
  dataSource: DataSource;
  uow: UnitOfWork;
  db: Database;
  registry: HandlerRegistry;
}

/** More rounds than any chain of consequences is long. */
const MOST_ROUNDS = 1_000;

/**
 * Does all that workers would do by now, in this process, without a queue and in a fixed order:
 * events, then deadlines that are due, then periodic tasks, over and over until nothing is left.
 * Goes through the same delivery and the same deadline runner as a worker. For tests: the first
 * error of a handler is thrown. Kinds of deadlines that nobody handles are left alone, so that a
 * test may bring only the rooms it is about.
 *
 * @throws whatever a handler raises; Error when it does not come to an end
 */
export async function drain(parts: DrainParts): Promise<void> {
  const delivery = new EventDelivery(parts.uow, parts.db, parts.registry);
  const runner = new DeadlineRunner(parts.uow, parts.registry);
  // What a batch leaves, or fails at, is found among the due ones below.
  const batches = new DeadlineBatches(parts.uow, parts.db, parts.registry, () => Promise.resolve());
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let progress = await drainEvents(parts, delivery);
    if ((await batches.round()) === true) progress = true;
    for (const id of await dueDeadlines(parts)) {
      if ((await runner.run(id)) === 'done') progress = true;
    }
    for (const periodic of parts.registry.periodic) {
      if (await runPeriodic(parts.dataSource, periodic)) progress = true;
    }
    if (!progress) return;
  }
  throw new Error('the work never ends: some handler brings about its own cause');
}

async function drainEvents(
  { db, registry }: DrainParts,
  delivery: EventDelivery,
): Promise<boolean> {
  const events = await db.query<{ id: string; name: string }>(
    'SELECT id, name FROM outbox_event WHERE relayed_at IS NULL ORDER BY occurred_at, id LIMIT 200',
  );
  for (const { id, name } of events) {
    for (const subscriber of registry.subscribersOf(name)) await delivery.deliver(id, subscriber);
    await db.query(
      `UPDATE outbox_event
          SET relayed_at = clock_timestamp(), settled_at = clock_timestamp(), attempts = attempts + 1
        WHERE id = $1`,
      [id],
    );
  }
  return events.length > 0;
}

async function dueDeadlines({ db, registry }: DrainParts): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `SELECT id FROM deadline
      WHERE done_at IS NULL AND due_at <= (SELECT jiebang_now()) AND kind = ANY($1)
      ORDER BY due_at, id`,
    [registry.deadlineKinds()],
  );
  return rows.map(({ id }) => id);
}
