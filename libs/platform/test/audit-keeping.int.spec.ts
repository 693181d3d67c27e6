import pg from 'pg';
import { randomHex } from '#kernel';
import {
  AuditDigests,
  checkChain,
  createDataSource,
  Database,
  drain,
  grantApplication,
  HandlerRegistry,
  migrate,
} from '../src/index.js';
import { createEmptyDatabase } from '../../../test/support/database.js';
import { AuditFixture, SUBJECT } from './audit-fixture.js';

let fixture: AuditFixture;
beforeEach(async () => {
  fixture = await AuditFixture.open();
});
afterEach(() => fixture.close());

describe('the daily digest', () => {
  const digests = () =>
    fixture.db.query(
      `SELECT day::text, entries::int, last_seq::int AS last FROM audit_digest ORDER BY day`,
    );
  const make = () => fixture.db.query('SELECT make_audit_digests()');

  it('closes every Beijing day once it is over, also an empty one', async () => {
    await fixture.setClock('2026-03-02T23:50:00+08:00');
    await fixture.write(3);
    await make();
    expect(await digests()).toEqual([]);
    await fixture.setClock('2026-03-03T00:00:01+08:00');
    await fixture.write(2);
    await make();
    expect(await digests()).toEqual([{ day: '2026-03-02', entries: 3, last: 3 }]);
    await fixture.setClock('2026-03-06T08:00:00+08:00');
    await fixture.write(1);
    await make();
    await make();
    expect(await digests()).toEqual([
      { day: '2026-03-02', entries: 3, last: 3 },
      { day: '2026-03-03', entries: 2, last: 5 },
      { day: '2026-03-04', entries: 0, last: 5 },
      { day: '2026-03-05', entries: 0, last: 5 },
    ]);
    expect((await fixture.check()).faults).toEqual([]);
  });

  it('is upkeep of the worker', async () => {
    const { dataSource, uow, db } = fixture;
    await fixture.setClock('2026-03-02T10:00:00+08:00');
    await fixture.write(1);
    await fixture.setClock('2026-03-03T10:00:00+08:00');
    await drain({ dataSource, uow, db, registry: new HandlerRegistry([new AuditDigests(db)]) });
    expect(await digests()).toEqual([{ day: '2026-03-02', entries: 1, last: 1 }]);
  });

  it('is made of the days as they come when a demonstration set the clock back', async () => {
    await fixture.setClock('2026-11-20T10:00:00+08:00');
    await fixture.write(2);
    await fixture.setClock('2026-01-05T10:00:00+08:00');
    await fixture.write(1);
    await fixture.setClock('2026-01-06T10:00:00+08:00');
    await make();
    expect(await digests()).toEqual([{ day: '2026-01-05', entries: 3, last: 3 }]);
    expect((await fixture.check()).faults).toEqual([]);
  });
});

describe('the owner of the tables', () => {
  it('changes nothing of what only grows, unless by lifting the triggers', async () => {
    for (const table of [
      'audit_entry',
      'audit_link',
      'audit_digest',
      'status_history',
      'listing_version',
      'bid_receipt',
      'payment',
    ]) {
      const column = table === 'audit_link' ? 'seq' : table === 'audit_digest' ? 'day' : 'id';
      for (const statement of [
        `UPDATE ${table} SET ${column} = ${column}`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table} CASCADE`,
      ]) {
        const said = await fixture.db.query(statement).catch((error) => error.message);
        expect([statement, said]).toEqual([statement, `${table} is append-only`]);
      }
    }
  });
});

describe('the role of the processes', () => {
  let application: pg.Client;
  beforeEach(async () => {
    const url = new URL(fixture.url);
    url.username = 'jiebang_app';
    await grantApplication(fixture.url, url.href);
    application = new pg.Client({ connectionString: url.href });
    await application.connect();
  });
  afterEach(() => application.end());

  it('is asked for in plain words where it is missing and the owner may not make it', async () => {
    const url = new URL(fixture.url);
    url.username = `app_${randomHex(6)}`;
    await expect(grantApplication(fixture.url, url.href)).rejects.toThrow(
      `角色 ${url.username} 还不存在`,
    );
  });

  it('adds to the trail, and can neither change it nor lift what keeps it', async () => {
    await application.query(
      `INSERT INTO audit_entry (id, actor_kind, action, subject_type, subject_id)
       VALUES ('${SUBJECT}', 'system', 'test', 'test', '${SUBJECT}')`,
    );
    expect((await fixture.check()).faults).toEqual([]);
    expect((await fixture.check()).links).toBe(1);
    for (const statement of [
      `UPDATE audit_entry SET reason = ''`,
      'DELETE FROM audit_entry',
      'TRUNCATE audit_entry',
      'ALTER TABLE audit_entry DISABLE TRIGGER USER',
      'DROP TRIGGER audit_entry_chain ON audit_entry',
      'DELETE FROM status_history',
      'UPDATE payment SET amount_fen = 1',
      'DELETE FROM bid_receipt',
      'UPDATE audit_link SET seq = seq + 1',
      'DELETE FROM audit_link',
      'INSERT INTO audit_link SELECT * FROM audit_link',
      'UPDATE audit_head SET seq = 0',
      'DELETE FROM audit_digest',
      `SET session_replication_role = 'replica'`,
      'CREATE TABLE audit_entry_2 ()',
    ]) {
      const code = await application.query(statement).catch((error) => error.code);
      expect([statement, code]).toEqual([statement, '42501']);
    }
    await application.query('SELECT make_audit_digests()');
    // Links what is not linked, and nothing else.
    await application.query('SELECT audit_chain_all(ARRAY(SELECT id FROM audit_entry))');
    expect(await fixture.check()).toMatchObject({ links: 1, faults: [] });
  });
});

describe('the migration', () => {
  it('chains what was written before', async () => {
    const { url, drop } = await createEmptyDatabase();
    const dataSource = await createDataSource(url, 2).initialize();
    try {
      const all = [...dataSource.migrations];
      const until = all.findIndex(({ name }) => name?.startsWith('AuditChain'));
      dataSource.migrations.splice(0, all.length, ...all.slice(0, until));
      await dataSource.runMigrations({ transaction: 'each' });
      await dataSource.query(
        `INSERT INTO audit_entry (id, actor_kind, action, subject_type, subject_id, details)
         SELECT gen_random_uuid(), 'system', 'test', 'test', gen_random_uuid(), '{"b":1,"a":"甲"}'
           FROM generate_series(1, 7)`,
      );
      await migrate(url);
      const db = new Database(dataSource);
      const report = await checkChain((sql, values) => db.query(sql, values));
      expect([report.links, report.faults]).toEqual([7, []]);
    } finally {
      await dataSource.destroy();
      await drop();
    }
  });
});
