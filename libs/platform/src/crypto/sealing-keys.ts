import { Injectable } from '@nestjs/common';
import { DomainError, type DigestAlgorithm } from '#kernel';
import type { KeyObject } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { ConfigError } from '../config/parsers.js';
import { chooseMasterKeys, type SealConfig } from './choose-master-keys.js';
import { keyFrom, newKey, type SealCipher } from './cipher.js';
import { KeyCache } from './key-cache.js';
import type { MasterKeys, WrappedKey } from './master-keys.js';
import { FILES_KEY } from './sealing-key.entity.js';

const HELD_MS = 5 * 60_000;
const HELD_AT_MOST = 500;

interface KeyRow {
  wrapped_key: Buffer;
  master_key_id: string;
}

/** Binds a wrapped key to its row: put into another row, it does not open. */
export const keyContext = (id: string): string => `jiebang.sealing-key.1|${id}`;

const byDataSource = new WeakMap<DataSource, SealingKeys>();

/** The keys that belong to a database, for whoever holds nothing but its manager. */
export function sealingOf({ dataSource }: EntityManager): SealingKeys {
  const keys = byDataSource.get(dataSource);
  if (!keys) throw new Error('this connection was opened without sealing keys');
  return keys;
}

/**
 * Data keys by id. Unwrapped ones are held for some minutes, so that writing a bid costs no trip to
 * the key service; they never leave the process.
 */
@Injectable()
export class SealingKeys {
  private readonly cache = new KeyCache(HELD_AT_MOST, HELD_MS);

  private constructor(
    readonly cipher: SealCipher,
    readonly master: MasterKeys,
    private readonly dataSource: DataSource,
  ) {}

  /**
   * Finds the master key and proves that it is the one this database was sealed with.
   *
   * @throws ConfigError when it is not, or when the settings are wrong
   */
  static async start(config: SealConfig, dataSource: DataSource): Promise<SealingKeys> {
    const [used] = await dataSource.query<{ used: boolean }[]>(
      'SELECT EXISTS (SELECT FROM sealing_key) AS used',
    );
    const master = chooseMasterKeys(config, used!.used);
    const keys = new SealingKeys(config.sealCipher, master, dataSource);
    await keys.prove();
    byDataSource.set(dataSource, keys);
    return keys;
  }

  /** With what the receipts of sealed contents are computed: those who seal with SM4 use SM3. */
  get digest(): DigestAlgorithm {
    return this.cipher === 'aes-256-gcm' ? 'sha-256' : 'sm3';
  }

  /** The key of this id. @throws DomainError seal_key_unavailable | seal_broken */
  async keyOf(manager: EntityManager, id: string): Promise<KeyObject> {
    const held = this.cache.get(id);
    if (held) return held;
    const key = await this.unwrapped(manager, id);
    if (!key) throw new DomainError('seal_key_unavailable');
    return key;
  }

  /** Whether there is a key of this id; it is held afterwards. */
  async knows(id: string): Promise<boolean> {
    return Boolean(this.cache.get(id) ?? (await this.unwrapped(this.dataSource.manager, id)));
  }

  /**
   * Makes the key of this id unless there is one. Committed on its own, before anything is sealed
   * with it: a key that a rollback took away would take the content with it.
   */
  async create(id: string): Promise<void> {
    const { wrapped, masterKeyId } = await this.master.wrap(newKey().export(), keyContext(id));
    await this.dataSource.query(
      `INSERT INTO sealing_key (id, wrapped_key, master_key_id) VALUES ($1, $2, $3)
       ON CONFLICT DO NOTHING`,
      [id, wrapped, masterKeyId],
    );
  }

  /** Forgets what is held in memory. */
  clear(): void {
    this.cache.clear();
  }

  private async unwrapped(manager: EntityManager, id: string): Promise<KeyObject | null> {
    const [row] = await manager.query<KeyRow[]>(
      'SELECT wrapped_key, master_key_id FROM sealing_key WHERE id = $1',
      [id],
    );
    if (!row) return null;
    const wrapped = { wrapped: row.wrapped_key, masterKeyId: row.master_key_id };
    const key = keyFrom(await this.master.unwrap(wrapped, keyContext(id)));
    this.cache.set(id, key);
    return key;
  }

  /**
   * Whoever starts first makes the key over files; everybody has to be able to open it, and one key of
   * every master key that is still in use.
   */
  private async prove(): Promise<void> {
    await proving(async () => {
      if (!(await this.knows(FILES_KEY))) {
        await this.create(FILES_KEY);
        await this.knows(FILES_KEY);
      }
      const others = await this.dataSource.query<{ id: string }[]>(
        `SELECT DISTINCT ON (master_key_id) id FROM sealing_key WHERE master_key_id <>
           (SELECT master_key_id FROM sealing_key WHERE id = $1) ORDER BY master_key_id, id`,
        [FILES_KEY],
      );
      for (const { id } of others) await this.knows(id);
    });
  }
}

/**
 * Proves that the settings lead to the master keys that wrapped these keys of a database which is yet
 * to come.
 * @throws ConfigError where they do not
 */
export async function proveMasterKeys(
  config: SealConfig,
  keys: readonly ({ id: string } & WrappedKey)[],
): Promise<void> {
  const master = chooseMasterKeys(config, keys.length > 0);
  await proving(async () => {
    for (const key of keys) await master.unwrap(key, keyContext(key.id));
  });
}

async function proving(proof: () => Promise<void>): Promise<void> {
  try {
    await proof();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { masterKeyId } = error.details;
    throw new ConfigError(
      'MASTER_KEY',
      error.code === 'seal_broken'
        ? '主密钥与这个数据库不符：打不开用它密封的密钥。请换回原来的主密钥。'
        : `主密钥不可用：没有能打开已密封内容的主密钥${masterKeyId ? `（指纹 ${String(masterKeyId)}）` : ''}，或密钥服务没有应答。请检查 MASTER_KEY、MASTER_KEYS_BEFORE、MASTER_KEY_FILE 或 KMS_URL。`,
    );
  }
}
