import type { Room } from '#platform';

/** Every room that has work to do in the background; one line a room. */
export const ROOMS: Room[] = [];
