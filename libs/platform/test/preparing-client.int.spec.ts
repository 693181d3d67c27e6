import type { EntityManager } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { createDataSource, Database, systemCommand, UnitOfWork } from '../src/index.js';

describe('a connection that prepares what is said again', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  /** Over one connection, so that what it keeps can be looked at. */
  async function over<T>(
    tell: (manager: EntityManager, uow: UnitOfWork) => Promise<T>,
  ): Promise<T> {
    const dataSource = await createDataSource(database.url, 1).initialize();
    try {
      return await tell(dataSource.manager, new UnitOfWork(dataSource, new Database(dataSource)));
    } finally {
      await dataSource.destroy();
    }
  }

  const kept = async (manager: EntityManager, text: string): Promise<number> => {
    const [row] = await manager.query<{ n: number }[]>(
      'SELECT count(*)::int AS n FROM pg_prepared_statements WHERE statement = $1',
      [text],
    );
    return row!.n;
  };

  it('from the second time on, and gives the same answers', () =>
    over(async (manager) => {
      const text = 'SELECT $1::int + 1 AS next';
      expect(await manager.query(text, [1])).toEqual([{ next: 2 }]);
      expect(await kept(manager, text)).toBe(0);
      for (const n of [2, 3, 4]) expect(await manager.query(text, [n])).toEqual([{ next: n + 1 }]);
      expect(await kept(manager, text)).toBe(1);
      await expect(manager.query(text, ['x'])).rejects.toThrow('invalid input syntax');
      expect(await manager.query(text, [5])).toEqual([{ next: 6 }]);
    }));

  it('runs a command again when a migration has changed what a statement gives back', () =>
    over(async (manager, uow) => {
      await manager.query('CREATE TABLE parcel (id int)');
      const send = () =>
        uow.run(systemCommand('test'), (tx) =>
          tx.manager.query<object[]>('INSERT INTO parcel (id) VALUES ($1) RETURNING *', [1]),
        );
      expect(await send()).toEqual([{ id: 1 }]);
      expect(await send()).toEqual([{ id: 1 }]);
      await manager.query('ALTER TABLE parcel ADD weight int');
      expect(await send()).toEqual([{ id: 1, weight: null }]);
      expect(await manager.query('SELECT count(*)::int AS n FROM parcel')).toEqual([{ n: 3 }]);
    }));

  it('keeps no more than so many', () =>
    over(async (manager) => {
      for (let n = 0; n < 320; n += 1) {
        for (const value of [1, 2]) await manager.query(`SELECT $1::int + ${n}`, [value]);
      }
      const [row] = await manager.query('SELECT count(*)::int AS n FROM pg_prepared_statements');
      expect(row.n).toBeGreaterThan(250);
      expect(row.n).toBeLessThanOrEqual(300);
    }));

  it('still prepares what is said often after much that was said once', () =>
    over(async (manager) => {
      for (let n = 0; n < 700; n += 1) await manager.query(`SELECT $1::int - ${n}`, [n]);
      const text = 'SELECT $1::int * 2 AS twice';
      for (const n of [1, 2]) await manager.query(text, [n]);
      expect(await kept(manager, text)).toBe(1);
    }));
});
