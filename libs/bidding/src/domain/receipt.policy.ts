import { contentDigest, randomHex, shanghaiDate, type DigestAlgorithm } from '#kernel';
import type { VersionParty } from './party.policy.js';
import type { BidProposal } from './proposal.js';

/** What a receipt vouches for. */
export interface ReceiptSubject {
  listingId: string;
  bidId: string;
  version: number;
  /** In order of organisation id. */
  parties: readonly VersionParty[];
  content: BidProposal;
}

/**
 * SHA-256 (lower-case hexadecimal), or SM3 (the same behind `sm3:`), over the canonical JSON of
 * `{format: "jiebang.bid.1", listingId, bidId, version, parties, content}`. The content holds every
 * attached file's own SHA-256, so that files are vouched for too. Anyone who has the content can
 * compute it again.
 */
export function receiptDigest(subject: ReceiptSubject, algorithm: DigestAlgorithm): string {
  return contentDigest(receiptSubject(subject), algorithm);
}

/** What is made canonical and digested; what a bidder exports to have it checked. */
export function receiptSubject(subject: ReceiptSubject): object {
  const { listingId, bidId, version, parties, content } = subject;
  return { format: 'jiebang.bid.1', listingId, bidId, version, parties, content };
}

/** 回执编号 such as `HZ-20260305-4F0C9A1B22D3`: a day and a random part, never a count. */
export function receiptSerial(receivedAt: Date): string {
  const day = shanghaiDate(receivedAt).replaceAll('-', '');
  return `HZ-${day}-${randomHex(6).toUpperCase()}`;
}
