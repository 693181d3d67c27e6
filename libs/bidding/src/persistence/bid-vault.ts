import { notFound } from '#kernel';
import { keyFrom, newKey, openBox, sealBox, sealingOf, type Tx } from '#platform';
import type { EntityManager } from 'typeorm';
import type { VersionParty } from '../domain/party.policy.js';
import type { BidProposal } from '../domain/proposal.js';
import { requireStorable } from '../domain/storable.js';

/** Which version's content is meant. */
export interface VersionKey {
  listingId: string;
  bidId: string;
  number: number;
}

/** What is sealed of a version. */
export interface SealedVersion {
  proposal: BidProposal;
  /** Who takes part with which share and task, as frozen; null while it is a draft. */
  parties: VersionParty[] | null;
}

interface WrittenVersion extends SealedVersion {
  /** The account that writes it. */
  by: string;
  /** Fixed with this digest; a draft otherwise. */
  frozen?: { digest: string; at: Date };
}

interface SealedRow {
  sealed_content: Buffer;
  wrapped_key: Buffer;
}

const keyContext = ({ listingId, bidId, number }: VersionKey): string =>
  `jiebang.bid-key.1|${listingId}|${bidId}|${number}`;
const contentContext = ({ listingId, bidId, number }: VersionKey): string =>
  `jiebang.bid.1|${listingId}|${bidId}|${number}`;

/**
 * Keeps the contents of bids; nothing else writes or reads them. Each version is sealed with a random
 * key of its own, which the listing's key wraps; both are bound to listing, bid and number, so that no
 * row can take another's place.
 */
class BidVault {
  /**
   * Writes a version, or one that is a draft anew. One that is frozen (with its parties) never changes
   * again, which the database sees to.
   */
  async write(tx: Tx, key: VersionKey, version: WrittenVersion): Promise<void> {
    const write = await this.prepare(tx, key, version);
    await write();
  }

  /** Seals what {@link write} writes. @returns what sends the one statement for it, at once when called */
  async prepare(tx: Tx, key: VersionKey, version: WrittenVersion): Promise<() => Promise<void>> {
    const { content, wrapped } = await this.seal(tx.manager, key, version);
    const { digest = null, at = null } = version.frozen ?? {};
    return () =>
      tx.manager.query(
        `INSERT INTO bid_version (bid_id, number, created_by, sealed_content, wrapped_key, digest, frozen_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (bid_id, number) DO UPDATE SET
           sealed_content = excluded.sealed_content, wrapped_key = excluded.wrapped_key,
           digest = excluded.digest, frozen_at = excluded.frozen_at`,
        [key.bidId, key.number, version.by, content, wrapped, digest, at],
      );
  }

  /** A version for its own bidders; that the reader is one of them is for the caller to check. */
  async readOwn(manager: EntityManager, key: VersionKey): Promise<SealedVersion> {
    const [row] = await manager.query<SealedRow[]>(
      'SELECT sealed_content, wrapped_key FROM bid_version WHERE bid_id = $1 AND number = $2',
      [key.bidId, key.number],
    );
    if (!row?.sealed_content) throw notFound('揭榜意向书');
    return this.open(manager, key, row);
  }

  /**
   * What an opened bid offered, for everybody else. One statement both reads it and sees that the
   * listing's key was released and the bid opened.
   *
   * @throws DomainError not_found while the seal holds, and for what was never opened
   */
  async readOpened(manager: EntityManager, bidId: string): Promise<SealedVersion> {
    return this.readReleased(manager, bidId, 'b.opening_order IS NOT NULL');
  }

  /**
   * What a bid offered that was received and then withdrawn or lapsed. Only its listing's opening
   * releases the key, so before it there is no such bid, whoever asks.
   *
   * @throws DomainError not_found while the seal holds, and for whatever did not end
   */
  async readEnded(manager: EntityManager, bidId: string): Promise<SealedVersion> {
    return this.readReleased(manager, bidId, `b.status IN ('withdrawn', 'lapsed')`);
  }

  private async readReleased(
    manager: EntityManager,
    bidId: string,
    which: string,
  ): Promise<SealedVersion> {
    const [row] = await manager.query<(SealedRow & { listing_id: string; number: number })[]>(
      `SELECT v.sealed_content, v.wrapped_key, v.number, b.listing_id
       FROM bid b JOIN bid_version v ON v.bid_id = b.id AND v.number = b.submitted_version
         JOIN sealing_key k ON k.id = b.listing_id
       WHERE b.id = $1 AND ${which} AND k.released_at IS NOT NULL`,
      [bidId],
    );
    if (!row?.sealed_content) throw notFound('揭榜意向书');
    return this.open(manager, { listingId: row.listing_id, bidId, number: row.number }, row);
  }

  /**
   * Releases a listing's key, once and for good. The database refuses it before the deadline, and at
   * the commit unless the opening is on record: by both keys, or without a key where the listing was
   * published to be opened automatically.
   */
  async release(tx: Tx, listingId: string): Promise<void> {
    const { actor } = tx.command;
    const [, released] = await tx.manager.query<[unknown, number]>(
      `UPDATE sealing_key SET released_at = date_trunc('milliseconds', jiebang_now()), released_by = $2
       WHERE id = $1 AND released_at IS NULL`,
      [listingId, actor.kind === 'account' ? actor.accountId : null],
    );
    if (released !== 1) throw new Error(`listing ${listingId} has no key that could be released`);
    await tx.audit({
      action: 'sealing.release',
      subjectType: 'sealing_key',
      subjectId: listingId,
      listingId,
    });
  }

  /** Seals a version with a fresh key. */
  async seal(
    manager: EntityManager,
    key: VersionKey,
    { proposal, parties }: SealedVersion,
  ): Promise<{ content: Buffer; wrapped: Buffer }> {
    requireStorable({ proposal, parties });
    const keys = sealingOf(manager);
    const [listingKey, own] = [await keys.keyOf(manager, key.listingId), newKey()];
    const plain = Buffer.from(JSON.stringify({ proposal, parties }));
    return {
      content: sealBox(keys.cipher, own, contentContext(key), plain),
      wrapped: sealBox(keys.cipher, listingKey, keyContext(key), own.export()),
    };
  }

  private async open(
    manager: EntityManager,
    key: VersionKey,
    row: SealedRow,
  ): Promise<SealedVersion> {
    const listingKey = await sealingOf(manager).keyOf(manager, key.listingId);
    const own = keyFrom(openBox(listingKey, keyContext(key), row.wrapped_key));
    return JSON.parse(openBox(own, contentContext(key), row.sealed_content).toString());
  }
}

/** The one vault. */
export const bidVault = new BidVault();
