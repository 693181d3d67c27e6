import { DomainError, notFound } from '#kernel';
import type { EntityManager } from 'typeorm';
import { accountOf } from '../database/command.js';
import type { Tx } from '../database/tx.js';
import { fileFacts, fileKey, handOver } from './file-seal.js';
import type { SendableFile } from './file-store.js';
import { StoredFile } from './stored-file.entity.js';

/**
 * Makes an uploaded file part of a record: once, and by its uploader alone.
 *
 * @param sealedUnder the record's data key, where the record is sealed: the file is handed over to it,
 *                    and its name and hash stay out of the row. Elsewhere they show from now on.
 * @returns the file with its name and hash, whether or not the row shows them
 * @throws DomainError not_found | file_attached | seal_broken | seal_key_unavailable
 */
export async function attachFile(
  tx: Tx,
  fileId: string,
  subject: { type: string; id: string },
  { sealedUnder }: { sealedUnder?: string } = {},
): Promise<StoredFile> {
  const file = await tx.lock(StoredFile, fileId, { what: '附件' });
  if (file.uploadedBy !== accountOf(tx.command).accountId) throw notFound('附件');
  const there = file.subjectId === subject.id && file.subjectType === subject.type;
  if (file.subjectId && !there) throw new DomainError('file_attached');
  const facts = file.keyId ? fileFacts(await fileKey(tx.manager, file), file) : file;
  const { name, sha256 } = facts;
  if (there) return Object.assign(file, { name, sha256 });
  const set: Partial<StoredFile> = { subjectType: subject.type, subjectId: subject.id };
  if (sealedUnder) {
    const { wrappedKey } = await handOver(tx.manager, file, sealedUnder, subject);
    Object.assign(set, { keyId: sealedUnder, wrappedKey, name: '', sha256: '' });
  } else {
    Object.assign(set, { name, sha256 });
  }
  await tx.manager.update(StoredFile, { id: fileId }, set);
  return Object.assign(file, set, { name, sha256 });
}

/** The files of a sealed record as its own people see them, in order of upload. */
export async function sealedFilesOf(
  manager: EntityManager,
  subject: { type: string; id: string },
): Promise<StoredFile[]> {
  const files = await manager.find(StoredFile, {
    where: { subjectType: subject.type, subjectId: subject.id },
    order: { id: 'ASC' },
  });
  for (const file of files) {
    if (file.keyId) Object.assign(file, fileFacts(await fileKey(manager, file), file));
  }
  return files;
}

/**
 * A file of a sealed record, ready to be sent. Whether the seal is off for the reader, the caller has
 * to know.
 *
 * @throws DomainError not_found | seal_broken
 */
export async function openSealedFile(
  manager: EntityManager,
  fileId: string,
  subject: { type: string; id: string },
): Promise<SendableFile> {
  const file = await manager.findOneBy(StoredFile, {
    id: fileId,
    subjectType: subject.type,
    subjectId: subject.id,
  });
  if (!file) throw notFound('附件');
  if (!file.keyId) return { file, name: file.name, key: null };
  const key = await fileKey(manager, file);
  return { file, name: fileFacts(key, file).name, key };
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
