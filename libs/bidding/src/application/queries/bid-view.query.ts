import { notFound } from '#kernel';
import { openSealedFile, type AccountActor, type Database, type SendableFile } from '#platform';
import { isOpen } from '#posting';
import { bidderLabel, partyCommands } from '../../domain/bid.machine.js';
import { bidAmountFen } from '../../domain/budget.policy.js';
import { missingParts } from '../../domain/proposal.policy.js';
import type { Bid } from '../../persistence/bid.entity.js';
import { BidReceipt } from '../../persistence/bid-receipt.entity.js';
import { reasonOf } from '../../persistence/sealed-words.js';
import { receiptAnswer, type ReceiptAnswer } from '../receive.js';
import type { BidView } from './bid.views.js';
import { readableBid, type ReadableBid } from './readable-bid.query.js';
import { substantiveVersion } from './substantive-version.query.js';

/** One bid as its reader may see it. @throws DomainError not_found */
export async function viewBid(db: Database, actor: AccountActor, bidId: string): Promise<BidView> {
  const { bid, listing, audience, parties, proposal } = await readableBid(db, actor, bidId);
  const own = parties.find((party) => party.organizationId === actor.organizationId);
  const part = audience === 'party' ? (own?.lead ? 'lead' : 'member') : null;
  const open = part !== null && isOpen(listing, await db.now());
  return {
    id: bid.id,
    listingId: listing.id,
    listingCode: listing.code!,
    listingTitle: listing.title,
    listingStatus: listing.status,
    bidDeadline: listing.bidDeadline!,
    status: bid.status,
    statusReason: await lastReason(db, bid, audience),
    joint: bid.joint,
    version: bid.version,
    part,
    label: audience === 'party' ? null : bidderLabel(bid.openingOrder!),
    currentVersion: bid.currentVersion,
    submittedVersion: bid.submittedVersion,
    submittedAt: bid.submittedAt,
    digest: bid.digest,
    confirmedListingVersion: bid.confirmedListingVersion,
    listingContentVersion: listing.contentVersion,
    needsConfirmation: await asksConfirmation(db, { bid, listing }),
    parties,
    proposal,
    amountFen: bidAmountFen(proposal),
    missing: audience === 'party' ? missingParts(proposal, listing.ceilingFen) : [],
    commands: open ? partyCommands(bid, part) : [],
  };
}

async function asksConfirmation(
  db: Database,
  { bid, listing }: Pick<ReadableBid, 'bid' | 'listing'>,
): Promise<boolean> {
  if (bid.status === 'needs_confirmation') return true;
  if (bid.status !== 'submitted') return false;
  return bid.confirmedListingVersion! < (await substantiveVersion(db, listing.id));
}

/** Why the bid stands where it does; a bidder's own words only to the bidders. */
async function lastReason(
  db: Database,
  bid: Bid,
  audience: ReadableBid['audience'],
): Promise<string | null> {
  const row = await db.one<{ reason: string | null; command: string }>(
    `SELECT reason, command FROM status_history WHERE subject_type = 'bid' AND subject_id = $1
     ORDER BY at DESC, id DESC LIMIT 1`,
    [bid.id],
  );
  const own = audience === 'party' && ['withdraw', 'leave'].includes(row?.command ?? '');
  return row?.reason ?? (own ? await reasonOf(db.dataSource.manager, bid) : null);
}

/** A bid's receipts, for its parties, in the order they were given. @throws DomainError not_found */
export async function listReceipts(
  db: Database,
  actor: AccountActor,
  bidId: string,
): Promise<ReceiptAnswer[]> {
  await readableBid(db, actor, bidId);
  const receipts = await db.dataSource.manager.find(BidReceipt, {
    where: { bidId },
    order: { receivedAt: 'ASC', id: 'ASC' },
  });
  return receipts.map(receiptAnswer);
}

/**
 * A file of the version that the reader sees. Before the opening that is the bid's parties alone.
 *
 * @throws DomainError not_found
 */
export async function readBidFile(
  db: Database,
  actor: AccountActor,
  bidId: string,
  fileId: string,
): Promise<SendableFile> {
  const { proposal } = await readableBid(db, actor, bidId);
  if (!proposal.attachments.some((file) => file.fileId === fileId)) throw notFound('附件');
  return openSealedFile(db.dataSource.manager, fileId, { type: 'bid', id: bidId });
}
