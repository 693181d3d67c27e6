import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { startObjectStore, type ObjectStore } from '../../../test/support/object-store.js';
import { ContentMissing, type Contents } from '../src/storage/contents.js';
import { openContents } from '../src/storage/open-contents.js';

const folder = mkdtempSync(join(tmpdir(), 'jiebang-contents-'));
let store: ObjectStore;
beforeAll(async () => {
  store = await startObjectStore();
});
afterAll(async () => {
  await store.stop();
  rmSync(folder, { recursive: true, force: true });
});

const open = {
  'a folder': () => openContents({ storageDir: folder, storageUrl: undefined }),
  'an object store': () => openContents({ storageDir: '/nowhere', storageUrl: store.url() }),
};

/** More than two parts of the object store's, and no whole number of them. */
const LARGE = randomBytes(17 * 1024 * 1024 + 11);
const pieces = (content: Buffer) =>
  Readable.from(
    (function* () {
      for (let at = 0; at < content.length; at += 100_000) yield content.subarray(at, at + 100_000);
    })(),
  );

describe.each(Object.keys(open) as (keyof typeof open)[])('contents in %s', (kind) => {
  let contents: Contents;
  beforeAll(async () => {
    contents = await open[kind]();
  });
  const read = async (name: string) => buffer(await contents.get(name));

  it('come out as they went in, whole or by pieces, empty or large', async () => {
    await contents.put('aa/one', Buffer.from('一'));
    await contents.put('aa/empty', Buffer.alloc(0));
    await contents.put('bb/large', pieces(LARGE));
    expect((await read('aa/one')).toString()).toBe('一');
    expect(await read('aa/empty')).toHaveLength(0);
    expect((await read('bb/large')).equals(LARGE)).toBe(true);
  });

  it('are there under a name only when they are whole', async () => {
    const broken = Readable.from(
      (async function* () {
        yield LARGE.subarray(0, 9 * 1024 * 1024);
        throw new Error('the sender is gone');
      })(),
    );
    await expect(contents.put('cc/broken', broken)).rejects.toThrow();
    await expect(contents.get('cc/broken')).rejects.toBeInstanceOf(ContentMissing);
  });

  it('may be put once more, as a repeated restore does', async () => {
    await contents.put('dd/twice', Buffer.from('same'));
    await contents.put('dd/twice', pieces(Buffer.from('same')));
    expect((await read('dd/twice')).toString()).toBe('same');
  });

  it('are missing by name, and gone when removed, which may be said twice', async () => {
    await expect(contents.get('ee/none')).rejects.toMatchObject({ contentName: 'ee/none' });
    await contents.put('ee/gone', Buffer.from('x'));
    await contents.remove('ee/gone');
    await contents.remove('ee/gone');
    await expect(contents.get('ee/gone')).rejects.toBeInstanceOf(ContentMissing);
  });
});

it('in a folder are readable to their owner alone, with nothing half-written beside them', async () => {
  await (await open['a folder']()).put('ff/own', Buffer.from('x'));
  expect(statSync(join(folder, 'ff/own')).mode & 0o077).toBe(0);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  expect(names.filter((name) => name.endsWith('.part'))).toEqual([]);
});

it('in an object store are refused to whoever cannot sign, and unreachable ones can be tried again', async () => {
  const stranger = await openContents({ storageDir: '', storageUrl: store.url('wrong') });
  await expect(stranger.put('gg/x', Buffer.from('x'))).rejects.toMatchObject({
    code: 'service_unavailable',
    cause: { name: 'SignatureDoesNotMatch' },
  });
  await expect(stranger.get('bb/large')).rejects.toMatchObject({ code: 'service_unavailable' });
  const nobody = await openContents({ storageDir: '', storageUrl: 's3+http://a:b@127.0.0.1:9/x' });
  await expect(nobody.get('bb/large')).rejects.toMatchObject({ code: 'service_unavailable' });
  const kept = readdirSync(join(store.folder, 'jiebang'), { recursive: true, encoding: 'utf8' });
  expect(kept.some((name) => name.startsWith(join('files', 'bb', 'large')))).toBe(true);
  expect(kept.filter((name) => name.includes('gg'))).toEqual([]);
});
