import './persistence/bidding.sql.js';
import type { Type } from '@nestjs/common';
import { BidCommandsController } from './http/bid-commands.controller.js';
import { BidsController } from './http/bids.controller.js';
import { ListingBidsController } from './http/listing-bids.controller.js';
import { OpportunitiesController } from './http/opportunities.controller.js';
import { AskConfirmation } from './jobs/ask-confirmation.handler.js';
import { EndWithListing } from './jobs/end-with-listing.handler.js';
import { SettleOnClosing } from './jobs/settle-on-closing.handler.js';

export { BiddingModule } from './bidding.module.js';
export { openBids } from './application/open-bids.js';
export {
  bidderOrganizations,
  readEndedProposal,
  readOpenedFile,
  readOpenedProposal,
  receiptsOf,
  type BidderOrganization,
  type OpenedReceipt,
} from './application/queries/opened.query.js';
export { sealEarlier } from './application/seal-earlier.js';
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

export const biddingControllers: Type[] = [
  ListingBidsController,
  BidsController,
  BidCommandsController,
  OpportunitiesController,
];

export const biddingHandlers: Type<object>[] = [SettleOnClosing, AskConfirmation, EndWithListing];
