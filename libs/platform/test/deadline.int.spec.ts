import { DomainError, newId } from '#kernel';
import { drain, systemCommand, type HandlerRegistry } from '../src/index.js';
import { DeadlineRunner, runDeadline } from '../src/deadline/run-deadline.js';
import {
  closingHandler,
  createJobFixture,
  note,
  registryOf,
  totals,
  until,
  type JobFixture,
} from './job-fixture.js';

let fixture: JobFixture;
beforeAll(async () => {
  fixture = await createJobFixture();
});
afterEach(() => fixture.reset());
afterAll(() => fixture.close());

const HOUR = 3_600_000;
const command = systemCommand('test');

/** Sets the closing of a listing so many milliseconds from now. */
const schedule = (subjectId: string, inMs: number): Promise<void> =>
  fixture.uow.run(command, async (tx) => {
    const now = await tx.now();
    await tx.schedule('listing.close', subjectId, new Date(now.getTime() + inMs));
  });

const deadlineOf = async (subjectId: string) => {
  const [row] = await fixture.db.query<{ id: string; done: boolean; due_at: Date }>(
    'SELECT id, done_at IS NOT NULL AS done, due_at FROM deadline WHERE subject_id = $1',
    [subjectId],
  );
  return row!;
};

const drainWith = (registry: HandlerRegistry): Promise<void> => {
  const { dataSource, uow, db } = fixture;
  return drain({ dataSource, uow, db, registry });
};

describe('scheduling', () => {
  it('keeps one deadline a kind and subject, opens it again for another time only', async () => {
    const { uow, db } = fixture;
    const subject = newId();
    const at = new Date('2026-03-02T09:00:00.123Z');
    const set = (dueAt: Date) =>
      uow.run(command, (tx) => tx.schedule('listing.close', subject, dueAt));
    await set(at);
    await db.query('UPDATE deadline SET done_at = jiebang_now(), sweeps = 3');
    await set(at);
    expect(await deadlineOf(subject)).toMatchObject({ done: true, due_at: at });
    await set(new Date('2026-03-03T09:00:00Z'));
    expect(await deadlineOf(subject)).toMatchObject({ done: false });
    const [counts] = await db.query('SELECT count(*)::int AS events FROM outbox_event');
    expect(counts).toEqual({ events: 2 });
  });

  it('takes an open deadline back and leaves a done one on record', async () => {
    const { uow, db } = fixture;
    const [open, done] = [newId(), newId()];
    await schedule(open, HOUR);
    await schedule(done, HOUR);
    await db.query('UPDATE deadline SET done_at = jiebang_now() WHERE subject_id = $1', [done]);
    await uow.run(command, async (tx) => {
      await tx.unschedule('listing.close', open);
      await tx.unschedule('listing.close', done);
    });
    expect(await db.query('SELECT subject_id FROM deadline')).toEqual([{ subject_id: done }]);
  });
});

