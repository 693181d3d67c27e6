import type { DataSource } from 'typeorm';
import { newId } from '#kernel';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { createDataSource, DeadLetter, OutboxEvent, updateMany } from '../src/index.js';
import { insertMany } from '../src/database/many.js';

const at = (minute: number) => new Date(Date.UTC(2026, 0, 5, 8, minute));
const event = (given: Partial<OutboxEvent>): Partial<OutboxEvent> => ({
  id: newId(),
  name: 'listing.closed',
  payload: {},
  subjectType: 'listing',
  occurredAt: at(0),
  relayedAt: null,
  ...given,
});

describe('many rows in one statement', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await createDataSource(database.url, 1).initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const written = async (rows: readonly Partial<OutboxEvent>[]) => {
    const found = await dataSource.manager.find(OutboxEvent, { order: { id: 'ASC' } });
    return rows.map(({ id }) => found.find((row) => row.id === id));
  };

  it.each([
    ['of which all differ', [1, 2, 3].map((n) => event({ payload: { n }, occurredAt: at(n) }))],
    ['that are alike but for their ids', [1, 2, 3].map(() => event({ payload: { same: [1] } }))],
    [
      'of which one lacks what others have',
      [null, at(5), null].map((relayedAt) => event({ relayedAt })),
    ],
    [
      'of texts that an array has signs for',
      ['"', '\\', '{,}', 'NULL', '汉 字', ''].map((name) => event({ name, payload: { name } })),
    ],
    ['of which there is one', [event({ payload: { alone: true } })]],
    ['of which there is none', []],
  ])('inserts rows %s', async (_, rows) => {
    await insertMany(dataSource.manager, OutboxEvent, rows);
    expect(await written(rows)).toEqual(rows.map((row) => expect.objectContaining(row)));
  });

  it('writes to each row its own, and to all what they have alike', async () => {
    const rows = [1, 2, 3].map(() => event({}));
    await insertMany(dataSource.manager, OutboxEvent, rows);
    const changes = rows.map(({ id }, n) => ({
      id: id!,
      payload: { n },
      requestId: 'one for all',
      relayedAt: n === 1 ? null : at(n),
    }));
    expect(await updateMany(dataSource.manager, OutboxEvent, changes)).toBe(3);
    expect(await written(rows)).toEqual(changes.map((it) => expect.objectContaining(it)));
    const strangers = [...changes, { ...changes[0]!, id: newId() }];
    expect(await updateMany(dataSource.manager, OutboxEvent, strangers)).toBe(3);
  });

  it('takes a step only with those that still are where it begins, and tells how many', async () => {
    const letters = (['open', 'redriven', 'open'] as const).map((status) => {
      const id = newId();
      const failed = { attempts: 4, error: '演示', firstFailedAt: at(0), lastFailedAt: at(1) };
      return { id, work: id, job: 'test', jobId: id, payload: {}, ...failed, status };
    });
    const { manager } = dataSource;
    await insertMany(manager, DeadLetter, letters);
    const ids = letters.map(({ id }) => ({ id }));
    const step = { status: 'recovered', was: 'open' };
    const redriven = ids.map(({ id }, n) => ({ id, redrives: n + 1 }));
    expect(await updateMany(manager, DeadLetter, redriven, step)).toBe(2);
    const found = await manager.find(DeadLetter, { where: ids, order: { id: 'ASC' } });
    expect(found.map(({ status, redrives }) => [status, redrives])).toEqual([
      ['recovered', 1],
      ['redriven', 0],
      ['recovered', 3],
    ]);
  });

  it('inserts all of them or none', async () => {
    const rows = [event({}), event({ occurredAt: null as never })];
    await expect(insertMany(dataSource.manager, OutboxEvent, rows)).rejects.toThrow('occurred_at');
    expect(await written(rows)).toEqual([undefined, undefined]);
  });
});
