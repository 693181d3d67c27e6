import { Injectable } from '@nestjs/common';
import { DomainError, newId, notFound } from '#kernel';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyReply } from 'fastify';
import type { Readable } from 'node:stream';
import { accountOf } from '../database/command.js';
import type { Tx } from '../database/tx.js';
import { cleanFileName, mediaTypeOf } from './file-kinds.js';
import { StoredFile } from './stored-file.entity.js';

/** Contents of files, by id, in a folder; an object store takes its place behind the same door. */
@Injectable()
export class FileStore {
  constructor(private readonly folder: string) {}

  /**
   * Keeps a file for its uploader.
   * @throws DomainError file_empty | file_type_refused | file_mismatch
   */
  async save(tx: Tx, name: string, content: Buffer): Promise<StoredFile> {
    const cleanName = cleanFileName(name);
    const mediaType = await mediaTypeOf(cleanName, content);
    const id = newId();
    const path = this.pathOf(id);
    await mkdir(join(path, '..'), { recursive: true });
    // Written aside and renamed, so that a half-written file never carries the name.
    await writeFile(`${path}.part`, content, { mode: 0o600 });
    await rename(`${path}.part`, path);
    return tx.insert(StoredFile, {
      id,
      name: cleanName,
      mediaType,
      size: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
      uploadedBy: accountOf(tx.command).accountId,
    });
  }

  open(file: StoredFile): Readable {
    return createReadStream(this.pathOf(file.id));
  }

  /** Sends a file as a download; whoever calls has checked the right to it. */
  send(reply: FastifyReply, file: StoredFile): FastifyReply {
    return reply
      .header('content-type', file.mediaType)
      .header('content-length', file.size)
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'private, no-store')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header(
        'content-disposition',
        `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      )
      .send(this.open(file));
  }

  private pathOf(id: string): string {
    return join(this.folder, id.slice(-2), id);
  }
}

/**
 * Makes an uploaded file part of a record: once, and by its uploader alone.
 * @throws DomainError not_found | file_attached
 */
export async function attachFile(
  tx: Tx,
  fileId: string,
  subject: { type: string; id: string },
): Promise<StoredFile> {
  const file = await tx.lock(StoredFile, fileId, { what: '附件' });
  if (file.uploadedBy !== accountOf(tx.command).accountId) throw notFound('附件');
  if (file.subjectId === subject.id && file.subjectType === subject.type) return file;
  if (file.subjectId) throw new DomainError('file_attached');
  await tx.manager.update(
    StoredFile,
    { id: fileId },
    { subjectType: subject.type, subjectId: subject.id },
  );
  return Object.assign(file, { subjectType: subject.type, subjectId: subject.id });
}

/** The files of a record, in order of upload. */
export async function filesOf(
  source: { query: <T extends object>(sql: string, values: unknown[]) => Promise<T[]> },
  subject: { type: string; id: string },
): Promise<{ id: string; name: string; mediaType: string; size: number; sha256: string }[]> {
  return source.query(
    `SELECT id, name, media_type AS "mediaType", size, sha256 FROM stored_file
     WHERE subject_type = $1 AND subject_id = $2 ORDER BY id`,
    [subject.type, subject.id],
  );
}
