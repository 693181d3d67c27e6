import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import pg from 'pg';
import { loadConfig, openContents, type Config, type Contents, type Read } from '#platform';
import { completeProposal } from '../../../libs/bidding/test/fixtures.js';
import { Park } from '../../../libs/posting/test/park.js';
import { ALL_ROOMS } from '../../../test/support/all-rooms.js';
import { startApp, type TestApp } from '../../../test/support/app.js';
import { Client, ok } from '../../../test/support/client.js';
import { createEmptyDatabase, type TestDatabase } from '../../../test/support/database.js';
import { ArchiveWriter, readArchive } from '../src/backup/archive.js';
import { writeBackup, type Backup } from '../src/backup/backup.js';
import { restoreBackup } from '../src/backup/restore.js';
import { isEmpty } from '../src/backup/tables.js';
import { migrateDatabase } from '../src/database-commands.js';
import { allChecks } from '../src/doctor/doctor.js';

const PDF = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';

const folder = mkdtempSync(join(tmpdir(), 'jiebang-backup-'));
const FILE = join(folder, 'evening.tar');
const KEY = join(folder, 'master-key');

let agent: Client;
let officer: Client;
let supervisor: Client;
let listingId: string;
let bidId: string;
let fileId: string;
let late: string;
let made: Backup;
let database: TestDatabase;

/** Sends a bid with one file by the way that organisations go. @returns the bid */
async function bid(who: Client, listing: string): Promise<{ id: string; fileId: string }> {
  const file = await who.upload('佐证.pdf', PDF);
  const proposal = { ...completeProposal(), attachments: [file] };
  const { id } = await ok(who.post(`/listings/${listing}/bids`, { proposal }));
  await ok(who.post(`/bids/${id}/submit`, { version: 1 }));
  return { id, fileId: file };
}

/** The store, in front of which something happens once when the first content is asked for. */
function meanwhile(contents: Contents, happens: () => Promise<void>): Contents {
  let done: Promise<void> | undefined;
  return Object.assign(Object.create(contents) as Contents, {
    get: async (name: string) => {
      await (done ??= happens());
      return contents.get(name);
    },
  });
}

beforeAll(async () => {
  const park = await Park.open(ALL_ROOMS);
  agent = park.agent;
  officer = park.officer;
  supervisor = await park.as('supervisor', park.supervision);
  listingId = (await park.published()).id;
  ({ id: bidId, fileId } = await bid(agent, listingId));
  await park.app.drain();
  const other = await park.app.as('organization_agent', { organizationId: park.organizations[1] });
  const contents = await openContents({
    storageUrl: undefined,
    storageDir: join(park.app.folder, 'files'),
  });
  // While the backup is made, somebody else bids.
  const busy = meanwhile(contents, async () => {
    late = (await bid(other, listingId)).id;
  });
  made = await writeBackup(park.app.databaseUrl, busy, FILE);
  cpSync(join(park.app.folder, 'master-key'), KEY);
  // Wiped: the database is dropped and the folder with files and master key is gone.
  await park.stop();
});
beforeEach(async () => {
  database = await createEmptyDatabase();
});
afterEach(() => database.drop());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const target = (changes: Record<string, string> = {}): Config =>
  loadConfig({
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    DATA_DIR: join(folder, 'new'),
    MASTER_KEY_FILE: KEY,
    ...changes,
  });
async function inDatabase<T>(look: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return await look(client);
  } finally {
    await client.end();
  }
}

const unhealthy = async (app: TestApp) =>
  (await allChecks(((sql, values) => app.db.query(sql, values as unknown[])) as Read)).filter(
    ({ findings }) => findings.length > 0,
  );

