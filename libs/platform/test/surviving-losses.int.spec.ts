import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { survivingLosses } from '../src/database/surviving-losses.js';

describe('a pool whose connections are cut', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('lets the process live though nobody listens at the one that was taken, and goes on', async () => {
    const pool = survivingLosses(new pg.Pool({ connectionString: database.url }));
    const taken = await pool.connect();
    const { rows } = await taken.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const ended = new Promise<void>((done) => void taken.once('end', done));
    await pool.query('SELECT pg_terminate_backend($1)', [rows[0]!.pid]);
    await ended;
    taken.release(true);
    expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    await pool.end();
  });
});
