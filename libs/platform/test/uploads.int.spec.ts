import { newId } from '#kernel';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { startApp, type TestApp } from '../../../test/support/app.js';
import type { Client } from '../../../test/support/client.js';
import { until } from './job-fixture.js';

const MOST = 3 * 1024 * 1024;

describe('an upload', () => {
  let app: TestApp;
  let client: Client;
  beforeAll(async () => {
    app = await startApp([], { UPLOAD_MAX_BYTES: String(MOST) });
    client = await app.as('administrator');
  });
  afterAll(() => app.stop());

  /** Everything that stands in the folder of files, whole or not. */
  const stored = (): string[] => {
    const folder = join(app.folder, 'files');
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((it) => it.isFile())
      .map(({ name }) => name);
  };
  const rows = async () => {
    const found = await app.db.query<{ id: string }>('SELECT id FROM stored_file');
    return found.map(({ id }) => `${id}.sealed`);
  };
  const pdf = (bytes: number) => Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(bytes)]);

  async function send(content: Buffer, { key = newId(), name = '演示.pdf' } = {}) {
    const form = new FormData();
    form.set('file', new Blob([content as never]), name);
    const response = await fetch(`${app.baseUrl}/api/v1/files`, {
      method: 'POST',
      body: form,
      headers: { cookie: client.cookie, 'idempotency-key': key },
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  it('is kept whole, with its size and hash, across many chunks', async () => {
    const content = pdf(2 * 1024 * 1024 + 321);
    const { status, body } = await send(content);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      size: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
      mediaType: 'application/pdf',
    });
    expect(stored()).toEqual(await rows());
  });

  it('is one file when it comes twice under one key, and refused when it is another', async () => {
    const [content, key] = [pdf(100), newId()];
    const before = stored().length;
    const first = await send(content, { key });
    const again = await send(content, { key });
    expect(again).toEqual(first);
    expect((await send(pdf(100), { key })).body.code).toBe('idempotency_key_reused');
    expect(stored().length).toBe(before + 1);
  });

  it('leaves nothing behind when it is refused', async () => {
    const before = stored().sort();
    expect((await send(pdf(MOST))).body.code).toBe('payload_too_large');
    expect((await send(Buffer.alloc(0))).body.code).toBe('file_empty');
    expect((await send(pdf(10), { name: '演示.exe' })).body.code).toBe('file_type_refused');
    expect((await send(randomBytes(70_000))).body.code).toBe('file_mismatch');
    expect(stored().sort()).toEqual(before);
    expect((await rows()).sort()).toEqual(before);
  });

  it('leaves nothing behind when a slow client goes away in the middle', async () => {
    const before = stored().sort();
    const boundary = 'b0undary';
    const upload = request(`${app.baseUrl}/api/v1/files`, {
      method: 'POST',
      headers: {
        cookie: client.cookie,
        'content-type': `multipart/form-data; boundary=${boundary}`,
        'content-length': 10_000_000,
      },
    });
    upload.on('error', () => undefined);
    upload.write(
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n` +
        'content-type: application/pdf\r\n\r\n',
    );
    upload.write(pdf(300_000));
    await until('it has begun to be stored', () => stored().length > before.length);
    upload.destroy();
    await until('it is gone', () => stored().length === before.length);
    expect(stored().sort()).toEqual(before);
    expect((await rows()).sort()).toEqual(before);
  });
});
