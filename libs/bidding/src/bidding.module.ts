import { Module } from '@nestjs/common';
import { AnswerConsent } from './application/answer-consent.use-case.js';
import { ConfirmBid } from './application/confirm-bid.use-case.js';
import { DraftBid } from './application/draft-bid.use-case.js';
import { RequestConsents } from './application/request-consents.use-case.js';
import { SaveDraft } from './application/save-draft.use-case.js';
import { SubmitBid } from './application/submit-bid.use-case.js';
import { WithdrawBid } from './application/withdraw-bid.use-case.js';

/** 揭榜. */
@Module({
  providers: [
    AnswerConsent,
    ConfirmBid,
    DraftBid,
    RequestConsents,
    SaveDraft,
    SubmitBid,
    WithdrawBid,
  ],
})
export class BiddingModule {}