describe('a worker', () => {
  it('brings a deadline when its time comes, not before', async () => {
    await fixture.startWorker(registryOf(closingHandler()));
    const subject = newId();
    await schedule(subject, 1_500);
    await until('the effect', async () => (await fixture.effects()).length === 1);
    const [row] = await fixture.db.query(
      `SELECT e.at >= d.due_at AS in_time, e.at < d.due_at + interval '10 seconds' AS prompt
         FROM effect e JOIN deadline d ON d.subject_id = e.subject::uuid`,
    );
    expect(row).toEqual({ in_time: true, prompt: true });
    expect((await deadlineOf(subject)).done).toBe(true);
  });

  it('has a job that waits for the time, and puts one off that comes early', async () => {
    const queue = await fixture.queue();
    await fixture.startWorker(registryOf(closingHandler()));
    const subject = newId();
    await schedule(subject, 72 * HOUR);
    await until('the job', async () => (await totals(queue)).delayed === 1);
    const { id } = await deadlineOf(subject);
    await queue.add(runDeadline, { deadlineId: id }, { jobId: newId() });
    await until('the second job', async () => (await totals(queue)).delayed === 2);
    expect(await fixture.effects()).toEqual([]);
  });

  it('brings it at once when the clock is moved', async () => {
    await fixture.startWorker(registryOf(closingHandler()));
    const subject = newId();
    await schedule(subject, 72 * HOUR);
    await fixture.moveClock('71 hours');
    await until('a sweep', async () => {
      const [row] = await fixture.db.query<{ relayed: boolean }>(
        'SELECT relayed_at IS NOT NULL AS relayed FROM outbox_event',
      );
      return row!.relayed;
    });
    expect(await fixture.effects()).toEqual([]);
    await fixture.moveClock('1 hour');
    await until('the effect', async () => (await fixture.effects()).length === 1);
    expect(await fixture.effects()).toEqual([`close:${subject}`]);
  });

  it('finds at start what passed while everything was down', async () => {
    const subject = newId();
    await schedule(subject, -48 * HOUR);
    const { due_at } = await deadlineOf(subject);
    // Not even its event is left.
    await fixture.db.query('UPDATE outbox_event SET relayed_at = clock_timestamp()');
    let told: Date | undefined;
    const handler = closingHandler((_tx, deadline) => {
      told = deadline.dueAt;
    });
    await fixture.startWorker(registryOf(handler));
    await until('the effect', async () => (await fixture.effects()).length === 1);
    expect(told).toEqual(due_at);
  });

  it('does not bring it early when it was moved', async () => {
    await fixture.startWorker(registryOf(closingHandler()));
    const [moved, other] = [newId(), newId()];
    // In one transaction, so that the first time cannot come before the second is known.
    await fixture.uow.run(command, async (tx) => {
      const now = (await tx.now()).getTime();
      await tx.schedule('listing.close', moved, new Date(now + 600));
      await tx.schedule('listing.close', moved, new Date(now + HOUR));
      await tx.schedule('listing.close', other, new Date(now + 1_200));
    });
    await until('the other', async () => (await fixture.effects()).length > 0);
    expect(await fixture.effects()).toEqual([`close:${other}`]);
    expect((await deadlineOf(moved)).done).toBe(false);
  });

  it('tries again after a failure, beyond the attempts of one job', async () => {
    let calls = 0;
    const handler = closingHandler(() => {
      calls += 1;
      // The first refusal cannot be retried by the queue, so the sweeper has to come back to it.
      if (calls === 1) throw new DomainError('listing_not_open');
    });
    await fixture.startWorker(registryOf(handler));
    const subject = newId();
    await schedule(subject, 0);
    await until('the refusal', () => calls > 0);
    await fixture.moveClock('0');
    await until('the effect', async () => (await fixture.effects()).length === 1);
    expect(await fixture.effects()).toEqual([`close:${subject}`]);
  });
});

