import { Module } from '@nestjs/common';
import { MarkRead, PassOnPublication } from './application/alliance-desk.use-cases.js';
import { ApprovePublication } from './application/approve-publication.use-case.js';
import { AddAttachment, RemoveAttachment } from './application/attachments.use-cases.js';
import { ChangeSettings } from './application/change-settings.use-case.js';
import { CloseListing } from './application/close-listing.use-case.js';
import { ApproveAmendment, DeclineAmendment } from './application/decide-amendment.use-cases.js';
import { DraftListing, EditListing } from './application/draft-listing.use-case.js';
import { EndEnquiry } from './application/end-enquiry.use-case.js';
import {
  CancelListing,
  DiscardListing,
  RepostListing,
} from './application/end-listing.use-cases.js';
import { HandOverToProcurement } from './application/hand-over-to-procurement.use-case.js';
import { ProposeAmendment } from './application/propose-amendment.use-case.js';
import { AnswerQuestion, AskQuestion } from './application/questions.use-cases.js';
import {
  CorrectProcurement,
  RecordProcurement,
} from './application/record-procurement.use-cases.js';
import {
  ProposePublication,
  ReturnToDraft,
  SendBackPublication,
} from './application/review-listing.use-cases.js';
import { SubmitForReview } from './application/submit-for-review.use-case.js';

/** 发榜. */
@Module({
  providers: [
    AddAttachment,
    AnswerQuestion,
    ApproveAmendment,
    ApprovePublication,
    AskQuestion,
    CancelListing,
    ChangeSettings,
    CloseListing,
    CorrectProcurement,
    DeclineAmendment,
    DiscardListing,
    DraftListing,
    EditListing,
    EndEnquiry,
    HandOverToProcurement,
    MarkRead,
    PassOnPublication,
    ProposeAmendment,
    ProposePublication,
    RecordProcurement,
    RemoveAttachment,
    RepostListing,
    ReturnToDraft,
    SendBackPublication,
    SubmitForReview,
  ],
  exports: [CloseListing],
})
export class PostingModule {}
