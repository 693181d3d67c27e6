import { createServer, type Server } from 'node:http';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { DomainError } from '#kernel';
import { loadConfig } from '../src/config/config.js';
import { chooseMasterKeys } from '../src/crypto/choose-master-keys.js';
import { newKey, offersCipher, openBox, sealBox, SEAL_CIPHERS } from '../src/crypto/cipher.js';
import { FileMasterKeys } from '../src/crypto/file-master-keys.js';
import { KeyCache } from '../src/crypto/key-cache.js';
import { KmsMasterKeys } from '../src/crypto/kms-master-keys.js';
import { OpenedFile, sealFile } from '../src/crypto/sealed-stream.js';

const offered = SEAL_CIPHERS.filter(offersCipher);
const bytes = (max: number) => fc.uint8Array({ maxLength: max }).map((it) => Buffer.from(it));
const broken = { code: 'seal_broken' };
const folder = mkdtempSync(join(tmpdir(), 'jiebang-seal-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const thrown = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};
const pass = (key: ReturnType<typeof newKey>, context: string, sealed: Buffer) =>
  buffer(
    Readable.from([sealed.subarray(0, 7), sealed.subarray(7)]).pipe(new OpenedFile(key, context)),
  );

describe.each(offered)('what is sealed with %s', (cipher) => {
  it('opens as it was, and shows nothing of it', () => {
    fc.assert(
      fc.property(bytes(300), fc.string(), (plain, context) => {
        const key = newKey();
        const box = sealBox(cipher, key, context, plain);
        expect(openBox(key, context, box)).toEqual(plain);
        if (plain.length > 8) expect(box.includes(plain)).toBe(false);
        expect(sealBox(cipher, key, context, plain)).not.toEqual(box);
      }),
      { numRuns: 60 },
    );
  });

  it('does not open with any bit changed, with another key, or in another place', () => {
    fc.assert(
      fc.property(bytes(80), fc.nat(), (plain, at) => {
        const key = newKey();
        const box = sealBox(cipher, key, '此处', plain);
        const bit = at % (box.length * 8);
        const changed = Buffer.from(box);
        changed[bit >> 3] = changed[bit >> 3]! ^ (1 << (bit & 7));
        for (const open of [
          () => openBox(key, '此处', changed),
          () => openBox(newKey(), '此处', box),
          () => openBox(key, '彼处', box),
          () => openBox(key, '此处', box.subarray(0, -1)),
        ]) {
          expect(thrown(open)).toMatchObject(broken);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('passes as a file of any length, chunk by chunk, and never with chunks changed, moved or cut off', async () => {
    const chunk = 64 * 1024 + (cipher === 'sm4-ctr-hmac-sm3' ? 32 : 16);
    for (const length of [0, 1, 65_535, 65_536, 65_537, 200_000]) {
      const [key, content] = [newKey(), randomBytes(length)];
      const sealed = sealFile(cipher, key, '甲', content);
      expect((await pass(key, '甲', sealed)).equals(content)).toBe(true);
      const flipped = Buffer.from(sealed);
      flipped[sealed.length - 1] = flipped[sealed.length - 1]! ^ 1;
      await expect(pass(key, '甲', flipped)).rejects.toMatchObject(broken);
      await expect(pass(key, '乙', sealed)).rejects.toMatchObject(broken);
      if (length < 100_000) continue;
      const [first, second] = [
        sealed.subarray(5, 5 + chunk),
        sealed.subarray(5 + chunk, 5 + 2 * chunk),
      ];
      const moved = Buffer.concat([
        sealed.subarray(0, 5),
        second,
        first,
        sealed.subarray(5 + 2 * chunk),
      ]);
      await expect(pass(key, '甲', moved)).rejects.toMatchObject(broken);
      await expect(pass(key, '甲', sealed.subarray(0, 5 + chunk))).rejects.toMatchObject(broken);
    }
  });
});

describe('the master key', () => {
  const config = (env: Record<string, string>) =>
    loadConfig({ DATABASE_URL: 'postgres://x@y/z', DATA_DIR: folder, ...env });
  const context = 'jiebang.test';

  it('is made once, for its owner alone, and a new one is added under it', async () => {
    const file = join(folder, 'made');
    const keys = FileMasterKeys.open('aes-256-gcm', file, false);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const before = readFileSync(file, 'utf8');
    const old = await keys.wrap(Buffer.alloc(32, 1), context);
    const other = FileMasterKeys.open('aes-256-gcm', file, true);
    const id = await other.addKey();
    expect(id).not.toBe(old.masterKeyId);
    expect(readFileSync(file, 'utf8').startsWith(before)).toBe(true);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    // The first process learns of it by itself, and what is older still opens.
    expect((await keys.wrap(Buffer.alloc(32, 2), context)).masterKeyId).toBe(id);
    expect(await other.unwrap(old, context)).toEqual(Buffer.alloc(32, 1));
    await expect(other.unwrap(old, 'elsewhere')).rejects.toMatchObject(broken);
  });

  it('stops the start when others can read its file, when it is missing in use, or out of form', () => {
    const file = join(folder, 'wide');
    FileMasterKeys.open('aes-256-gcm', file, false);
    chmodSync(file, 0o644);
    const open = (path: string, inUse: boolean) => () =>
      FileMasterKeys.open('aes-256-gcm', path, inUse);
    expect(open(file, true)).toThrow(/权限是 644.*chmod 600/);
    expect(open(join(folder, 'absent'), true)).toThrow(/找不到主密钥文件/);
    const spoilt = join(folder, 'spoilt');
    writeFileSync(spoilt, 'not a key\n', { mode: 0o600 });
    expect(open(spoilt, true)).toThrow(/内容不对/);
  });

  it('comes from the environment, with those before it', async () => {
    const [first, second] = [
      randomBytes(32).toString('base64'),
      randomBytes(32).toString('base64'),
    ];
    const old = await chooseMasterKeys(config({ MASTER_KEY: first }), true).wrap(
      Buffer.alloc(32, 3),
      context,
    );
    const both = chooseMasterKeys(config({ MASTER_KEY: second, MASTER_KEYS_BEFORE: first }), true);
    expect(await both.unwrap(old, context)).toEqual(Buffer.alloc(32, 3));
    expect(await both.currentId()).not.toBe(old.masterKeyId);
    const without = chooseMasterKeys(config({ MASTER_KEY: second }), true);
    await expect(without.unwrap(old, context)).rejects.toMatchObject({
      code: 'seal_key_unavailable',
    });
  });

  it.each([
    [{ MASTER_KEY: 'short' }, '设置 MASTER_KEY 有误：应为 32 字节的 base64。'],
    [{ SEAL_CIPHER: 'rot13' }, /^设置 SEAL_CIPHER 有误/],
    [{ KMS_URL: 'http://127.0.0.1:9' }, /还须设置 KMS_TOKEN/],
    [
      { KMS_URL: 'http://127.0.0.1:9', MASTER_KEY: Buffer.alloc(32).toString('base64') },
      /只能设置一个/,
    ],
  ])('refuses %j in one sentence', (env, message) => {
    expect(() => chooseMasterKeys(config(env as never), false)).toThrow(message);
  });

  it('refuses a cipher that this Node does not offer', () => {
    const choose = () => chooseMasterKeys(config({ SEAL_CIPHER: 'sm4-gcm' }), false);
    if (offersCipher('sm4-gcm')) expect(choose).not.toThrow();
    else expect(choose).toThrow(/SEAL_CIPHER 有误：本机的 Node.*不提供 sm4-gcm/);
  });

  it('is held for a while only, and not more of them than set', () => {
    const cache = new KeyCache(2, 60_000);
    for (const id of ['a', 'b']) cache.set(id, newKey());
    cache.get('a');
    cache.set('c', newKey());
    expect(['a', 'b', 'c'].map((id) => cache.get(id) !== undefined)).toEqual([true, false, true]);
    cache.clear();
    expect(cache.get('a')).toBeUndefined();
  });
});

describe('a key service', () => {
  const held = newKey();
  let server: Server;
  let url: string;
  let behaviour: 'right' | 'silent' | 'failing' = 'right';
  const asked: { path: string; token: string | undefined }[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      void buffer(request).then((body) => {
        asked.push({ path: request.url!, token: request.headers.authorization });
        if (behaviour === 'silent') return;
        if (behaviour === 'failing') return response.writeHead(500).end();
        const { plaintext, ciphertext, context } = JSON.parse(body.toString());
        const open = () => openBox(held, context, Buffer.from(ciphertext, 'base64'));
        try {
          const answer = plaintext
            ? {
                keyId: 'kms/1',
                ciphertext: sealBox(
                  'aes-256-gcm',
                  held,
                  context,
                  Buffer.from(plaintext, 'base64'),
                ).toString('base64'),
              }
            : { plaintext: open().toString('base64') };
          return response.writeHead(200).end(JSON.stringify(answer));
        } catch (error) {
          return response.writeHead(error instanceof DomainError ? 400 : 500).end();
        }
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('wraps and unwraps, asked with its token, and tells what it cannot open', async () => {
    const kms = new KmsMasterKeys({ url, token: 'geheim', timeoutMs: 5_000 });
    const wrapped = await kms.wrap(Buffer.alloc(32, 7), 'here');
    expect(wrapped.masterKeyId).toBe('kms/1');
    expect(await kms.unwrap(wrapped, 'here')).toEqual(Buffer.alloc(32, 7));
    expect(await kms.currentId()).toBe('kms/1');
    await expect(kms.unwrap(wrapped, 'there')).rejects.toMatchObject(broken);
    expect(new Set(asked.map(({ path }) => path))).toEqual(new Set(['/wrap', '/unwrap']));
    expect(new Set(asked.map(({ token }) => token))).toEqual(new Set(['Bearer geheim']));
  });

  it.each(['failing', 'silent'] as const)('that is %s is named as such in time', async (how) => {
    behaviour = how;
    const kms = new KmsMasterKeys({ url, token: 'geheim', timeoutMs: 200 });
    await expect(kms.wrap(Buffer.alloc(32), 'x')).rejects.toMatchObject({
      code: 'seal_key_unavailable',
    });
  });
});
