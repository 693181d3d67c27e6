import S3rver from '@20minutes/s3rver';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An S3 server on loopback that checks signatures, with one bucket, thrown away at the end. */
export interface ObjectStore {
  /** Its address as `STORAGE_URL`, with the one key that it knows, or another secret. */
  url(secret?: string): string;
  /** Where it keeps what it was given, to be looked at as a thief of its disk would. */
  folder: string;
  stop(): Promise<void>;
}

export async function startObjectStore(): Promise<ObjectStore> {
  const folder = mkdtempSync(join(tmpdir(), 'jiebang-s3-'));
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: folder,
    vhostBuckets: false,
    configureBuckets: [{ name: 'jiebang', configs: [] }],
  });
  const { port } = (await server.run()) as AddressInfo;
  return {
    folder,
    url: (secret = 'S3RVER') => `s3+http://S3RVER:${secret}@127.0.0.1:${port}/jiebang/files`,
    stop: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
