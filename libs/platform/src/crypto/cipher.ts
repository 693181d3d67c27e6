import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
  type CipherGCM,
  type CipherGCMTypes,
  type DecipherGCM,
  type KeyObject,
} from 'node:crypto';
import { DomainError } from '#kernel';
import { SEAL_CIPHERS, type SealCipher } from '../config/seal-ciphers.js';

export { SEAL_CIPHERS, type SealCipher };

/** Written into every box, so that what was sealed under an earlier setting still opens. */
const CODES: Record<SealCipher, number> = { 'aes-256-gcm': 1, 'sm4-gcm': 2, 'sm4-ctr-hmac-sm3': 3 };
const FORMAT = 1;
const NONCE_BYTES = 12;
const KEY_BYTES = 32;

/** A fresh random key of 256 bits. */
export function newKey(): KeyObject {
  return createSecretKey(randomBytes(KEY_BYTES));
}

/** A key out of its bytes. @throws DomainError seal_broken when they are not 32 */
export function keyFrom(bytes: Buffer): KeyObject {
  if (bytes.length !== KEY_BYTES) throw new DomainError('seal_broken');
  return createSecretKey(bytes);
}

/** A key for another purpose than the one `key` itself serves. */
export function derivedKey(key: KeyObject, purpose: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', key, '', purpose, KEY_BYTES)));
}

/** Whether this Node can compute the cipher (its OpenSSL decides). */
export function offersCipher(cipher: SealCipher): boolean {
  try {
    sealBox(cipher, newKey(), 'probe', Buffer.from('probe'));
    return true;
  } catch {
    return false;
  }
}

/**
 * Seals bytes: `format, cipher, nonce (12), ciphertext, tag`. The two leading bytes are authenticated
 * together with `context`, which says what the box is and where it belongs, so that it opens nowhere
 * else.
 */
export function sealBox(
  cipher: SealCipher,
  key: KeyObject,
  context: string,
  plain: Buffer,
): Buffer {
  const header = Buffer.from([FORMAT, CODES[cipher]]);
  const nonce = randomBytes(NONCE_BYTES);
  const aad = Buffer.concat([header, Buffer.from(context)]);
  return Buffer.concat([header, nonce, encrypt(cipher, key, nonce, aad, plain)]);
}

/** Opens a box. @throws DomainError seal_broken: another key, another context, or a changed bit */
export function openBox(key: KeyObject, context: string, box: Buffer): Buffer {
  const cipher = SEAL_CIPHERS.find((name) => CODES[name] === box[1]);
  if (!cipher || box[0] !== FORMAT || box.length < 2 + NONCE_BYTES) {
    throw new DomainError('seal_broken');
  }
  const nonce = box.subarray(2, 2 + NONCE_BYTES);
  const aad = Buffer.concat([box.subarray(0, 2), Buffer.from(context)]);
  return decrypt(cipher, key, nonce, aad, box.subarray(2 + NONCE_BYTES));
}

/** Bytes that a cipher adds to what it encrypts. */
export function tagBytes(cipher: SealCipher): number {
  return cipher === 'sm4-ctr-hmac-sm3' ? 32 : 16;
}

/** Ciphertext with its tag. The same nonce must never serve twice under one key. */
export function encrypt(
  cipher: SealCipher,
  key: KeyObject,
  nonce: Buffer,
  aad: Buffer,
  plain: Buffer,
): Buffer {
  if (cipher === 'sm4-ctr-hmac-sm3') {
    const { encryption, mac } = sm4Keys(key);
    const stream = createCipheriv('sm4-ctr', encryption, counterOf(nonce));
    const text = Buffer.concat([stream.update(plain), stream.final()]);
    return Buffer.concat([text, sm3Tag(mac, nonce, aad, text)]);
  }
  const gcm = createCipheriv(cipher as CipherGCMTypes, gcmKey(cipher, key), nonce, {
    authTagLength: 16,
  }) as CipherGCM;
  gcm.setAAD(aad);
  return Buffer.concat([gcm.update(plain), gcm.final(), gcm.getAuthTag()]);
}

/** The inverse. @throws DomainError seal_broken */
export function decrypt(
  cipher: SealCipher,
  key: KeyObject,
  nonce: Buffer,
  aad: Buffer,
  sealed: Buffer,
): Buffer {
  const end = sealed.length - tagBytes(cipher);
  if (end < 0) throw new DomainError('seal_broken');
  const [text, tag] = [sealed.subarray(0, end), sealed.subarray(end)];
  if (cipher === 'sm4-ctr-hmac-sm3') {
    const { encryption, mac } = sm4Keys(key);
    if (!timingSafeEqual(tag, sm3Tag(mac, nonce, aad, text))) throw new DomainError('seal_broken');
    const stream = createDecipheriv('sm4-ctr', encryption, counterOf(nonce));
    return Buffer.concat([stream.update(text), stream.final()]);
  }
  try {
    // Asked for in here as well: a changed byte may name a cipher that this Node does not offer.
    const gcm = createDecipheriv(cipher as CipherGCMTypes, gcmKey(cipher, key), nonce, {
      authTagLength: 16,
    }) as DecipherGCM;
    gcm.setAAD(aad);
    gcm.setAuthTag(tag);
    return Buffer.concat([gcm.update(text), gcm.final()]);
  } catch {
    throw new DomainError('seal_broken');
  }
}

const SM4_BYTES = 16;
const part = (key: KeyObject, purpose: string, bytes: number): Buffer =>
  Buffer.from(hkdfSync('sha256', key, '', purpose, bytes));

/** SM4 takes 128 bits: its keys are derived from ours of 256, one each to encrypt and to authenticate. */
function sm4Keys(key: KeyObject): { encryption: Buffer; mac: Buffer } {
  return {
    encryption: part(key, 'sm4-ctr', SM4_BYTES),
    mac: part(key, 'hmac-sm3', KEY_BYTES),
  };
}

const gcmKey = (cipher: SealCipher, key: KeyObject): KeyObject | Buffer =>
  cipher === 'sm4-gcm' ? part(key, 'sm4-gcm', SM4_BYTES) : key;

const counterOf = (nonce: Buffer): Buffer => Buffer.concat([nonce, Buffer.alloc(4)]);

/** HMAC-SM3 over nonce, associated data and ciphertext, with the lengths, so that nothing can shift. */
function sm3Tag(mac: Buffer, nonce: Buffer, aad: Buffer, text: Buffer): Buffer {
  const lengths = Buffer.alloc(16);
  lengths.writeBigUInt64BE(BigInt(aad.length), 0);
  lengths.writeBigUInt64BE(BigInt(text.length), 8);
  return createHmac('sm3', mac).update(nonce).update(aad).update(text).update(lengths).digest();
}
