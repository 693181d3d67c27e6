import { fulfilmentControllers, fulfilmentHandlers, FulfilmentModule } from '#fulfilment';
import { awardRooms } from '../../award/test/rooms.js';

/** What fulfilment stands on, and fulfilment. */
export const fulfilmentRooms = [
  ...awardRooms,
  { module: FulfilmentModule, controllers: fulfilmentControllers, handlers: fulfilmentHandlers },
];
