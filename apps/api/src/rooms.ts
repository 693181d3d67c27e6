import { identityControllers, IdentityModule } from '#identity';
import type { ApiRoom } from './api.module.js';

/** Every room the api mounts; one line a room. */
export const ROOMS: readonly ApiRoom[] = [
  { module: IdentityModule, controllers: identityControllers },
];
