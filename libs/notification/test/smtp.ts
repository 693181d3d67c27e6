import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A letter as a mail server took it. */
export interface Received {
  to: string;
  messageId: string;
  subject: string;
  text: string;
}

type Verdict = { code: number; message: string } | null;

/** A real SMTP server on a port of its own. */
export class MailServer {
  readonly letters: Received[] = [];
  /** Says what becomes of the next letters; null takes them. */
  refuse: (to: string) => Verdict = () => null;
  private readonly server: SMTPServer;

  constructor() {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: ({ address }, _session, done) => {
        const verdict = this.refuse(address);
        if (!verdict) return done();
        return done(Object.assign(new Error(verdict.message), { responseCode: verdict.code }));
      },
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const to = session.envelope.rcptTo.map(({ address }) => address).join(',');
          this.letters.push({ to, ...parseLetter(Buffer.concat(parts).toString()) });
          done();
        });
      },
    });
  }

  /** @returns the setting that points to it */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

/** Reads what these tests look at of a letter; its text is in base64. */
export function parseLetter(raw: string): Omit<Received, 'to'> {
  const [head, ...rest] = raw.split('\r\n\r\n');
  const headers = head!.replace(/\r\n[ \t]+/g, ' ');
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(headers)?.[1] ?? '';
  return {
    messageId: header('Message-ID'),
    subject: decodeWords(header('Subject')),
    text: Buffer.from(rest.join('').replace(/\s/g, ''), 'base64').toString(),
  };
}

/** RFC 2047: `=?UTF-8?B?…?=` and `=?UTF-8?Q?…?=`. */
function decodeWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(text, 'base64').toString('latin1')
        : text
            .replaceAll('_', ' ')
            .replace(/=([0-9A-F]{2})/gi, (_hex, code: string) =>
              String.fromCharCode(parseInt(code, 16)),
            ),
    )
    .replace(/[\u0080-\u00ff]+/g, (bytes) => Buffer.from(bytes, 'latin1').toString());
}
