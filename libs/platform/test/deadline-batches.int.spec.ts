import { newId } from '#kernel';
import { drain, OnDeadline, systemCommand, type DueDeadline, type Tx } from '../src/index.js';
import { createJobFixture, note, registryOf, until, type JobFixture } from './job-fixture.js';

let fixture: JobFixture;
beforeAll(async () => {
  fixture = await createJobFixture();
  await fixture.db.query('CREATE TABLE subject (id uuid PRIMARY KEY)');
});
afterEach(() => fixture.reset());
afterAll(() => fixture.close());

/** Closings that come together, each with a row that somebody may hold; `bad` never succeeds. */
function closings(bad?: string) {
  const calls: string[] = [];
  const effect = async (tx: Tx, ids: string[]) => {
    if (bad && ids.includes(bad)) throw new Error('this one is broken');
    for (const id of ids) await note(tx, 'close', id);
  };
  @OnDeadline('listing.close')
  class Closings {
    async handle(tx: Tx, { subjectId }: DueDeadline): Promise<void> {
      calls.push('one');
      await tx.manager.query('SELECT FROM subject WHERE id = $1 FOR UPDATE', [subjectId]);
      await effect(tx, [subjectId]);
    }

    async handleAll(tx: Tx, deadlines: readonly DueDeadline[]): Promise<string[]> {
      calls.push(`batch of ${deadlines.length}`);
      const free = await tx.manager.query<{ id: string }[]>(
        'SELECT id FROM subject WHERE id = ANY($1) FOR UPDATE SKIP LOCKED',
        [deadlines.map((it) => it.subjectId)],
      );
      const ids = free.map(({ id }) => id);
      await effect(tx, ids);
      return ids;
    }
  }
  return { registry: registryOf(new Closings()), calls };
}

/** Subjects whose closings are due so many milliseconds from now, all in the same moment. */
async function due(count: number, inMs: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId());
  await fixture.db.query('INSERT INTO subject SELECT unnest($1::uuid[])', [ids]);
  await fixture.uow.run(systemCommand('test'), async (tx) => {
    const at = new Date((await tx.now()).getTime() + inMs);
    for (const id of ids) await tx.schedule('listing.close', id, at);
  });
  return ids;
}

const closed = async () => (await fixture.effects()).map((it) => it.replace('close:', '')).sort();
const sorted = (ids: string[]) => [...ids].sort();

describe('deadlines that come together', () => {
  it('take effect once each, in few transactions, not before their moment', async () => {
    const { registry, calls } = closings();
    const ids = await due(600, 3_600_000);
    await fixture.startWorker(registry, { concurrency: 2 });
    await fixture.startWorker(registry, { concurrency: 2 });
    await fixture.db.query(`UPDATE deadline SET due_at = jiebang_now() + interval '3 seconds'`);
    await fixture.moveClock('0');
    await until('all are closed', async () => (await closed()).length === 600);
    expect(await closed()).toEqual(sorted(ids));
    expect(calls).not.toContain('one');
    expect(calls.length).toBeLessThan(12);
    const [row] = await fixture.db.query(
      `SELECT min(e.at) >= min(d.due_at) AS in_time, count(*) FILTER (WHERE d.done_at IS NULL)::int AS open
         FROM effect e JOIN deadline d ON d.subject_id = e.subject::uuid`,
    );
    expect(row).toEqual({ in_time: true, open: 0 });
  });

  it('take effect once each where they are more than a batch takes, and with one that is broken', async () => {
    const ids = await due(2_500, -1);
    const bad = ids[700]!;
    const { registry, calls } = closings(bad);
    await fixture.startWorker(registry);
    await until('all others are closed', async () => (await closed()).length === 2_499);
    expect(await closed()).toEqual(sorted(ids.filter((id) => id !== bad)));
    // What a batch lets go of may be in another before it is handed over.
    const batches = calls.filter((it) => it.startsWith('batch'));
    expect(batches.slice(0, 2)).toEqual(['batch of 1000', 'batch of 1000']);
    expect(batches.length).toBeLessThan(8);
    const open = await fixture.db.query('SELECT subject_id FROM deadline WHERE done_at IS NULL');
    expect(open).toEqual([{ subject_id: bad }]);
  });

  it('leave out what somebody holds, and come back to it', async () => {
    const { registry } = closings();
    const [held, ...others] = await due(5, -1);
    await fixture.uow.run(systemCommand('test'), async (tx) => {
      await tx.manager.query('SELECT FROM subject WHERE id = $1 FOR SHARE', [held]);
      await fixture.startWorker(registry);
      await until('the others are closed', async () => (await closed()).length === 4);
      expect(await closed()).toEqual(sorted(others));
    });
    await until('the last is closed', async () => (await closed()).length === 5);
  });

  it('do not fall with one that is broken', async () => {
    const ids = await due(5, -1);
    const bad = ids[2]!;
    const { registry, calls } = closings(bad);
    await fixture.startWorker(registry);
    await until('the others are closed', async () => (await closed()).length === 4);
    expect(await closed()).toEqual(sorted(ids.filter((id) => id !== bad)));
    expect(calls[0]).toBe('batch of 5');
    const open = await fixture.db.query('SELECT subject_id FROM deadline WHERE done_at IS NULL');
    expect(open).toEqual([{ subject_id: bad }]);
  });

  it('come together in a drain, too, which throws what a handler throws', async () => {
    const { dataSource, uow, db } = fixture;
    const { registry, calls } = closings();
    await due(3, -1);
    await drain({ dataSource, uow, db, registry });
    expect(calls).toEqual(['batch of 3']);
    const [bad] = await due(1, -1);
    const broken = closings(bad).registry;
    await expect(drain({ dataSource, uow, db, registry: broken })).rejects.toThrow('broken');
  });
});
