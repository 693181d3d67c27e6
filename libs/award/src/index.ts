import './persistence/award.sql.js';
import { Module, type Type } from '@nestjs/common';
import { AnnulUnsigned } from './application/annul-unsigned.use-case.js';
import { ApproveAward } from './application/approve-award.use-case.js';
import { DeclineAward } from './application/decline-award.use-case.js';
import { DeclineProposal } from './application/decline-proposal.use-case.js';
import { FailForAward } from './application/fail-for-award.use-case.js';
import { FileObjection } from './application/file-objection.use-case.js';
import { ProposeAward } from './application/propose-award.use-case.js';
import { RuleOnObjection } from './application/rule-on-objection.use-case.js';
import { ScreenObjection } from './application/screen-objection.use-case.js';
import { TakeEffect } from './application/take-effect.use-case.js';
import { WithdrawObjection } from './application/withdraw-objection.use-case.js';
import { AwardsController } from './http/awards.controller.js';
import { ListingAwardsController } from './http/listing-awards.controller.js';
import { ObjectionsController } from './http/objections.controller.js';
import { PublicObjectionsController } from './http/public-objections.controller.js';
import { ListingCancelledHandler } from './jobs/listing-cancelled.handler.js';
import { NoticeEndHandler } from './jobs/notice-end.handler.js';
import { WorkStartedHandler } from './jobs/work-started.handler.js';

export {
  effectiveAward,
  unsettledObjections,
} from './application/queries/effective-award.query.js';
export { awardMachine, objectionMachine } from './domain/machines.js';
export { signingEnd } from './domain/notice.policy.js';
export { OBJECTION_REMEDY_NAMES, type ObjectionRemedy } from './domain/objection.policy.js';
export {
  ANNUL_KIND_NAMES,
  Award,
  type AnnulKind,
  type EligibilityAtAward,
} from './persistence/award.entity.js';
export { objectionCodeHash } from './domain/objection.policy.js';
export { Objection } from './persistence/objection.entity.js';

export const awardControllers: Type[] = [
  ListingAwardsController,
  AwardsController,
  ObjectionsController,
  PublicObjectionsController,
];

export const awardHandlers: Type<object>[] = [
  NoticeEndHandler,
  ListingCancelledHandler,
  WorkStartedHandler,
];

/** 定榜：proposal, approvals, public notice, objections, effect, succession. */
@Module({
  providers: [
    AnnulUnsigned,
    ApproveAward,
    DeclineAward,
    DeclineProposal,
    FailForAward,
    FileObjection,
    ProposeAward,
    RuleOnObjection,
    ScreenObjection,
    TakeEffect,
    WithdrawObjection,
  ],
})
export class AwardModule {}
