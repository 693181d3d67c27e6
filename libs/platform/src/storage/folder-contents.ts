import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { ContentMissing, type Contents } from './contents.js';

/** A folder of this host, or one that all hosts share (NFS). */
export class FolderContents implements Contents {
  constructor(private readonly folder: string) {}

  /** Written aside and renamed, so that a half-written content never carries the name. */
  async put(name: string, content: Readable | Buffer): Promise<void> {
    const path = join(this.folder, name);
    const aside = `${path}.${randomUUID()}.part`;
    await mkdir(dirname(path), { recursive: true });
    try {
      await writeFile(aside, content, { mode: 0o600, flush: true });
      await rename(aside, path);
    } catch (error) {
      await rm(aside, { force: true });
      throw error;
    }
  }

  async get(name: string): Promise<Readable> {
    try {
      const handle = await open(join(this.folder, name));
      return createReadStream('', { fd: handle });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new ContentMissing(name);
      throw error;
    }
  }

  async remove(name: string): Promise<void> {
    await rm(join(this.folder, name), { force: true });
  }
}
