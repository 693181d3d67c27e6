import type { KeyObject } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';
import { DomainError } from '#kernel';
import { decrypt, encrypt, SEAL_CIPHERS, tagBytes, type SealCipher } from './cipher.js';

const MAGIC = Buffer.from('JBS1');
const HEADER_BYTES = MAGIC.length + 1;
const CHUNK = 64 * 1024;

/**
 * A file sealed in chunks, each with its own tag, so that it can be sent as it is read and yet nothing
 * unproved leaves. The nonce is the chunk's number, with a mark on the last one: chunks cannot be
 * left out, put elsewhere, or cut off. Every file has a key of its own, so numbers never repeat.
 */
export function sealFile(
  cipher: SealCipher,
  key: KeyObject,
  context: string,
  content: Buffer,
): Buffer {
  const header = headerOf(cipher);
  const aad = Buffer.concat([header, Buffer.from(context)]);
  const parts: Buffer[] = [header];
  const chunks = Math.max(1, Math.ceil(content.length / CHUNK));
  for (let index = 0; index < chunks; index += 1) {
    const plain = content.subarray(index * CHUNK, (index + 1) * CHUNK);
    parts.push(encrypt(cipher, key, nonceOf(index, index === chunks - 1), aad, plain));
  }
  return Buffer.concat(parts);
}

/** Seals a file as it passes, a chunk held at a time; what comes out is what `sealFile` gives. */
export class SealingStream extends Transform {
  private held: Buffer = Buffer.alloc(0);
  private readonly aad: Buffer;
  private index = 0;

  constructor(
    private readonly cipher: SealCipher,
    private readonly key: KeyObject,
    context: string,
  ) {
    super();
    const header = headerOf(cipher);
    this.aad = Buffer.concat([header, Buffer.from(context)]);
    this.push(header);
  }

  override _transform(data: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.held = this.held.length === 0 ? data : Buffer.concat([this.held, data]);
    // One byte more than a chunk shows that this one is not the last.
    while (this.held.length > CHUNK) this.seal(CHUNK, false);
    done();
  }

  override _flush(done: TransformCallback): void {
    this.seal(this.held.length, true);
    done();
  }

  private seal(bytes: number, last: boolean): void {
    const plain = this.held.subarray(0, bytes);
    this.held = this.held.subarray(bytes);
    this.push(encrypt(this.cipher, this.key, nonceOf(this.index, last), this.aad, plain));
    this.index += 1;
  }
}

/** Opens a sealed file as it passes; fails with `seal_broken` before anything unproved leaves. */
export class OpenedFile extends Transform {
  private held: Buffer = Buffer.alloc(0);
  private cipher: SealCipher | undefined;
  private aad: Buffer = Buffer.alloc(0);
  private index = 0;

  constructor(
    private readonly key: KeyObject,
    private readonly context: string,
  ) {
    super();
  }

  override _transform(data: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.held = this.held.length === 0 ? data : Buffer.concat([this.held, data]);
    this.settle(done, () => {
      if (!this.cipher && this.held.length >= HEADER_BYTES) this.readHeader();
      // One byte more than a chunk shows that this one is not the last.
      while (this.cipher && this.held.length > this.chunkBytes) this.pass(this.chunkBytes, false);
    });
  }

  override _flush(done: TransformCallback): void {
    this.settle(done, () => {
      if (!this.cipher) throw new DomainError('seal_broken');
      this.pass(this.held.length, true);
    });
  }

  private get chunkBytes(): number {
    return CHUNK + tagBytes(this.cipher!);
  }

  private readHeader(): void {
    const header = this.held.subarray(0, HEADER_BYTES);
    const cipher = SEAL_CIPHERS[header[MAGIC.length]! - 1];
    if (!cipher || !header.subarray(0, MAGIC.length).equals(MAGIC)) {
      throw new DomainError('seal_broken');
    }
    this.cipher = cipher;
    this.aad = Buffer.concat([header, Buffer.from(this.context)]);
    this.held = this.held.subarray(HEADER_BYTES);
  }

  private pass(bytes: number, last: boolean): void {
    const sealed = this.held.subarray(0, bytes);
    this.held = this.held.subarray(bytes);
    const nonce = nonceOf(this.index, last);
    this.push(decrypt(this.cipher!, this.key, nonce, this.aad, sealed));
    this.index += 1;
  }

  private settle(done: TransformCallback, work: () => void): void {
    try {
      work();
      done();
    } catch (error) {
      done(error as Error);
    }
  }
}

const headerOf = (cipher: SealCipher): Buffer =>
  Buffer.concat([MAGIC, Buffer.from([SEAL_CIPHERS.indexOf(cipher) + 1])]);

function nonceOf(index: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(index, 4);
  nonce[11] = last ? 1 : 0;
  return nonce;
}
