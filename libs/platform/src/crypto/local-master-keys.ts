import { createSecretKey, type KeyObject } from 'node:crypto';
import { DomainError } from '#kernel';
import { openBox, sealBox, type SealCipher } from './cipher.js';
import { masterKeyId, type MasterKeys, type WrappedKey } from './master-keys.js';

/** Master keys in this process's memory; where they come from is for the kinds below to say. */
export abstract class LocalMasterKeys implements MasterKeys {
  private keys = new Map<string, KeyObject>();
  private current = '';

  constructor(private readonly cipher: SealCipher) {}

  /** @param keys the newest last */
  protected hold(keys: readonly Buffer[]): void {
    this.keys = new Map(keys.map((key) => [masterKeyId(key), createSecretKey(key)]));
    this.current = masterKeyId(keys.at(-1)!);
  }

  /** Looks again where the keys come from, as another process may have added one. */
  protected abstract refresh(): void;

  abstract addKey(): Promise<string | null>;

  async currentId(): Promise<string> {
    this.refresh();
    return this.current;
  }

  async wrap(plain: Buffer, context: string): Promise<WrappedKey> {
    const id = await this.currentId();
    return { masterKeyId: id, wrapped: sealBox(this.cipher, this.keys.get(id)!, context, plain) };
  }

  async unwrap({ masterKeyId: id, wrapped }: WrappedKey, context: string): Promise<Buffer> {
    if (!this.keys.has(id)) this.refresh();
    const key = this.keys.get(id);
    if (!key) throw new DomainError('seal_key_unavailable', { masterKeyId: id });
    return openBox(key, context, wrapped);
  }
}

/** `MASTER_KEY`, with those it took the place of in `MASTER_KEYS_BEFORE`. */
export class EnvironmentMasterKeys extends LocalMasterKeys {
  constructor(cipher: SealCipher, current: Buffer, before: readonly Buffer[]) {
    super(cipher);
    this.hold([...before, current]);
  }

  protected refresh(): void {}

  async addKey(): Promise<null> {
    return null;
  }
}
