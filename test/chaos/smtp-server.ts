import { appendFileSync } from 'node:fs';
import { SMTPServer } from 'smtp-server';
import type { Mood } from './receiver.js';

/**
 * A mail server in a process of its own: `smtp-server.ts PORT MAILBOX`. What it has accepted stands in
 * the mailbox before it says so. It can be told to hang or to refuse.
 */
const [port, mailbox] = process.argv.slice(2);
let mood: Mood = 'well';
process.on('message', (message) => (mood = message as Mood));
process.on('disconnect', () => process.exit());

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  logger: false,
  onData(stream, _session, done) {
    let text = '';
    stream.setEncoding('utf8').on('data', (part: string) => (text += part));
    stream.on('end', () => {
      if (mood === 'hanging') return;
      if (mood === 'refusing') {
        return done(Object.assign(new Error('try again later'), { responseCode: 451 }));
      }
      const id = /^message-id:\s*<([^@>]+)@/im.exec(text)?.[1];
      appendFileSync(mailbox!, `${JSON.stringify({ id })}\n`);
      done();
    });
  },
});
server.on('error', () => undefined);
server.listen(Number(port), '127.0.0.1');
