import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { newId } from '#kernel';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { loadConfig } from '../src/config/config.js';
import { rotateMasterKey } from '../src/crypto/rotate-master-key.js';
import { SealingKeys } from '../src/crypto/sealing-keys.js';
import { createDataSource } from '../src/database/data-source.js';
import { Database } from '../src/database/database.js';
import { UnitOfWork } from '../src/database/unit-of-work.js';

let database: TestDatabase;
let dataSource: DataSource;
let folder: string;

beforeEach(async () => {
  database = await createTestDatabase();
  dataSource = await createDataSource(database.url, 3).initialize();
  folder = mkdtempSync(join(tmpdir(), 'jiebang-keys-'));
});
afterEach(async () => {
  await dataSource.destroy();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const config = (env: Record<string, string> = {}) =>
  loadConfig({ DATABASE_URL: database.url, DATA_DIR: folder, ...env });
const start = (env?: Record<string, string>) => SealingKeys.start(config(env), dataSource);
const uow = () => new UnitOfWork(dataSource, new Database(dataSource));
const rows = () =>
  dataSource.query<{ id: string; master_key_id: string; wrapped_key: Buffer }[]>(
    'SELECT id, master_key_id, wrapped_key FROM sealing_key ORDER BY id',
  );
const base64 = () => randomBytes(32).toString('base64');

describe('a database and its master key', () => {
  it('refuses to start with another one, and writes nothing', async () => {
    await start({ MASTER_KEY: base64() });
    const before = await rows();
    await expect(start({ MASTER_KEY: base64() })).rejects.toThrow(/主密钥不可用/);
    await expect(start()).rejects.toThrow(/找不到主密钥文件/);
    expect(await rows()).toEqual(before);
  });

  it('refuses one that claims the right name, and rows put in each other’s place', async () => {
    const key = base64();
    const keys = await start({ MASTER_KEY: key });
    const [one, two] = [newId(), newId()];
    await keys.create(one);
    await keys.create(two);
    await dataSource.query(
      `UPDATE sealing_key k SET wrapped_key = o.wrapped_key FROM sealing_key o
       WHERE k.id = $1 AND o.id = $2`,
      [one, two],
    );
    await expect(keys.keyOf(dataSource.manager, one)).rejects.toMatchObject({
      code: 'seal_broken',
    });
    expect((await keys.keyOf(dataSource.manager, two)).type).toBe('secret');
    await dataSource.query(`UPDATE sealing_key SET wrapped_key = '\\x0101'`);
    await expect(start({ MASTER_KEY: key })).rejects.toThrow(/主密钥与这个数据库不符/);
  });

  it('never makes a key twice, whoever asks at once', async () => {
    const keys = await start();
    const id = newId();
    await Promise.all([keys.create(id), keys.create(id), keys.create(id)]);
    const key = await keys.keyOf(dataSource.manager, id);
    keys.clear();
    expect((await keys.keyOf(dataSource.manager, id)).equals(key)).toBe(true);
  });

  it('keeps keys from being thrown away or released out of order', async () => {
    const keys = await start();
    const id = newId();
    await keys.create(id);
    for (const sql of [
      'DELETE FROM sealing_key WHERE id = $1',
      'UPDATE sealing_key SET released_at = jiebang_now(), released_by = id WHERE id = $1',
      `UPDATE sealing_key SET id = gen_random_uuid() WHERE id = $1`,
    ]) {
      await expect(dataSource.query(sql, [id])).rejects.toThrow('stays sealed');
    }
  });
});

describe('rotating the master key', () => {
  it('wraps every key anew, leaves the keys themselves, and goes on where it was broken off', async () => {
    const keys = await start();
    const ids = Array.from({ length: 205 }, () => newId());
    for (const id of ids) await keys.create(id);
    const before = await rows();
    const plain = await keys.keyOf(dataSource.manager, ids[0]!);

    const first = await rotateMasterKey(dataSource, keys, uow());
    expect(first).toMatchObject({ resumed: false, rewrapped: before.length });
    const after = await rows();
    expect(new Set(after.map((row) => row.master_key_id))).toEqual(new Set([first.masterKeyId]));
    expect(after.some((row, index) => row.wrapped_key.equals(before[index]!.wrapped_key))).toBe(
      false,
    );
    keys.clear();
    expect((await keys.keyOf(dataSource.manager, ids[0]!)).equals(plain)).toBe(true);

    // As after a crash in the second batch: some rows are still under the key before.
    const old = before.find(({ id }) => id === ids[1])!;
    await dataSource.query(
      'UPDATE sealing_key SET wrapped_key = $2, master_key_id = $3 WHERE id = $1',
      [old.id, old.wrapped_key, old.master_key_id],
    );
    const second = await rotateMasterKey(dataSource, await start(), uow());
    expect(second).toEqual({ masterKeyId: first.masterKeyId, resumed: true, rewrapped: 1 });
    const [told] = await dataSource.query<{ count: number }[]>(
      `SELECT count(*)::int FROM audit_entry WHERE action = 'sealing.rotate_master_key'`,
    );
    expect(told!.count).toBe(2);
  });

  it('takes the new one from the environment, and then does without the old', async () => {
    const [old, fresh] = [base64(), base64()];
    const id = newId();
    await (await start({ MASTER_KEY: old })).create(id);
    const both = await start({ MASTER_KEY: fresh, MASTER_KEYS_BEFORE: old });
    expect(await rotateMasterKey(dataSource, both, uow())).toMatchObject({ rewrapped: 2 });
    const without = await start({ MASTER_KEY: fresh });
    expect((await without.keyOf(dataSource.manager, id)).type).toBe('secret');
  });
});
