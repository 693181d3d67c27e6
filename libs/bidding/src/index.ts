import './persistence/bidding.sql.js';

export { openBids } from './application/open-bids.js';
export {
  bidderOrganizations,
  readOpenedProposal,
  receiptsOf,
  type BidderOrganization,
  type OpenedReceipt,
} from './application/queries/opened.query.js';
export { transitionBids, type OpenedBidCommand } from './application/transition-bids.js';
export { bidderLabel, bidMachine } from './domain/bid.machine.js';
export { blindProposal } from './domain/blind.policy.js';
export { bidAmountFen } from './domain/budget.policy.js';
export type { EligibilitySnapshot, PartyState } from './domain/party.policy.js';
export type {
  BidProposal,
  BudgetLine,
  PastWork,
  ProposalFile,
  ProposalIndicator,
  ScheduleStep,
  TeamMember,
} from './domain/proposal.js';
export { Bid } from './persistence/bid.entity.js';
export { BidParty } from './persistence/bid-party.entity.js';
export { BidReceipt } from './persistence/bid-receipt.entity.js';
export { BidVersion } from './persistence/bid-version.entity.js';