describe('running', () => {
  it('has one effect when it comes several times at once', async () => {
    const subject = newId();
    await schedule(subject, -1_000);
    const { id } = await deadlineOf(subject);
    const runner = new DeadlineRunner(fixture.uow, registryOf(closingHandler()));
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => runner.run(id)));
    expect(outcomes.filter((it) => it === 'done')).toHaveLength(1);
    expect(await runner.run(id)).toBe('gone');
    expect(await fixture.effects()).toEqual([`close:${subject}`]);
  });

  it('does nothing before its time and tells how long it has', async () => {
    const subject = newId();
    await schedule(subject, HOUR);
    const { id, due_at } = await deadlineOf(subject);
    const runner = new DeadlineRunner(fixture.uow, registryOf(closingHandler()));
    const outcome = await runner.run(id);
    expect(outcome).toEqual({ dueAt: due_at, inMs: expect.any(Number) });
    expect((outcome as { inMs: number }).inMs).toBeGreaterThan(HOUR - 60_000);
    expect(await fixture.effects()).toEqual([]);
  });

  it('stays open for the new time that its own handler sets', async () => {
    const subject = newId();
    await schedule(subject, -1_000);
    const handler = closingHandler(async (tx, deadline) => {
      const next = new Date(deadline.dueAt.getTime() + HOUR);
      await tx.schedule('listing.close', deadline.subjectId, next);
    });
    await drainWith(registryOf(handler));
    expect(await fixture.effects()).toEqual([`close:${subject}`]);
    expect((await deadlineOf(subject)).done).toBe(false);
    await fixture.moveClock('1 hour');
    await drainWith(registryOf(handler));
    expect(await fixture.effects()).toHaveLength(2);
  });

  it('neither deadlocks with nor overtakes a command that holds the subject and moves it', async () => {
    const { uow, db } = fixture;
    await db.query('CREATE TABLE IF NOT EXISTS subject (id uuid PRIMARY KEY)');
    const subject = newId();
    await db.query('INSERT INTO subject VALUES ($1)', [subject]);
    await schedule(subject, -1_000);
    const { id } = await deadlineOf(subject);
    const holdSubject = 'SELECT 1 FROM subject WHERE id = $1 FOR UPDATE';
    let attempts = 0;
    const handler = closingHandler(async (tx) => {
      attempts += 1;
      await tx.manager.query(holdSubject, [subject]);
      const due: { due: boolean }[] = await tx.manager.query(
        'SELECT due_at <= jiebang_now() AS due FROM deadline WHERE subject_id = $1',
        [subject],
      );
      return due[0]!.due ? undefined : 'not_yet';
    });
    let running: Promise<unknown> | undefined;
    await uow.run(command, async (tx) => {
      await tx.manager.query(holdSubject, [subject]);
      running = new DeadlineRunner(uow, registryOf(handler)).run(id);
      await until('the handler waits', async () => {
        const waiting = await db.query(
          `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'
              AND datname = current_database() AND query LIKE 'SELECT 1 FROM subject%'`,
        );
        return waiting.length > 0;
      });
      const later = new Date((await tx.now()).getTime() + HOUR);
      await tx.schedule('listing.close', subject, later);
    });
    expect(await running).toBe('not_yet');
    expect(attempts).toBe(1);
    expect(await fixture.effects()).toEqual([]);
    expect((await deadlineOf(subject)).done).toBe(false);
  });
});

describe('drain', () => {
  it('asks a deadline again that was not ready once something else has happened', async () => {
    const [early, late] = [newId(), newId()];
    await schedule(early, -2_000);
    await schedule(late, -1_000);
    const handler = closingHandler(async (tx, { subjectId }) => {
      if (subjectId === late) return;
      const done = await tx.manager.query<unknown[]>('SELECT 1 FROM effect');
      if (done.length === 0) return 'not_yet';
    });
    await drainWith(registryOf(handler));
    expect(await fixture.effects()).toEqual([`close:${early}`, `close:${late}`].sort());
  });

  it('ends though a deadline stays open, and leaves kinds without a handler alone', async () => {
    const subject = newId();
    await schedule(subject, -1_000);
    await fixture.uow.run(command, (tx) => tx.schedule('milestone.due', subject, new Date(0)));
    await drainWith(registryOf(closingHandler(() => 'not_yet')));
    expect(await fixture.effects()).toEqual([]);
    const open = await fixture.db.query('SELECT 1 FROM deadline WHERE done_at IS NULL');
    expect(open).toHaveLength(2);
  });

  it('throws what a handler throws', async () => {
    await schedule(newId(), -1_000);
    const handler = closingHandler(async (tx) => {
      await note(tx, 'half', 'way');
      throw new DomainError('listing_not_open');
    });
    await expect(drainWith(registryOf(handler))).rejects.toThrow('listing_not_open');
    expect(await fixture.effects()).toEqual([]);
  });
});
