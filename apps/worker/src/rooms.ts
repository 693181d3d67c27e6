import { AuditDigests, Housekeeping, type Room } from '#platform';
import { IdentityModule } from '#identity';
import { directoryHandlers, DirectoryModule } from '#directory';
import { needsHandlers, NeedsModule } from '#needs';
import { postingHandlers, PostingModule } from '#posting';
import { biddingHandlers, BiddingModule } from '#bidding';
import { evaluationHandlers, EvaluationModule } from '#evaluation';
import { awardHandlers, AwardModule } from '#award';
import { fulfilmentHandlers, FulfilmentModule } from '#fulfilment';
import { notificationHandlers, NotificationModule } from '#notification';

/** Every room that has work to do in the background; one line a room. */
export const ROOMS: Room[] = [
  { module: IdentityModule, handlers: [Housekeeping, AuditDigests] },
  { module: DirectoryModule, handlers: directoryHandlers },
  { module: NeedsModule, handlers: needsHandlers },
  { module: PostingModule, handlers: postingHandlers },
  { module: BiddingModule, handlers: biddingHandlers },
  { module: EvaluationModule, handlers: evaluationHandlers },
  { module: AwardModule, handlers: awardHandlers },
  { module: FulfilmentModule, handlers: fulfilmentHandlers },
  { module: NotificationModule, handlers: notificationHandlers },
];
