import {
  bidAmountFen,
  bidderOrganizations,
  blindProposal,
  readOpenedFile,
  readOpenedProposal,
  type BidderOrganization,
} from '#bidding';
import { notFound } from '#kernel';
import type { AccountActor, Database, SendableFile } from '#platform';
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
    proposal: reading.hidden
      ? blindProposal(proposal, namesOf(reading, bidId), bid.label)
      : proposal,
    amountFen: bidAmountFen(proposal),
  };
}

/**
 * A file of a bid. Where names are hidden there is none for the panel: letterheads and seals would
 * tell them.
 *
 * @throws DomainError not_found | declaration_missing | member_recused
 */
export async function getCandidateFile(
  db: Database,
  actor: AccountActor,
  evaluationId: string,
  bidId: string,
  fileId: string,
): Promise<SendableFile> {
  const reading = await open(db, actor, evaluationId);
  if (reading.hidden || !reading.bids.some((bid) => bid.bidId === bidId)) throw notFound('附件');
  return readOpenedFile(db, bidId, fileId);
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

const namesOf = ({ bidders }: Reading, bidId: string): string[] =>
  bidders.filter((party) => party.bidId === bidId).map((party) => party.name);
