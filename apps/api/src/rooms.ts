import { identityControllers, IdentityModule } from '#identity';
import { directoryControllers, DirectoryModule } from '#directory';
import { needsControllers, NeedsModule } from '#needs';
import { postingControllers, PostingModule } from '#posting';
import { biddingControllers, BiddingModule } from '#bidding';
import { evaluationControllers, EvaluationModule } from '#evaluation';
import { awardControllers, AwardModule } from '#award';
import { fulfilmentControllers, FulfilmentModule } from '#fulfilment';
import { oversightControllers, OversightModule } from '#oversight';
import { notificationControllers, NotificationModule } from '#notification';
import { disclosureControllers, DisclosureModule } from '#disclosure';
import { operationsControllers, OperationsModule } from '#operations';
import type { ApiRoom } from './api.module.js';

/** Every room the api mounts; one line a room. */
export const ROOMS: readonly ApiRoom[] = [
  { module: IdentityModule, controllers: identityControllers },
  { module: DirectoryModule, controllers: directoryControllers },
  { module: NeedsModule, controllers: needsControllers },
  { module: PostingModule, controllers: postingControllers },
  { module: BiddingModule, controllers: biddingControllers },
  { module: EvaluationModule, controllers: evaluationControllers },
  { module: AwardModule, controllers: awardControllers },
  { module: FulfilmentModule, controllers: fulfilmentControllers },
  { module: OversightModule, controllers: oversightControllers },
  { module: NotificationModule, controllers: notificationControllers },
  { module: DisclosureModule, controllers: disclosureControllers },
  { module: OperationsModule, controllers: operationsControllers },
];
