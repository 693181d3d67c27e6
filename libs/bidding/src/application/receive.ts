import { DomainError } from '#kernel';
import type { Tx } from '#platform';
import type { BiddableListing } from '#posting';
import { requireWithinCeiling } from '../domain/budget.policy.js';
import type { BidProposal } from '../domain/proposal.js';
import { missingParts } from '../domain/proposal.policy.js';
import { receiptSerial } from '../domain/receipt.policy.js';
import type { Bid } from '../persistence/bid.entity.js';
import { BidReceipt, type ReceiptKind } from '../persistence/bid-receipt.entity.js';
import type { FrozenVersion } from './versions.js';

/** A receipt as its bidder gets it; plain JSON, and nothing of the content. */
export interface ReceiptAnswer {
  serial: string;
  kind: ReceiptKind;
  versionNumber: number;
  digest: string;
  listingVersion: number;
  /** ISO 8601, by the database's clock. */
  receivedAt: string;
}

/** What a write that gives a receipt answers. */
export interface ReceivedBid {
  id: string;
  status: string;
  version: number;
  receipt: ReceiptAnswer;
}

/**
 * The content can be put before the members, or received.
 *
 * @throws DomainError bid_incomplete | budget_over_ceiling
 */
export function requireComplete(proposal: BidProposal, listing: BiddableListing): void {
  const missing = missingParts(proposal, listing.ceilingFen);
  if (missing.length > 0) throw new DomainError('bid_incomplete', { missing: missing.join('、') });
  requireWithinCeiling(proposal, listing.ceilingFen);
}

/** Gives a receipt. @param now the clock as asked under the locks */
export async function giveReceipt(
  tx: Tx,
  bid: Bid,
  listing: BiddableListing,
  kind: ReceiptKind,
  { number, digest }: FrozenVersion,
  now: Date,
): Promise<ReceiptAnswer> {
  const receipt = await tx.insert(BidReceipt, {
    bidId: bid.id,
    listingId: listing.id,
    kind,
    serial: receiptSerial(now),
    versionNumber: number,
    digest,
    listingVersion: listing.contentVersion,
    receivedAt: now,
  });
  return receiptAnswer(receipt);
}

export function receiptAnswer(receipt: BidReceipt): ReceiptAnswer {
  const { serial, kind, versionNumber, digest, listingVersion, receivedAt } = receipt;
  return {
    serial,
    kind,
    versionNumber,
    digest,
    listingVersion,
    receivedAt: receivedAt.toISOString(),
  };
}

/** The columns that say what was received last. */
export function submission(
  listing: BiddableListing,
  { number, digest }: FrozenVersion,
  now: Date,
): Partial<Bid> {
  return {
    submittedVersion: number,
    submittedAt: now,
    digest,
    confirmedListingVersion: listing.contentVersion,
  };
}
