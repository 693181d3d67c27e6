import type { DataSource } from 'typeorm';
import { systemCommand } from '../database/command.js';
import type { UnitOfWork } from '../database/unit-of-work.js';
import { FILES_KEY } from './sealing-key.entity.js';
import { keyContext, type SealingKeys } from './sealing-keys.js';

/** What a rotation did. */
export interface Rotation {
  masterKeyId: string;
  /** Whether an interrupted rotation was brought to its end instead of beginning a new one. */
  resumed: boolean;
  rewrapped: number;
}

const BATCH = 100;

/**
 * Wraps every data key anew under a new master key, batch by batch, each in its own transaction.
 * Broken off, it goes on where it was when run again. Contents stay as they are: they are sealed with
 * data keys, which do not change.
 */
export async function rotateMasterKey(
  dataSource: DataSource,
  keys: SealingKeys,
  uow: UnitOfWork,
): Promise<Rotation> {
  const before = await keys.master.currentId();
  const resumed = (await left(dataSource, before)) > 0;
  const masterKeyId = resumed ? before : ((await keys.master.addKey()) ?? before);
  let rewrapped = 0;
  for (;;) {
    const done = await rewrapSome(dataSource, keys, masterKeyId);
    if (done === 0) break;
    rewrapped += done;
  }
  const rotation: Rotation = { masterKeyId, resumed, rewrapped };
  await uow.run(systemCommand('sealing.rotate'), (tx) =>
    tx.audit({
      action: 'sealing.rotate_master_key',
      subjectType: 'sealing_key',
      subjectId: FILES_KEY,
      details: { ...rotation },
    }),
  );
  return rotation;
}

async function left(dataSource: DataSource, masterKeyId: string): Promise<number> {
  const [row] = await dataSource.query<{ count: number }[]>(
    'SELECT count(*)::int AS count FROM sealing_key WHERE master_key_id <> $1',
    [masterKeyId],
  );
  return row!.count;
}

/** The new wrappings are made before any row is held: a key service may take its time. */
async function rewrapSome(
  dataSource: DataSource,
  keys: SealingKeys,
  current: string,
): Promise<number> {
  const rows = await dataSource.query<{ id: string; wrapped: Buffer; masterKeyId: string }[]>(
    `SELECT id, wrapped_key AS wrapped, master_key_id AS "masterKeyId" FROM sealing_key
     WHERE master_key_id <> $1 ORDER BY id LIMIT ${BATCH}`,
    [current],
  );
  const fresh: { id: string; wrapped: Buffer; masterKeyId: string; from: string }[] = [];
  for (const { id, ...old } of rows) {
    const plain = await keys.master.unwrap(old, keyContext(id));
    const again = await keys.master.wrap(plain, keyContext(id));
    if (again.masterKeyId !== current) throw new Error('the newest master key changed meanwhile');
    fresh.push({ id, ...again, from: old.masterKeyId });
  }
  await dataSource.transaction(async (manager) => {
    for (const { id, wrapped, masterKeyId, from } of fresh) {
      await manager.query(
        `UPDATE sealing_key SET wrapped_key = $2, master_key_id = $3
         WHERE id = $1 AND master_key_id = $4`,
        [id, wrapped, masterKeyId, from],
      );
    }
  });
  return rows.length;
}
