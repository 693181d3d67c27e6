import {
  bidAmountFen,
  bidderOrganizations,
  readOpenedProposal,
  type BidderOrganization,
  type BidProposal,
} from '#bidding';
import { notFound } from '#kernel';
import { StoredFile, type AccountActor, type Database } from '#platform';
import { extname } from 'node:path';
import { blind } from '../../domain/labels.js';
import { accessTo, findEvaluation } from './access.js';
import { candidateBids, type CandidateBid } from './candidate-bids.query.js';
import { requireDeclared } from './sheets.query.js';
import type { CandidateBidDetail, CandidateBidView } from './views.js';

interface Reading {
  bids: CandidateBid[];
  bidders: BidderOrganization[];
  /** names are hidden from this reader */
  hidden: boolean;
}

/** What a reader may see of the bids: members after their declaration alone, blind where the rules say so. */
async function open(db: Database, actor: AccountActor, evaluationId: string): Promise<Reading> {
  const evaluation = await findEvaluation(db, evaluationId);
  const access = await accessTo(db, actor, evaluation);
  requireDeclared(access);
  return {
    bids: await candidateBids(db, evaluation.listingId),
    bidders: await bidderOrganizations(db, evaluation.listingId),
    hidden: access.as === 'member' && evaluation.ruleSet.blindNames,
  };
}

/** The bids of an evaluation in order of receipt. @throws DomainError not_found | declaration_missing | member_recused */
export async function listCandidateBids(
  db: Database,
  actor: AccountActor,
  evaluationId: string,
): Promise<CandidateBidView[]> {
  const reading = await open(db, actor, evaluationId);
  return reading.bids.map((bid) => viewOf(reading, bid));
}

/** One bid with its proposal. @throws DomainError not_found | declaration_missing | member_recused */
export async function getCandidateBid(
  db: Database,
  actor: AccountActor,
  evaluationId: string,
  bidId: string,
): Promise<CandidateBidDetail> {
  const reading = await open(db, actor, evaluationId);
  const bid = reading.bids.find((one) => one.bidId === bidId);
  if (!bid) throw notFound('揭榜意向书');
  const proposal = await readOpenedProposal(db, bidId);
  return {
    ...viewOf(reading, bid),
    proposal: reading.hidden ? blindProposal(proposal, reading) : proposal,
    amountFen: bidAmountFen(proposal),
  };
}

/**
 * A file of a bid, under a neutral name where names are hidden. What is written inside it is the
 * bidder's own affair.
 *
 * @throws DomainError not_found | declaration_missing | member_recused
 */
export async function getCandidateFile(
  db: Database,
  actor: AccountActor,
  evaluationId: string,
  bidId: string,
  fileId: string,
): Promise<StoredFile> {
  const reading = await open(db, actor, evaluationId);
  if (!reading.bids.some((bid) => bid.bidId === bidId)) throw notFound('揭榜意向书');
  const { attachments } = await readOpenedProposal(db, bidId);
  const index = attachments.findIndex((attachment) => attachment.fileId === fileId);
  const file = await db.dataSource.manager.findOneBy(StoredFile, { id: fileId });
  if (index < 0 || !file) throw notFound('附件');
  return reading.hidden ? Object.assign(file, { name: neutralName(file.name, index) }) : file;
}

function viewOf({ bidders, hidden }: Reading, bid: CandidateBid): CandidateBidView {
  return {
    bidId: bid.bidId,
    label: bid.label,
    status: bid.status,
    inPlay: bid.inPlay,
    disqualifiedReason: bid.reason,
    bidders: hidden
      ? null
      : bidders
          .filter((party) => party.bidId === bid.bidId)
          .map(({ name, lead, sharePercent }) => ({ name, lead, sharePercent })),
  };
}

function blindProposal(proposal: BidProposal, { bids, bidders }: Reading): BidProposal {
  const labels = new Map(
    bidders.map(({ bidId, name }) => [name, bids.find((bid) => bid.bidId === bidId)!.label]),
  );
  return blind(
    {
      ...proposal,
      team: proposal.team.map((member) => ({ ...member, name: null })),
      attachments: proposal.attachments.map((file, index) => ({
        ...file,
        name: neutralName(file.name, index),
      })),
    },
    labels,
  );
}

const neutralName = (name: string, index: number): string => `附件${index + 1}${extname(name)}`;
