import { createHmac } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { WEBHOOK_SECRET, type Mood } from './receiver.js';

/**
 * A webhook's receiver in a process of its own: `webhook-server.ts PORT INBOX`. It takes what is signed
 * rightly (Standard Webhooks) and writes it down before it says so. It can be told to hang or to refuse.
 */
const [port, inbox] = process.argv.slice(2);
let mood: Mood = 'well';
process.on('message', (message) => (mood = message as Mood));
process.on('disconnect', () => process.exit());

const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8').on('data', (part: string) => (body += part));
  request.on('end', () => {
    if (mood === 'hanging') return;
    const { 'webhook-id': id, 'webhook-timestamp': seconds } = request.headers;
    const mac = createHmac('sha256', WEBHOOK_SECRET).update(
      `${String(id)}.${String(seconds)}.${body}`,
    );
    const signed = request.headers['webhook-signature'] === `v1,${mac.digest('base64')}`;
    if (mood === 'well' && signed) appendFileSync(inbox!, `${JSON.stringify({ id })}\n`);
    response.writeHead(mood === 'refusing' ? 503 : signed ? 204 : 401).end();
  });
});
server.listen(Number(port), '127.0.0.1');
