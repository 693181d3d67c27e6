import { newId } from '#kernel';
import { SealingKeys, type Tx } from '#platform';
import type { TestApp } from '../../../test/support/app.js';
import type { BidProposal } from '../src/domain/proposal.js';
import { bidVault } from '../src/persistence/bid-vault.js';

/** A listing's key, as the first draft makes it; in a transaction of its own. */
export async function sealingKey(app: TestApp, listingId: string): Promise<void> {
  const keys = app.nest.get(SealingKeys);
  if (!(await keys.knows(listingId))) await keys.create(listingId);
}

/** Both keys of an opening on record, as the evaluation puts them there. */
export async function turnedKeys(
  tx: Tx,
  listingId: string,
  { first, second }: { first: string; second: string },
): Promise<void> {
  await tx.manager.query(
    `INSERT INTO opening (id, listing_id, first_key_by, first_key_at, second_key_by, opened_at, receipts)
     VALUES ($1, $2, $3, jiebang_now(), $4, jiebang_now(), '[]')`,
    [newId(), listingId, first, second],
  );
}

/** The received version of an opened bid, sealed as the vault seals it. */
export async function openedVersion(
  tx: Tx,
  { listingId, bidId, by }: { listingId: string; bidId: string; by: string },
  { proposal, digest, at }: { proposal: BidProposal; digest: string; at: Date },
): Promise<void> {
  const key = { listingId, bidId, number: 1 };
  await bidVault.write(tx, key, { proposal, parties: [], by, frozen: { digest, at } });
}

/** Breaks the seal of a listing past its deadline. */
export async function releasedKey(tx: Tx, listingId: string, by: string): Promise<void> {
  await tx.manager.query(
    `UPDATE sealing_key SET released_at = date_trunc('milliseconds', jiebang_now()), released_by = $2 WHERE id = $1`,
    [listingId, by],
  );
}
