import { Inject, Injectable } from '@nestjs/common';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CONFIG, type Config } from '#platform';

/** 短信: the port behind which a provider of text messages stands. */
export abstract class TextSender {
  /**
   * Sends one text. The id is the message's, for a provider that knows a text that came twice.
   *
   * @throws Error when it was not taken and may be tried again
   */
  abstract send(id: string, phone: string, text: string): Promise<void>;
}

/** Writes texts to files, one a text, for a gateway on the same host to pick up, or for nobody. */
@Injectable()
export class FileTextSender extends TextSender {
  constructor(@Inject(CONFIG) private readonly config: Config) {
    super();
  }

  async send(id: string, phone: string, text: string): Promise<void> {
    const { smsDir } = this.config;
    await mkdir(smsDir, { recursive: true });
    const path = join(smsDir, `${id}.json`);
    await writeFile(`${path}.part`, JSON.stringify({ phone, text }), { mode: 0o600 });
    await rename(`${path}.part`, path);
  }
}
