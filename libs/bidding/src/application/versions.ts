import { accountOf, sealingOf, type Tx } from '#platform';
import { receiptDigest } from '../domain/receipt.policy.js';
import { sameParties, versionParties } from '../domain/party.policy.js';
import type { BidProposal } from '../domain/proposal.js';
import type { Bid } from '../persistence/bid.entity.js';
import { bidVault, type VersionKey } from '../persistence/bid-vault.js';
import { BidVersion } from '../persistence/bid-version.entity.js';
import type { KnownParty } from '../persistence/sealed-words.js';

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

/** Writes a version as a draft, which may be written anew. */
export async function writeDraft(
  tx: Tx,
  bid: Bid,
  number: number,
  proposal: BidProposal,
): Promise<void> {
  const by = accountOf(tx.command).accountId;
  await bidVault.write(tx, keyOf(bid, number), { proposal, parties: null, by });
}

export async function loadCurrent(tx: Tx, bid: Bid): Promise<BidProposal> {
  return (await bidVault.readOwn(tx.manager, keyOf(bid, bid.currentVersion))).proposal;
}

/**
 * Fixes a version, a draft or a new one, with its parties; once `write` has sent the one statement for it,
 * nothing of it changes any more.
 */
export async function sealVersion(
  tx: Tx,
  bid: Bid,
  number: number,
  parties: readonly KnownParty[],
  { proposal, now }: { proposal: BidProposal; now: Date },
): Promise<FrozenVersion & { write: () => Promise<void> }> {
  const key = keyOf(bid, number);
  const frozen = versionParties(parties);
  const { listingId, id: bidId } = bid;
  const digest = receiptDigest(
    { listingId, bidId, version: number, parties: frozen, content: proposal },
    sealingOf(tx.manager).digest,
  );
  const by = accountOf(tx.command).accountId;
  const content = { proposal, parties: frozen, by, frozen: { digest, at: now } };
  return { number, digest, write: await bidVault.prepare(tx, key, content) };
}

/** The newest version, if it is frozen and those present are still those it was frozen with. */
export async function currentFrozen(
  tx: Tx,
  bid: Bid,
  parties: readonly KnownParty[],
): Promise<FrozenVersion | null> {
  const version = await tx.manager.findOneByOrFail(BidVersion, {
    bidId: bid.id,
    number: bid.currentVersion,
  });
  if (!version.digest) return null;
  const sealed = await bidVault.readOwn(tx.manager, keyOf(bid, version.number));
  if (!sealed.parties || !sameParties(sealed.parties, parties)) return null;
  return { number: version.number, digest: version.digest };
}
