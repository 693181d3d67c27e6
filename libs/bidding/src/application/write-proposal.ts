import { DomainError } from '#kernel';
import { attachFile, sealedFilesOf, type Tx } from '#platform';
import type { BidProposal, BudgetLine, ProposalFile } from '../domain/proposal.js';
import { emptyProposal } from '../domain/proposal.js';
import { proposalFaults } from '../domain/proposal.policy.js';
import type { Bid } from '../persistence/bid.entity.js';

type BidPlace = Pick<Bid, 'id' | 'listingId'>;

/** A proposal as it is sent: lines may leave their sums to the server, files are named by id. */
export type ProposalDraft = Partial<Omit<BidProposal, 'budget' | 'attachments'>> & {
  budget?: (Omit<BudgetLine, 'amountFen'> & { amountFen?: number })[];
  attachments?: string[];
};

/**
 * Makes a proposal out of what was sent: sums computed where left out, new files attached to the bid
 * (which only their uploader can do), faults refused by field.
 *
 * @throws DomainError invalid_input | not_found (a file) | file_attached
 */
export async function writeProposal(
  tx: Tx,
  bid: BidPlace,
  draft: ProposalDraft,
): Promise<BidProposal> {
  const { budget = [], attachments = [], ...rest } = draft;
  const written: BidProposal = {
    ...emptyProposal(),
    ...rest,
    budget: budget.map((line) => ({
      ...line,
      amountFen: line.amountFen ?? line.unitPriceFen * line.quantity,
    })),
    attachments: attachments.map((fileId) => ({ ...NOT_YET, fileId })),
  };
  const fields = proposalFaults(written);
  if (Object.keys(fields).length > 0) throw new DomainError('invalid_input', { fields });
  return { ...written, attachments: await attachAll(tx, bid, attachments) };
}

const NOT_YET = { name: '', mediaType: '', size: 0, sha256: '' };

/** Files that belong to the bid already stay, whoever of the organisation had uploaded them. */
async function attachAll(
  tx: Tx,
  { id, listingId }: BidPlace,
  fileIds: readonly string[],
): Promise<ProposalFile[]> {
  if (fileIds.length === 0) return [];
  const subject = { type: 'bid', id };
  const there = await sealedFilesOf(tx.manager, subject);
  const attached = new Map(there.map((file) => [file.id, file]));
  const files: ProposalFile[] = [];
  for (const fileId of fileIds) {
    const file =
      attached.get(fileId) ?? (await attachFile(tx, fileId, subject, { sealedUnder: listingId }));
    const { name, mediaType, size, sha256 } = file;
    files.push({ fileId, name, mediaType, size, sha256 });
  }
  return files;
}
