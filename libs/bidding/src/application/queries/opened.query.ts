import { notFound } from '#kernel';
import type { Source } from '#directory';
import { openSealedFile, type SendableFile } from '#platform';
import type { BidProposal } from '../../domain/proposal.js';
import type { EligibilitySnapshot } from '../../domain/party.policy.js';
import type { ReceiptKind } from '../../persistence/bid-receipt.entity.js';
import { bidVault } from '../../persistence/bid-vault.js';
import { managerOf } from '../source.js';

/**
 * What a bid offered, in the version that was received in time. Who may read it, and under which
 * name, is for the caller to decide.
 *
 * @throws DomainError not_found before the opening, and for whatever was never opened
 */
export async function readOpenedProposal(source: Source, bidId: string): Promise<BidProposal> {
  return (await bidVault.readOpened(managerOf(source), bidId)).proposal;
}

/**
 * What a bid offered that was received and then withdrawn or lapsed, once its listing was opened: for
 * break-glass reading alone (oversight).
 *
 * @throws DomainError not_found before the opening, and for what was never received
 */
export async function readEndedProposal(source: Source, bidId: string): Promise<BidProposal> {
  return (await bidVault.readEnded(managerOf(source), bidId)).proposal;
}

/**
 * A file of an opened bid, in the version that was received in time, ready to be sent.
 *
 * @throws DomainError not_found before the opening, and for what that version does not list
 */
export async function readOpenedFile(
  source: Source,
  bidId: string,
  fileId: string,
): Promise<SendableFile> {
  const { attachments } = await readOpenedProposal(source, bidId);
  if (!attachments.some((file) => file.fileId === fileId)) throw notFound('附件');
  return openSealedFile(managerOf(source), fileId, { type: 'bid', id: bidId });
}

export interface BidderOrganization {
  bidId: string;
  organizationId: string;
  name: string;
  lead: boolean;
  sharePercent: number;
  eligibilityAtClose: EligibilitySnapshot | null;
}

/**
 * Every organisation that stands behind an opened bid of the listing, for conflicts of interest, the
 * award and its notice. None before the opening, whoever asks.
 *
 * @returns bids in order of receipt, the lead of each first
 */
export async function bidderOrganizations(
  source: Source,
  listingId: string,
): Promise<BidderOrganization[]> {
  return managerOf(source).query(
    `SELECT p.bid_id AS "bidId", p.organization_id AS "organizationId", o.name, p.lead,
            p.share_percent AS "sharePercent", p.eligibility_at_close AS "eligibilityAtClose"
     FROM bid b JOIN bid_party p ON p.bid_id = b.id JOIN organization o ON o.id = p.organization_id
     WHERE b.listing_id = $1 AND b.opening_order IS NOT NULL AND p.state = 'joined'
     ORDER BY b.opening_order, p.lead DESC, p.id`,
    [listingId],
  );
}

/** A receipt as the opening record lists it: no names. */
export interface OpenedReceipt {
  serial: string;
  kind: ReceiptKind;
  bidId: string;
  /** 揭榜方's number where the bid was opened; null for one that was withdrawn or lapsed. */
  openingOrder: number | null;
  versionNumber: number;
  digest: string;
  listingVersion: number;
  receivedAt: Date;
}

/**
 * All receipts of a listing in the order they were given, for the record of the opening: those of bids
 * revised, withdrawn or lapsed as well, so that nothing that was received goes missing.
 * None before the opening, whoever asks.
 */
export async function receiptsOf(source: Source, listingId: string): Promise<OpenedReceipt[]> {
  return managerOf(source).query(
    `SELECT r.serial, r.kind, r.bid_id AS "bidId", b.opening_order AS "openingOrder",
            r.version_number AS "versionNumber", r.digest, r.listing_version AS "listingVersion",
            r.received_at AS "receivedAt"
     FROM bid_receipt r JOIN bid b ON b.id = r.bid_id
     WHERE r.listing_id = $1
       AND EXISTS (SELECT 1 FROM bid o WHERE o.listing_id = $1 AND o.opening_order IS NOT NULL)
     ORDER BY r.received_at, r.id`,
    [listingId],
  );
}
