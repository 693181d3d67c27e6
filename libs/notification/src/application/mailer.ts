import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type Transporter } from 'nodemailer';
import { CONFIG, type Config } from '#platform';
import type { Letter } from '../domain/render.js';

const CONNECTIONS = 4;
/** A server that says nothing for so long counts as gone. */
const PATIENCE_MS = 20_000;

/** Hands letters to the mail server, or, where none is set, writes them to files. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private transport?: Transporter;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Address of the site as it stands in letters, without a slash at its end. */
  get site(): string {
    return this.config.publicUrl.replace(/\/+$/, '');
  }

  /**
   * Sends one letter. Its Message-ID is made from the message's id, so that a letter that came twice
   * (because somebody died between the sending and the note of it) is known for the same.
   *
   * @throws Error as the mail library raises it
   */
  async send(messageId: string, address: string, letter: Letter): Promise<void> {
    this.transport ??= this.open();
    const info: unknown = await this.transport.sendMail({
      from: this.config.mailFrom,
      to: { name: '', address },
      messageId: `<${messageId}@${this.domain()}>`,
      subject: letter.subject,
      text: letter.text,
      textEncoding: 'base64',
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    if (!this.config.mailUrl) await this.keep(messageId, (info as { message: Buffer }).message);
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }

  private open(): Transporter {
    const { mailUrl } = this.config;
    if (!mailUrl) {
      return createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
    }
    return createTransport({
      url: mailUrl,
      pool: true,
      maxConnections: CONNECTIONS,
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: PATIENCE_MS,
    });
  }

  /** Written aside and renamed: a file is a whole letter, and the same letter is the same file. */
  private async keep(messageId: string, message: Buffer): Promise<void> {
    const { mailDir } = this.config;
    await mkdir(mailDir, { recursive: true });
    const path = join(mailDir, `${messageId}.eml`);
    await writeFile(`${path}.part`, message, { mode: 0o600 });
    await rename(`${path}.part`, path);
  }

  private domain(): string {
    return /@([^\s@<>]+)>?\s*$/.exec(this.config.mailFrom)?.[1] ?? 'localhost';
  }
}