describe('a backup', () => {
  it('names the master key that it needs and does not hold it', () => {
    expect(made.missing).toEqual([]);
    expect(made.manifest.files).toBe(1);
    expect(made.manifest.masterKeys).toEqual([
      expect.objectContaining({ masterKeyId: expect.stringMatching(/^[0-9a-f]{16}$/) }),
    ]);
    const key = readFileSync(KEY, 'utf8').trim().split('\n').at(-1)!;
    const archive = readFileSync(FILE);
    expect(archive.includes(key)).toBe(false);
    expect(archive.includes(Buffer.from(key, 'base64'))).toBe(false);
    expect(statSync(FILE).mode & 0o077).toBe(0);
  });

  it('brings everything back: the doctor finds nothing, the file is read, the seal opens', async () => {
    const config = target();
    expect(await restoreBackup(config, FILE)).toMatchObject({ files: 1 });
    await migrateDatabase(config);
    await expect(restoreBackup(config, FILE)).rejects.toThrow('不是空的');
    const app = await startApp(ALL_ROOMS, {
      DATABASE_URL: database.url,
      DATA_DIR: join(folder, 'new'),
      MASTER_KEY_FILE: KEY,
      SESSION_HOURS: '720',
    });
    // Sessions came along; only who this is has to be proved anew before keys are turned.
    const prove = () =>
      app.write((tx) => tx.manager.query('UPDATE session SET authenticated_at = jiebang_now()'));
    const here = ({ cookie }: Client) => Object.assign(new Client(app.baseUrl), { cookie, prove });
    try {
      expect(await unhealthy(app)).toEqual([]);
      const own = await ok(here(agent).get(`/bids/${bidId}`));
      expect(own.status).toBe('submitted');
      expect((await here(agent).get(`/bids/${bidId}/files/${fileId}`)).body).toBe(PDF);
      expect(await app.db.query('SELECT id FROM bid WHERE id = $1', [late])).toEqual([]);
      expect((await here(officer).get(`/bids/${bidId}`)).status).toBe(404);

      // What guarded the rows guards them again.
      await expect(app.db.query(`UPDATE audit_entry SET reason = 'x'`)).rejects.toThrow('append');
      await expect(
        app.db.query(`UPDATE bid SET listing_id = gen_random_uuid() WHERE id = $1`, [bidId]),
      ).rejects.toThrow(/foreign key/);

      await app.clock.set('2026-03-16T17:00:00+08:00');
      await app.drain();
      await ok(here(officer).post(`/listings/${listingId}/opening/first-key`));
      await ok(here(supervisor).post(`/listings/${listingId}/opening/second-key`));
      const opened = await ok(here(officer).get(`/bids/${bidId}`));
      expect(opened.proposal.approach).toEqual(completeProposal().approach);
      expect((await here(officer).get(`/bids/${bidId}/files/${fileId}`)).body).toBe(PDF);
      expect(await unhealthy(app)).toEqual([]);
    } finally {
      await app.stop();
    }
  });

  it('is refused without the right master key, before anything is written', async () => {
    const wrong = { MASTER_KEY: randomBytes(32).toString('base64') };
    await expect(restoreBackup(target(wrong), FILE)).rejects.toThrow(
      new RegExp(`指纹 ${made.manifest.masterKeys[0]!.masterKeyId}`),
    );
    const none = { MASTER_KEY_FILE: join(folder, 'nowhere') };
    await expect(restoreBackup(target(none), FILE)).rejects.toThrow('找不到主密钥文件');
    expect(await inDatabase(isEmpty)).toBe(true);
  });

  it.each([
    [
      'cut off',
      (archive: Buffer) => archive.subarray(0, archive.length - 4096),
      /不完整|读不了|有缺失/,
    ],
    [
      'changed by one bit in a file’s content',
      (archive: Buffer) => {
        const at = archive.indexOf('JBS1');
        archive[at + 20]! ^= 1;
        return archive;
      },
      /files\/.*校验和不符/,
    ],
    ['something else', () => Buffer.alloc(2048, 'x'), /读不了|不是本系统/],
  ])('that is %s restores nothing', async (_, spoil, words) => {
    const spoilt = join(folder, 'spoilt.tar');
    writeFileSync(spoilt, spoil(readFileSync(FILE)));
    await expect(restoreBackup(target(), spoilt)).rejects.toThrow(words);
    const accounts = await inDatabase(async (client) => {
      if (await isEmpty(client)) return [];
      return (await client.query('SELECT id FROM account')).rows;
    });
    expect(accounts).toEqual([]);
  });
});

it('an archive holds what is larger than a piece, and shows only when it is whole', async () => {
  const file = join(folder, 'large.tar');
  const large = randomBytes(17 * 1024 * 1024);
  const archive = new ArchiveWriter(file);
  await archive.add('files/large', [large.subarray(0, 9_000_000), large.subarray(9_000_000)]);
  await archive.add('files/small', [Buffer.from('x')]);
  expect(() => statSync(file)).toThrow('ENOENT');
  await archive.finish();
  const parts: [string, number][] = [];
  for await (const { name, content } of readArchive(file)) {
    const whole = await buffer(content);
    parts.push([name, whole.length]);
    if (name === 'files/large') expect(whole.equals(large)).toBe(true);
  }
  expect(parts).toEqual([
    ['files/large', large.length],
    ['files/small', 1],
  ]);
});
