import type { KeyObject } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { DomainError } from '#kernel';
import { derivedKey, keyFrom, newKey, openBox, sealBox } from '../crypto/cipher.js';
import { FILES_KEY } from '../crypto/sealing-key.entity.js';
import { sealingOf } from '../crypto/sealing-keys.js';
import type { StoredFile } from './stored-file.entity.js';

/** What a sealed file does not show in its row. */
export interface FileFacts {
  name: string;
  sha256: string;
}

/** The columns that seal a file. */
export type FileSeal = Pick<StoredFile, 'keyId' | 'wrappedKey' | 'sealedFacts'>;

export const contentContext = (fileId: string): string => `jiebang.file.1|${fileId}`;

const factsContext = (fileId: string): string => `jiebang.file-facts.1|${fileId}`;
const factsKey = (key: KeyObject): KeyObject => derivedKey(key, 'jiebang.file-facts');

/** Under a record's key, a file's key is bound to that record; one more in the row does not help. */
const keyContext = (fileId: string, keyId: string, record: string): string =>
  keyId === FILES_KEY ? `jiebang.file-key.1|${fileId}` : `jiebang.file-key.1|${fileId}|${record}`;

const recordOf = ({ subjectType, subjectId }: Pick<StoredFile, 'subjectType' | 'subjectId'>) =>
  `${subjectType}:${subjectId}`;

/** Seals what a row would tell of a new file, and wraps the file's key (a new one, if none is given). */
export async function sealFacts(
  manager: EntityManager,
  fileId: string,
  { name, sha256 }: FileFacts,
  key = newKey(),
): Promise<{ key: KeyObject; seal: FileSeal }> {
  const facts = Buffer.from(JSON.stringify({ name, sha256 }));
  const { cipher } = sealingOf(manager);
  const sealedFacts = sealBox(cipher, factsKey(key), factsContext(fileId), facts);
  const wrappedKey = await wrap(manager, key, fileId, FILES_KEY, '');
  return { key, seal: { keyId: FILES_KEY, wrappedKey, sealedFacts } };
}

/** The key of a sealed file. Rights are for the caller to check. @throws DomainError seal_broken */
export async function fileKey(manager: EntityManager, file: StoredFile): Promise<KeyObject> {
  const owner = await sealingOf(manager).keyOf(manager, file.keyId!);
  const context = keyContext(file.id, file.keyId!, recordOf(file));
  return keyFrom(openBox(owner, context, file.wrappedKey!));
}

/** Name and hash of a sealed file. @throws DomainError seal_broken */
export function fileFacts(key: KeyObject, file: StoredFile): FileFacts {
  const facts = openBox(factsKey(key), factsContext(file.id), file.sealedFacts!);
  return JSON.parse(facts.toString()) as FileFacts;
}

/** Hands a file over to the key of a record: from here on whoever has that key alone can open it. */
export async function handOver(
  manager: EntityManager,
  file: StoredFile,
  keyId: string,
  record: { type: string; id: string },
): Promise<{ key: KeyObject; wrappedKey: Buffer }> {
  if (!file.keyId) throw new DomainError('seal_key_unavailable');
  const key = await fileKey(manager, file);
  const name = `${record.type}:${record.id}`;
  return { key, wrappedKey: await wrap(manager, key, file.id, keyId, name) };
}

async function wrap(
  manager: EntityManager,
  key: KeyObject,
  fileId: string,
  keyId: string,
  record: string,
): Promise<Buffer> {
  const keys = sealingOf(manager);
  const owner = await keys.keyOf(manager, keyId);
  return sealBox(keys.cipher, owner, keyContext(fileId, keyId, record), key.export());
}
