import { biddingControllers, biddingHandlers, BiddingModule } from '#bidding';
import { evaluationControllers, evaluationHandlers, EvaluationModule } from '#evaluation';
import { postingControllers, postingHandlers, PostingModule } from '#posting';
import { awardControllers, awardHandlers, AwardModule } from '#award';

/** What the award stands on, and the award. */
export const awardRooms = [
  { module: PostingModule, controllers: postingControllers, handlers: postingHandlers },
  { module: BiddingModule, controllers: biddingControllers, handlers: biddingHandlers },
  { module: EvaluationModule, controllers: evaluationControllers, handlers: evaluationHandlers },
  { module: AwardModule, controllers: awardControllers, handlers: awardHandlers },
];
