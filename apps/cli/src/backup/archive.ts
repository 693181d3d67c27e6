import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { extract, pack } from 'tar-stream';
import { StartError } from '../start/start-error.js';

/**
 * A tar of pieces of bounded size, because a tar wants to know sizes beforehand and neither a table's
 * text nor a file's content tells it. `cat database/account.copy.gz.*` puts one together again. Every
 * piece carries its SHA-256, the last one a digest over all before it, so that neither a changed piece
 * nor a cut-off archive passes for a whole one.
 */
const PIECE_BYTES = 8 * 1024 * 1024;
const END = 'end.json';
const SHA256 = 'JIEBANG.sha256';

type Bytes = AsyncIterable<Buffer> | Iterable<Buffer>;

/** One thing in an archive; its content has to be read before the next is asked for. */
export interface Part {
  name: string;
  content: AsyncIterable<Buffer>;
}

export class ArchiveWriter {
  private readonly tar = pack();
  private readonly written: Promise<void>;
  private readonly seen = createHash('sha256');
  private pieces = 0;

  /** @param file appears under its name when it is whole, readable to its owner alone */
  constructor(private readonly file: string) {
    const output = createWriteStream(`${file}.part`, { mode: 0o600, flush: true });
    this.written = pipeline(this.tar, output);
    // Told where it is waited for.
    this.written.catch(() => undefined);
  }

  async add(name: string, content: Bytes): Promise<void> {
    let number = 0;
    for await (const piece of piecesOf(content)) {
      number += 1;
      await this.write(`${name}.${String(number).padStart(6, '0')}`, piece);
    }
  }

  async finish(): Promise<void> {
    const end = { pieces: this.pieces, sha256: this.seen.digest('hex') };
    await this.entry(END, Buffer.from(JSON.stringify(end)));
    this.tar.finalize();
    await this.written;
    await rename(`${this.file}.part`, this.file);
  }

  async abandon(): Promise<void> {
    this.tar.destroy();
    await this.written.catch(() => undefined);
    await rm(`${this.file}.part`, { force: true });
  }

  private async write(name: string, piece: Buffer): Promise<void> {
    this.pieces += 1;
    const sha256 = sha256Of(piece);
    this.seen.update(`${name} ${sha256}\n`);
    await this.entry(name, piece, { [SHA256]: sha256 });
  }

  /** A full disk ends the file and not the entry, so that both are waited for. */
  private entry(name: string, content: Buffer, pax?: Record<string, string>): Promise<void> {
    const added = new Promise<void>((done, fail) => {
      const header = { name, mode: 0o600, ...(pax ? { pax } : {}) };
      this.tar.entry(header, content, (error) => (error ? fail(error) : done()));
    });
    return Promise.race([added, this.written]);
  }
}

/**
 * The parts of an archive, in order; each piece is proved before it is given.
 * @throws StartError where the archive was changed, is not whole, or is none
 */
export async function* readArchive(file: string): AsyncGenerator<Part> {
  const pieces = readPieces(file);
  let next = await pieces.next();
  while (!next.done) {
    const { name } = next.value;
    yield {
      name,
      content: (async function* () {
        while (!next.done && next.value.name === name) {
          yield next.value.content;
          next = await pieces.next();
        }
      })(),
    };
  }
}

async function* readPieces(file: string): AsyncGenerator<{ name: string; content: Buffer }> {
  const seen = createHash('sha256');
  let pieces = 0;
  const tar = extract();
  const reading = pipeline(createReadStream(file), tar).catch((error) => tar.destroy(error));
  try {
    for await (const entry of tar) {
      const { name, pax } = entry.header;
      const content = await buffer(entry as unknown as Readable);
      if (name === END) {
        const end = JSON.parse(content.toString()) as { pieces: number; sha256: string };
        if (end.pieces === pieces && end.sha256 === seen.digest('hex')) return;
        throw new StartError(`备份文件 ${file} 有缺失或被改动，没有恢复。`);
      }
      const sha256 = sha256Of(content);
      if ((pax as Record<string, string> | undefined)?.[SHA256] !== sha256) {
        throw new StartError(`备份文件 ${file} 已损坏（${name} 的校验和不符），没有恢复。`);
      }
      seen.update(`${name} ${sha256}\n`);
      pieces += 1;
      yield { name: name.replace(/\.\d{6}$/, ''), content };
    }
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(`读不了备份文件 ${file}：${(error as Error).message}`);
  } finally {
    tar.destroy();
    await reading;
  }
  throw new StartError(`备份文件 ${file} 不完整：没有结尾，没有恢复。`);
}

async function* piecesOf(content: Bytes): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of content) {
    held.push(chunk);
    bytes += chunk.length;
    if (bytes < PIECE_BYTES) continue;
    yield Buffer.concat(held);
    held = [];
    bytes = 0;
  }
  if (bytes > 0) yield Buffer.concat(held);
}

const sha256Of = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
