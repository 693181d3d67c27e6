import { Injectable } from '@nestjs/common';
import { DomainError, newId, notFound } from '#kernel';
import type { KeyObject } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { pipeline, type Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { EntityManager } from 'typeorm';
import { FILES_KEY } from '../crypto/sealing-key.entity.js';
import { newKey } from '../crypto/cipher.js';
import { OpenedFile, sealFile, SealingStream } from '../crypto/sealed-stream.js';
import { sealingOf } from '../crypto/sealing-keys.js';
import { accountOf } from '../database/command.js';
import type { Database } from '../database/database.js';
import type { Tx } from '../database/tx.js';
import type { Contents } from './contents.js';
import { cleanFileName, mediaTypeOf } from './file-kinds.js';
import { contentContext, fileKey, sealFacts } from './file-seal.js';
import { Measured } from './measured.js';
import { StoredFile } from './stored-file.entity.js';

/** A file with the key that opens its content; null for one from before files were sealed. */
export interface SendableFile {
  file: StoredFile;
  name: string;
  key: KeyObject | null;
}

/** A file whose content is in the store and which is nobody's yet. */
export interface ReceivedFile {
  id: string;
  key: KeyObject;
  name: string;
  sha256: string;
  size: number;
  mediaType: string;
}

/** Files: their rows, and their contents, sealed, by id. */
@Injectable()
export class FileStore {
  constructor(
    private readonly contents: Contents,
    private readonly db: Database,
  ) {}

  /**
   * Takes a file in as it comes, sealed on its way to the store; no more than its beginning and a chunk
   * is held, however large it is. Nobody knows of it until it is kept; what cannot be taken in whole
   * leaves nothing behind.
   *
   * @param complete asked at the end: whether all of it came
   * @throws DomainError file_empty | file_type_refused | file_mismatch | malformed_request when it broke
   *         off | whatever `complete` raises
   */
  async receive(name: string, content: Readable, complete: () => void): Promise<ReceivedFile> {
    const [id, key, measured] = [newId(), newKey(), new Measured()];
    const { cipher } = sealingOf(this.db.dataSource.manager);
    const sealing = new SealingStream(cipher, key, contentContext(id));
    // Whichever part fails, all do; the store then lets go of what it has.
    const sealed = pipeline(content, measured, sealing, () => undefined);
    await this.contents.put(sealedName(id), sealed).catch((error: unknown) => {
      throw content.errored ? new DomainError('malformed_request') : error;
    });
    try {
      complete();
      const clean = cleanFileName(name);
      const mediaType = await mediaTypeOf(clean, measured.head);
      return { id, key, name: clean, sha256: measured.sha256(), size: measured.size, mediaType };
    } catch (error) {
      await this.contents.remove(sealedName(id));
      throw error;
    }
  }

  /** Keeps a received file for its uploader. */
  async keep(tx: Tx, received: ReceivedFile): Promise<void> {
    const { id, key, name, sha256, size, mediaType } = received;
    const { seal } = await sealFacts(tx.manager, id, { name, sha256 }, key);
    const { accountId } = accountOf(tx.command);
    const plain = { name: '', sha256: '', mediaType, size, uploadedBy: accountId };
    await tx.insert(StoredFile, { id, ...plain, ...seal });
  }

  /** Lets go of a received file, unless it was kept after all: the word of a commit can get lost. */
  async discard({ id }: ReceivedFile): Promise<void> {
    const kept = await this.db.one('SELECT 1 FROM stored_file WHERE id = $1', [id]);
    if (!kept) await this.contents.remove(sealedName(id));
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
