import { ROOMS as API_ROOMS } from '../../apps/api/src/rooms.js';
import { ROOMS as WORKER_ROOMS } from '../../apps/worker/src/rooms.js';
import type { TestRoom } from './app.js';

/** Every room, as the api and the worker mount it. */
export const ALL_ROOMS: TestRoom[] = API_ROOMS.map(({ module, controllers }) => ({
  module,
  controllers,
  handlers: WORKER_ROOMS.find((room) => room.module === module)?.handlers ?? [],
}));
