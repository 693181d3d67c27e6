import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  S3Client,
  type S3ClientConfig,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import type { Readable } from 'node:stream';
import { DomainError } from '#kernel';
import { ContentMissing, type Contents } from './contents.js';

/** The smallest part that every store takes; two under way hold 16 MB at most. */
const PART_BYTES = 8 * 1024 * 1024;
const CONNECT_MS = 3_000;
const SILENCE_MS = 30_000;

/**
 * An object store that speaks S3. A content of several parts shows under its name only when all of
 * them are there; one that was broken off is taken back.
 */
export class S3Contents implements Contents {
  private constructor(
    private readonly client: S3Client,
    private readonly bucket: string,
    private readonly prefix: string,
  ) {}

  /**
   * @param address `s3://KEY:SECRET@HOST/BUCKET[/PREFIX][?region=…&addressing=virtual]`; `s3+http:` for a
   *   store without TLS inside a closed network. Without key and secret they come from where the
   *   platform puts them (a workload's identity, AWS_… variables). `addressing=virtual` for stores that
   *   want the bucket in the host's name.
   */
  static at(address: string): S3Contents {
    const url = new URL(address);
    const [bucket = '', ...prefix] = url.pathname
      .split('/')
      .filter(Boolean)
      .map(decodeURIComponent);
    const config: S3ClientConfig = {
      endpoint: `${url.protocol === 's3:' ? 'https' : 'http'}://${url.host}`,
      region: url.searchParams.get('region') ?? 'us-east-1',
      forcePathStyle: url.searchParams.get('addressing') !== 'virtual',
      // The newer checksums are not spoken by every store; seals prove contents anyway.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      requestHandler: { connectionTimeout: CONNECT_MS, requestTimeout: SILENCE_MS },
      ...(url.username
        ? {
            credentials: {
              accessKeyId: decodeURIComponent(url.username),
              secretAccessKey: decodeURIComponent(url.password),
            },
          }
        : {}),
    };
    return new S3Contents(new S3Client(config), bucket, prefix.map((it) => `${it}/`).join(''));
  }

  async put(name: string, content: Readable | Buffer): Promise<void> {
    const upload = new Upload({
      client: this.client,
      params: { ...this.place(name), Body: content, ContentType: 'application/octet-stream' },
      partSize: PART_BYTES,
      queueSize: 2,
    });
    await reached(upload.done());
  }

  async get(name: string): Promise<Readable> {
    const found = await this.client.send(new GetObjectCommand(this.place(name))).catch((error) => {
      if (error instanceof NoSuchKey) throw new ContentMissing(name);
      throw unavailable(error);
    });
    return found.Body as Readable;
  }

  async remove(name: string): Promise<void> {
    await reached(this.client.send(new DeleteObjectCommand(this.place(name))));
  }

  private place(name: string): { Bucket: string; Key: string } {
    return { Bucket: this.bucket, Key: `${this.prefix}${name}` };
  }
}

async function reached(work: Promise<unknown>): Promise<void> {
  await work.catch((error) => {
    throw unavailable(error);
  });
}

/** The store's own words stay in the log; whoever waits may try again. */
function unavailable(cause: unknown): Error {
  return Object.assign(new DomainError('service_unavailable'), { cause });
}
