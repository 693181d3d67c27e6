import { createHmac } from 'node:crypto';

/** A key wrapped by a master key. */
export interface WrappedKey {
  /** Which master key opens it. */
  masterKeyId: string;
  wrapped: Buffer;
}

/**
 * Where master keys live: they never stand in the database. The newest wraps, every earlier one that
 * is still there unwraps.
 */
export interface MasterKeys {
  /** Wraps 32 bytes; `context` has to be the same when unwrapping. */
  wrap(plain: Buffer, context: string): Promise<WrappedKey>;
  /**
   * @throws DomainError seal_key_unavailable (no such key here, or the service does not answer) |
   *         seal_broken (another key, another context, or changed)
   */
  unwrap(key: WrappedKey, context: string): Promise<Buffer>;
  /** The id of the newest key. */
  currentId(): Promise<string>;
  /** Makes a new newest key where the provider can do so itself; others are given theirs. */
  addKey(): Promise<string | null>;
}

/** A master key's id: follows from the key, tells nothing of it. */
export function masterKeyId(key: Buffer): string {
  return createHmac('sha256', key).update('jiebang.master-key').digest('hex').slice(0, 16);
}
