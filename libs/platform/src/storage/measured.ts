import { createHash } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';

/** So much of a file's beginning tells what it is. */
const HEAD_BYTES = 1024 * 1024;

/** Lets a file pass and notes what has to be known of it. */
export class Measured extends Transform {
  size = 0;
  private readonly hash = createHash('sha256');
  private readonly parts: Buffer[] = [];
  private held = 0;

  override _transform(data: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.size += data.length;
    this.hash.update(data);
    if (this.held < HEAD_BYTES) {
      const part = data.subarray(0, HEAD_BYTES - this.held);
      this.parts.push(part);
      this.held += part.length;
    }
    done(null, data);
  }

  get head(): Buffer {
    return Buffer.concat(this.parts);
  }

  /** Once all has passed. */
  sha256(): string {
    return this.hash.digest('hex');
  }
}
