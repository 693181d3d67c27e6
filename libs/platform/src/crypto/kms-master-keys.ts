import { DomainError } from '#kernel';
import type { MasterKeys, WrappedKey } from './master-keys.js';

/** Where a key management service answers, and how long it may take. */
export interface KmsAddress {
  url: string;
  token: string;
  timeoutMs: number;
}

/**
 * Master keys in a service that never gives them away:
 * `POST /wrap {plaintext, context}` → `{keyId, ciphertext}`,
 * `POST /unwrap {keyId, ciphertext, context}` → `{plaintext}`; bytes in base64, a bearer token. It
 * answers 4xx where a key does not open the ciphertext.
 */
export class KmsMasterKeys implements MasterKeys {
  constructor(private readonly kms: KmsAddress) {}

  async wrap(plain: Buffer, context: string): Promise<WrappedKey> {
    const { keyId, ciphertext } = await this.ask('wrap', {
      plaintext: plain.toString('base64'),
      context,
    });
    if (!keyId || !ciphertext) throw new DomainError('seal_key_unavailable');
    return { masterKeyId: keyId, wrapped: Buffer.from(ciphertext, 'base64') };
  }

  async unwrap({ masterKeyId, wrapped }: WrappedKey, context: string): Promise<Buffer> {
    const { plaintext } = await this.ask('unwrap', {
      keyId: masterKeyId,
      ciphertext: wrapped.toString('base64'),
      context,
    });
    if (!plaintext) throw new DomainError('seal_key_unavailable');
    return Buffer.from(plaintext, 'base64');
  }

  /** The service says which of its keys is the newest when it wraps. */
  async currentId(): Promise<string> {
    return (await this.wrap(Buffer.alloc(32), 'jiebang.probe')).masterKeyId;
  }

  async addKey(): Promise<null> {
    return null;
  }

  private async ask(what: 'wrap' | 'unwrap', body: object): Promise<Record<string, string>> {
    const { url, token, timeoutMs } = this.kms;
    const answer = await fetch(`${url.replace(/\/$/, '')}/${what}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    }).catch(() => null);
    // A refusal of a credential is no statement on the ciphertext.
    const judged = answer && answer.status >= 400 && answer.status < 500;
    if (what === 'unwrap' && judged && ![401, 403, 404, 408, 429].includes(answer.status)) {
      throw new DomainError('seal_broken');
    }
    if (!answer?.ok) throw new DomainError('seal_key_unavailable');
    try {
      return (await answer.json()) as Record<string, string>;
    } catch {
      throw new DomainError('seal_key_unavailable');
    }
  }
}
