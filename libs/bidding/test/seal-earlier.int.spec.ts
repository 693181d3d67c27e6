import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDataSource, loadConfig, migrate, openContents, SealingKeys } from '#platform';
import { ALL_ROOMS } from '../../../test/support/all-rooms.js';
import { ok } from '../../../test/support/client.js';
import { sealEarlier } from '../src/index.js';
import { bidVault } from '../src/persistence/bid-vault.js';
import { dumpDatabase, finds } from './dump.js';
import { proposalBody, Scene, type Bidder } from './scene.js';

const PDF = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';

let scene: Scene;
let opened: { listingId: string; bidder: Bidder; bidId: string; file: string };
let sealed: { lead: Bidder; member: Bidder; bidId: string; file: string };

beforeAll(async () => {
  scene = await Scene.start(ALL_ROOMS);
  const bidder = await scene.bidder();
  const listingId = await scene.listing();
  const file = await bidder.upload('旧卷.pdf', PDF);
  const proposal = { ...proposalBody('旧稿已开'), attachments: [file] };
  const { id: bidId } = await ok(bidder.post(`/listings/${listingId}/bids`, { proposal }));
  await ok(bidder.post(`/bids/${bidId}/submit`, { version: 1 }));
  opened = { listingId, bidder, bidId, file };

  const later = await scene.listing({ bidDeadline: new Date('2026-04-16T17:30:00+08:00') });
  const [lead, member] = [await scene.bidder(), await scene.bidder()];
  const joint = await scene.joint(lead, later, [member]);
  await ok(member.post(`/bids/${joint}/consent`, { bidVersion: 1, agree: true }));
  sealed = { lead, member, bidId: joint, file: await lead.upload('旧卷未附.pdf', PDF) };

  await scene.close();
  await scene.open(listingId);
  await asBefore();
}, 120_000);
afterAll(() => scene?.app.stop());

/** Brings the database and the folder back to what they were before bids were sealed. */
async function asBefore(): Promise<void> {
  const { app } = scene;
  const { manager } = app.db.dataSource;
  const versions = await app.db.query<{ listingId: string; bidId: string; number: number }>(
    `SELECT b.listing_id AS "listingId", v.bid_id AS "bidId", v.number
     FROM bid_version v JOIN bid b ON b.id = v.bid_id`,
  );
  const contents = await Promise.all(versions.map((key) => bidVault.readOwn(manager, key)));
  const run = async (...statements: string[]) => {
    for (const sql of statements) await app.db.query(sql);
  };
  await run(
    'ALTER TABLE bid_version DISABLE TRIGGER USER',
    'ALTER TABLE bid_version DROP CONSTRAINT bid_version_sealed',
    'ALTER TABLE bid_version DROP COLUMN sealed_content, DROP COLUMN wrapped_key',
    'ALTER TABLE bid_version ADD content jsonb, ADD parties jsonb',
  );
  for (const [index, { bidId, number }] of versions.entries()) {
    const { proposal, parties } = contents[index]!;
    await app.db.query(
      'UPDATE bid_version SET content = $3, parties = $4 WHERE bid_id = $1 AND number = $2',
      [bidId, number, JSON.stringify(proposal), JSON.stringify(parties)],
    );
  }
  await run(
    'ALTER TABLE bid_version ENABLE TRIGGER USER',
    'ALTER TABLE bid DROP COLUMN divided, DROP COLUMN sealed_reason',
    'ALTER TABLE bid_party DROP COLUMN sealed_terms',
    `UPDATE bid_party SET share_percent = CASE WHEN NOT lead THEN 20
       WHEN bid_id = '${sealed.bidId}' THEN 80 ELSE 100 END,
       task = CASE WHEN lead THEN '牵头实施' ELSE '上门' END`,
    'ALTER TABLE bid_party ALTER share_percent SET NOT NULL, ALTER task SET NOT NULL',
    `ALTER TABLE bid_party ALTER task SET DEFAULT ''`,
    'ALTER TABLE stored_file DROP CONSTRAINT stored_file_sealed',
    'ALTER TABLE stored_file DROP COLUMN key_id, DROP COLUMN wrapped_key, DROP COLUMN sealed_facts',
    `UPDATE stored_file SET name = '旧卷.pdf', sha256 = 'x'`,
    'DROP TABLE sealing_key',
    `DELETE FROM schema_migration WHERE name LIKE 'SealBids%'`,
  );
  for (const id of [opened.file, sealed.file]) {
    rmSync(`${pathOf(id)}.sealed`);
    writeFileSync(pathOf(id), PDF);
  }
}

const pathOf = (id: string) => join(scene.app.folder, 'files', id.slice(-2), id);

describe('a database from before bids were sealed', () => {
  it('is sealed at the next start, once, and everybody reads on what they could read', async () => {
    const { app } = scene;
    const config = loadConfig({ DATABASE_URL: app.databaseUrl, DATA_DIR: app.folder });
    expect(await migrate(app.databaseUrl)).toEqual([expect.stringMatching(/^SealBids/)]);
    const dataSource = await createDataSource(app.databaseUrl, 3).initialize();
    try {
      const seal = async () =>
        sealEarlier(
          dataSource,
          await SealingKeys.start(config, dataSource),
          await openContents(config),
        );
      expect(await seal()).toEqual({ versions: 2, files: 2 });
      expect(await seal()).toEqual({ versions: 0, files: 0 });
    } finally {
      await dataSource.destroy();
    }
    app.nest.get(SealingKeys).clear();

    const tables = await dumpDatabase(app);
    expect(tables.has('public.plain_bid_version')).toBe(false);
    const { proposal } = await ok(sealed.lead.get(`/bids/${sealed.bidId}`));
    expect(finds([proposal.approach.text, '旧稿已开', '旧卷.pdf'], tables)).toEqual([]);
    expect([opened.file, sealed.file].map((id) => existsSync(pathOf(id)))).toEqual([false, false]);

    const view = await ok(sealed.member.get(`/bids/${sealed.bidId}`));
    expect(view.parties.map((party: any) => [party.sharePercent, party.task])).toEqual([
      [80, '牵头实施'],
      [20, '上门'],
    ]);
    await app.clock.set('2026-03-20T09:00:00+08:00');
    const officer = await app.as('committee_officer');
    const read = await ok(officer.get(`/bids/${opened.bidId}`));
    expect(read.proposal.approach.text).toBe('旧稿已开');
    expect((await officer.get(`/bids/${opened.bidId}/files/${opened.file}`)).body).toBe(PDF);
    await ok(sealed.lead.post(`/bids/${sealed.bidId}/submit`, { version: view.version }));
  });
});
