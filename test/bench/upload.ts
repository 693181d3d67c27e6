import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import { DEMO_PASSWORD } from '../../apps/cli/src/seed/accounts.js';
import { addressOf, Fleet } from '../chaos/fleet.js';

/**
 * Uploads: how much memory an api takes while large files come in, some at the same time.
 * `npm run bench:upload -- [--megabytes 200] [--at-once 1,4]`
 */
const { values } = parseArgs({
  options: {
    megabytes: { type: 'string', default: '200' },
    'at-once': { type: 'string', default: '1,4' },
  },
});
const MEGABYTE = 1024 * 1024;
const megabytes = Number(values.megabytes);

const fleet = new Fleet();
try {
  await fleet.found(false);
  const env = { LOG_LEVEL: 'warn', UPLOAD_MAX_BYTES: String(2 * megabytes * MEGABYTE) };
  await fleet.man({ apis: 1, workers: 0, env });
  const api = fleet.apis[0]!;
  const cookie = await signIn(addressOf(api));
  for (const atOnce of values['at-once'].split(',').map(Number)) {
    const before = resident(api.pid!);
    let most = before;
    const watching = setInterval(() => (most = Math.max(most, resident(api.pid!))), 50);
    const began = performance.now();
    const each = Array.from({ length: atOnce }, () => upload(addressOf(api), cookie));
    const statuses = await Promise.all(each);
    clearInterval(watching);
    const seconds = (performance.now() - began) / 1_000;
    console.log(
      `upload: ${atOnce} × ${megabytes} MB at once: ${statuses.join(' ')}; ` +
        `${((atOnce * megabytes) / seconds).toFixed(0)} MB/s; ` +
        `memory ${before.toFixed(0)} MB before, at most ${most.toFixed(0)} MB`,
    );
  }
} finally {
  await fleet.close();
}
process.exit();

/** Resident memory of a process, in MB (Linux). */
function resident(pid: number): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))!;
  return Number(kilobytes) / 1024;
}

async function signIn(baseUrl: string): Promise<string> {
  const response = await fetch(`${baseUrl}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: 'officer1', password: DEMO_PASSWORD }),
  });
  return response.headers.getSetCookie()[0]!.split(';')[0]!;
}

/** A file that looks like a PDF, made as it is sent. @returns the answer's status */
async function upload(baseUrl: string, cookie: string): Promise<number> {
  const boundary = 'boundary-of-the-upload';
  async function* body() {
    yield Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="large.pdf"\r\n` +
        'content-type: application/pdf\r\n\r\n%PDF-1.4\n',
    );
    const piece = Buffer.alloc(MEGABYTE, 'x');
    for (let n = 0; n < megabytes; n += 1) yield piece;
    yield Buffer.from(`\r\n--${boundary}--\r\n`);
  }
  const response = await fetch(`${baseUrl}/api/v1/files`, {
    method: 'POST',
    duplex: 'half',
    body: Readable.toWeb(Readable.from(body())),
    headers: { cookie, 'content-type': `multipart/form-data; boundary=${boundary}` },
  } as unknown as RequestInit);
  await response.text();
  return response.status;
}
