import type { Tx } from '#platform';
import type { EntityManager } from 'typeorm';
import type { BidProposal } from '../domain/proposal.js';

/** Which version's content is meant. */
export interface VersionKey {
  listingId: string;
  bidId: string;
  number: number;
}

/**
 * Keeps the contents of bids. Nothing else writes or reads them, so that encryption with a key per
 * listing comes by another implementation in this one place.
 */
export interface BidVault {
  /** Writes (or, while the version is a draft, rewrites) a version's content. */
  store(tx: Tx, key: VersionKey, content: BidProposal): Promise<void>;
  /** Gives a version's content back as it was stored. Rights are for the caller to check. */
  load(manager: EntityManager, key: VersionKey): Promise<BidProposal>;
}

/** Contents in plain form, in the version's own row. */
class PlainBidVault implements BidVault {
  async store(tx: Tx, { bidId, number }: VersionKey, content: BidProposal): Promise<void> {
    await tx.manager.query(
      'UPDATE bid_version SET content = $3 WHERE bid_id = $1 AND number = $2',
      [bidId, number, JSON.stringify(content)],
    );
  }

  async load(manager: EntityManager, { bidId, number }: VersionKey): Promise<BidProposal> {
    const [row] = await manager.query<{ content: BidProposal }[]>(
      'SELECT content FROM bid_version WHERE bid_id = $1 AND number = $2',
      [bidId, number],
    );
    if (!row?.content) throw new Error(`no content of bid ${bidId} version ${number}`);
    return row.content;
  }
}

/** The one vault. */
export const bidVault: BidVault = new PlainBidVault();
