import './persistence/fulfilment.sql.js';
import { Module, type Type } from '@nestjs/common';
import { ApproveAgreement } from './application/approve-agreement.use-case.js';
import { DecideAcceptance } from './application/decide-acceptance.use-case.js';
import { DraftAgreement } from './application/draft-agreement.use-case.js';
import { InspectAcceptance } from './application/inspect-acceptance.use-case.js';
import { JudgeMilestone } from './application/judge-milestone.use-case.js';
import { RateListing } from './application/rate-listing.use-case.js';
import { RecordPayment } from './application/record-payment.use-case.js';
import { ReportMilestone } from './application/report-milestone.use-case.js';
import { RequestAcceptance } from './application/request-acceptance.use-case.js';
import { SignAgreement } from './application/sign-agreement.use-case.js';
import { TerminateAgreement } from './application/terminate-agreement.use-case.js';
import { UpdateAgreement } from './application/update-agreement.use-case.js';
import { AcceptancesController } from './http/acceptances.controller.js';
import { AgreementsController } from './http/agreements.controller.js';
import { ListingAgreementController } from './http/listing-agreement.controller.js';
import { MilestonesController } from './http/milestones.controller.js';
import { PublicFulfilmentController } from './http/public-fulfilment.controller.js';
import { AwardFallenHandler } from './jobs/award-fallen.handler.js';
import { MilestoneDueHandler } from './jobs/milestone-due.handler.js';
import { RectificationEndHandler } from './jobs/rectification-end.handler.js';

export { CONCLUSION_NAMES, type Conclusion } from './domain/acceptance.policy.js';
export { FUNDING_RULES, type FundingRule } from './domain/funding-rules.js';
export { acceptanceMachine, agreementMachine, milestoneMachine } from './domain/machines.js';
export { PAPER_NAMES, type PaperKind } from './domain/papers.js';
export { Acceptance } from './persistence/acceptance.entity.js';
export { Agreement } from './persistence/agreement.entity.js';
export { Milestone } from './persistence/milestone.entity.js';
export { Payment } from './persistence/payment.entity.js';
export { SatisfactionRating } from './persistence/satisfaction-rating.entity.js';

export const fulfilmentControllers: Type[] = [
  ListingAgreementController,
  AgreementsController,
  MilestonesController,
  AcceptancesController,
  PublicFulfilmentController,
];

export const fulfilmentHandlers: Type<object>[] = [
  MilestoneDueHandler,
  RectificationEndHandler,
  AwardFallenHandler,
];

/** 承榜后：agreement, milestones, payments on record, acceptance, satisfaction. */
@Module({
  providers: [
    ApproveAgreement,
    DecideAcceptance,
    DraftAgreement,
    InspectAcceptance,
    JudgeMilestone,
    RateListing,
    RecordPayment,
    ReportMilestone,
    RequestAcceptance,
    SignAgreement,
    TerminateAgreement,
    UpdateAgreement,
  ],
})
export class FulfilmentModule {}
