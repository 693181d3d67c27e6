import type { Tx } from '#platform';
import { receiptDigest } from '../domain/receipt.policy.js';
import { sameParties, versionParties } from '../domain/party.policy.js';
import type { BidProposal } from '../domain/proposal.js';
import type { Bid } from '../persistence/bid.entity.js';
import type { BidParty } from '../persistence/bid-party.entity.js';
import { bidVault, type VersionKey } from '../persistence/bid-vault.js';
import { BidVersion } from '../persistence/bid-version.entity.js';
import { accountOf } from '#platform';

/** Content that was agreed to or received, with what vouches for it. */
export interface FrozenVersion {
  number: number;
  digest: string;
}

const keyOf = (bid: Bid, number: number): VersionKey => ({
  listingId: bid.listingId,
  bidId: bid.id,
  number,
});

/** Begins a version as a draft, which may be rewritten. */
export async function startVersion(
  tx: Tx,
  bid: Bid,
  number: number,
  content: BidProposal,
): Promise<void> {
  await tx.manager.insert(BidVersion, {
    bidId: bid.id,
    number,
    createdBy: accountOf(tx.command).accountId,
  });
  await bidVault.store(tx, keyOf(bid, number), content);
}

/** Writes the newest version, still a draft, anew. */
export function rewriteDraft(tx: Tx, bid: Bid, content: BidProposal): Promise<void> {
  return bidVault.store(tx, keyOf(bid, bid.currentVersion), content);
}

export function loadCurrent(tx: Tx, bid: Bid): Promise<BidProposal> {
  return bidVault.load(tx.manager, keyOf(bid, bid.currentVersion));
}

/** Fixes a version with its parties; from here on nothing of it changes. */
export async function freezeVersion(
  tx: Tx,
  bid: Bid,
  number: number,
  parties: readonly BidParty[],
  now: Date,
): Promise<FrozenVersion> {
  const frozen = versionParties(parties);
  const digest = receiptDigest({
    listingId: bid.listingId,
    bidId: bid.id,
    version: number,
    parties: frozen,
    content: await bidVault.load(tx.manager, keyOf(bid, number)),
  });
  await tx.manager.update(
    BidVersion,
    { bidId: bid.id, number },
    { digest, parties: frozen, frozenAt: now },
  );
  return { number, digest };
}

/** The newest version, if it is frozen and those present are still those it was frozen with. */
export async function currentFrozen(
  tx: Tx,
  bid: Bid,
  parties: readonly BidParty[],
): Promise<FrozenVersion | null> {
  const version = await tx.manager.findOneByOrFail(BidVersion, {
    bidId: bid.id,
    number: bid.currentVersion,
  });
  if (!version.digest || !sameParties(version.parties!, parties)) return null;
  return { number: version.number, digest: version.digest };
}
