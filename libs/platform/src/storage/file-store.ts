import { Injectable } from '@nestjs/common';
import { newId, notFound } from '#kernel';
import { createHash, type KeyObject } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { pipeline, type Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { EntityManager } from 'typeorm';
import { FILES_KEY } from '../crypto/sealing-key.entity.js';
import { sealFile, OpenedFile } from '../crypto/sealed-stream.js';
import { sealingOf } from '../crypto/sealing-keys.js';
import { accountOf } from '../database/command.js';
import type { Database } from '../database/database.js';
import type { Tx } from '../database/tx.js';
import type { Contents } from './contents.js';
import { cleanFileName, mediaTypeOf } from './file-kinds.js';
import { contentContext, fileKey, sealFacts } from './file-seal.js';
import { StoredFile } from './stored-file.entity.js';

/** A file with the key that opens its content; null for one from before files were sealed. */
export interface SendableFile {
  file: StoredFile;
  name: string;
  key: KeyObject | null;
}

/** Files: their rows, and their contents, sealed, by id. */
@Injectable()
export class FileStore {
  constructor(
    private readonly contents: Contents,
    private readonly db: Database,
  ) {}

  /**
   * Keeps a file for its uploader.
   * @returns the row, with the name and hash that it keeps sealed
   * @throws DomainError file_empty | file_type_refused | file_mismatch
   */
  async save(tx: Tx, name: string, content: Buffer): Promise<StoredFile> {
    const facts = { name: cleanFileName(name), sha256: sha256Of(content) };
    const mediaType = await mediaTypeOf(facts.name, content);
    const id = newId();
    const { key, seal } = await sealFacts(tx.manager, id, facts);
    await this.write(id, key, content);
    const file = await tx.insert(StoredFile, {
      id,
      name: '',
      sha256: '',
      mediaType,
      size: content.length,
      uploadedBy: accountOf(tx.command).accountId,
      ...seal,
    });
    return Object.assign(file, facts);
  }

  /** The content of a file; fails before anything unproved is given. */
  async open({ file, key }: Pick<SendableFile, 'file' | 'key'>): Promise<Readable> {
    const content = await this.contents.get(contentName(file));
    if (!file.keyId) return content;
    // Whichever side fails or is let go, the other is too.
    return pipeline(content, new OpenedFile(key!, contentContext(file.id)), () => undefined);
  }

  /**
   * Sends a file as a download; whoever calls has checked the right to it. One that is part of a
   * sealed record comes with its key, from whoever keeps the record's seal.
   */
  async send(reply: FastifyReply, what: StoredFile | SendableFile): Promise<FastifyReply> {
    const { file, name, key } = 'file' in what ? what : await this.ownKey(what);
    const content = await this.open({ file, key });
    return reply
      .header('content-type', file.mediaType)
      .header('content-length', file.size)
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'private, no-store')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('content-disposition', `attachment; filename*=UTF-8''${inHeader(name)}`)
      .send(content);
  }

  /**
   * Seals a file from before files were sealed: written anew beside the plain one, which goes only
   * when the row has been committed (`dropPlain`).
   */
  async sealPlain(manager: EntityManager, file: StoredFile): Promise<StoredFile> {
    const content = await buffer(await this.contents.get(plainName(file.id)));
    const { key, seal } = await sealFacts(manager, file.id, file);
    await this.write(file.id, key, content);
    return Object.assign(file, seal);
  }

  async dropPlain(fileId: string): Promise<void> {
    await this.contents.remove(plainName(fileId));
  }

  private async ownKey(file: StoredFile): Promise<SendableFile> {
    if (!file.keyId) return { file, name: file.name, key: null };
    if (file.keyId !== FILES_KEY) throw notFound('附件');
    return { file, name: file.name, key: await fileKey(this.db.dataSource.manager, file) };
  }

  private async write(id: string, key: KeyObject, content: Buffer): Promise<void> {
    const { cipher } = sealingOf(this.db.dataSource.manager);
    await this.contents.put(sealedName(id), sealFile(cipher, key, contentContext(id), content));
  }
}

/** The last two digits of an id spread evenly; the first are its time. */
const plainName = (id: string): string => `${id.slice(-2)}/${id}`;
const sealedName = (id: string): string => `${plainName(id)}.sealed`;

/** The name that a file's content stands under. */
export const contentName = ({ id, keyId }: Pick<StoredFile, 'id' | 'keyId'>): string =>
  keyId ? sealedName(id) : plainName(id);

/** RFC 8187 leaves fewer letters as they are than `encodeURIComponent` does. */
const inHeader = (name: string): string =>
  encodeURIComponent(name).replace(
    /['()*!]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );

export const sha256Of = (content: Buffer): string =>
  createHash('sha256').update(content).digest('hex');
