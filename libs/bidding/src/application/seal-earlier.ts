import {
  ContentMissing,
  Database,
  FileStore,
  handOver,
  StoredFile,
  type Contents,
  type SealingKeys,
} from '#platform';
import { IsNull, type DataSource, type EntityManager } from 'typeorm';
import type { VersionParty } from '../domain/party.policy.js';
import type { BidProposal } from '../domain/proposal.js';
import { Bid } from '../persistence/bid.entity.js';
import { BidParty } from '../persistence/bid-party.entity.js';
import { bidVault } from '../persistence/bid-vault.js';
import { sealTerms } from '../persistence/sealed-words.js';

/**
 * Seals what an earlier version of the system left in plain: bids, their parties' terms, and files.
 * Run after the migrations, before anybody is let in. Done again, or after it was broken off, it does
 * what is left; where nothing is, it costs three reads.
 */
export async function sealEarlier(
  dataSource: DataSource,
  keys: SealingKeys,
  contents: Contents,
): Promise<{ versions: number; files: number }> {
  await makeKeys(dataSource, keys);
  const versions = await sealVersions(dataSource);
  await sealParties(dataSource);
  const files = await sealFiles(dataSource, new FileStore(contents, new Database(dataSource)));
  return { versions, files };
}

/** Every listing that was bid on gets its key; released where it has been opened. */
async function makeKeys(dataSource: DataSource, keys: SealingKeys): Promise<void> {
  const listings = await dataSource.query<{ id: string }[]>(
    `SELECT DISTINCT listing_id AS id FROM bid b
     WHERE NOT EXISTS (SELECT FROM sealing_key k WHERE k.id = b.listing_id)`,
  );
  for (const { id } of listings) await keys.create(id);
  if (listings.length === 0) return;
  await dataSource.transaction(async (manager) => {
    // The demonstration's clock may have been set back since: what was opened stays opened.
    await manager.query('ALTER TABLE sealing_key DISABLE TRIGGER sealing_key_stays');
    await manager.query(
      `UPDATE sealing_key k SET released_at = o.opened_at, released_by = o.second_key_by
       FROM opening o WHERE o.listing_id = k.id AND o.opened_at IS NOT NULL
         AND k.released_at IS NULL AND k.id = ANY($1)`,
      [listings.map(({ id }) => id)],
    );
    // The check of the two keys waits for the commit otherwise, and holds the table.
    await manager.query('SET CONSTRAINTS ALL IMMEDIATE');
    await manager.query('ALTER TABLE sealing_key ENABLE TRIGGER sealing_key_stays');
  });
}

interface PlainVersion {
  listingId: string;
  bidId: string;
  number: number;
  content: BidProposal;
  parties: VersionParty[] | null;
}

/** All at once: the table of plain contents goes with the commit. */
async function sealVersions(dataSource: DataSource): Promise<number> {
  const [table] = await dataSource.query<{ there: boolean }[]>(
    `SELECT to_regclass('plain_bid_version') IS NOT NULL AS there`,
  );
  if (!table!.there) return 0;
  return dataSource.transaction(async (manager) => {
    const rows = await manager.query<PlainVersion[]>(
      `SELECT b.listing_id AS "listingId", p.bid_id AS "bidId", p.number, p.content, p.parties
       FROM plain_bid_version p JOIN bid b ON b.id = p.bid_id ORDER BY p.bid_id, p.number`,
    );
    for (const { content: proposal, parties, ...key } of rows) {
      const { content, wrapped } = await bidVault.seal(manager, key, { proposal, parties });
      await manager.query(
        `UPDATE bid_version SET sealed_content = $3, wrapped_key = $4
         WHERE bid_id = $1 AND number = $2`,
        [key.bidId, key.number, content, wrapped],
      );
    }
    await manager.query('DROP TABLE plain_bid_version');
    return rows.length;
  });
}

/** Terms of bids that were never opened; those of opened bids stand in plain. */
async function sealParties(dataSource: DataSource): Promise<void> {
  await dataSource.transaction(async (manager) => {
    const parties = await manager
      .createQueryBuilder(BidParty, 'party')
      .innerJoin(Bid, 'bid', 'bid.id = party.bidId AND bid.openingOrder IS NULL')
      .where('party.sealedTerms IS NULL')
      .getMany();
    for (const party of parties) {
      const { sharePercent, task } = party;
      const terms = { sharePercent: sharePercent ?? 0, task: task ?? '' };
      const sealedTerms = await sealTerms(manager, party, terms);
      const set = { sealedTerms, sharePercent: null, task: null };
      await manager.update(BidParty, { id: party.id }, set);
    }
  });
}

/** File by file: the sealed one is written, then its row, and only then does the plain one go. */
async function sealFiles(dataSource: DataSource, store: FileStore): Promise<number> {
  const files = await dataSource.manager.find(StoredFile, { where: { keyId: IsNull() } });
  let sealed = 0;
  for (const file of files) {
    const done = await dataSource.transaction((manager) => sealFile(manager, store, file));
    if (!done) continue;
    await store.dropPlain(file.id);
    sealed += 1;
  }
  return sealed;
}

/** @returns false for a file whose content is not there (any more) */
async function sealFile(
  manager: EntityManager,
  store: FileStore,
  file: StoredFile,
): Promise<boolean> {
  const found = await store.sealPlain(manager, file).catch((error) => {
    if (error instanceof ContentMissing) return null;
    throw error;
  });
  if (!found) return false;
  const { name, sha256, keyId, wrappedKey, sealedFacts, subjectType, subjectId } = found;
  const set: Partial<StoredFile> = { name, sha256, keyId, wrappedKey, sealedFacts };
  if (subjectType === null || subjectType === 'bid') Object.assign(set, { name: '', sha256: '' });
  if (subjectType === 'bid') {
    const bid = await manager.findOneByOrFail(Bid, { id: subjectId! });
    const record = { type: 'bid', id: bid.id };
    const handed = await handOver(manager, found, bid.listingId, record);
    Object.assign(set, { keyId: bid.listingId, wrappedKey: handed.wrappedKey });
  }
  await manager.update(StoredFile, { id: file.id }, set);
  return true;
}
