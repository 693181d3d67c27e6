import { AMENDMENT_MACHINE, LISTING_MACHINE } from '#contracts';
import { defineMachine } from '#kernel';

export const listingMachine = defineMachine(LISTING_MACHINE);
export const amendmentMachine = defineMachine(AMENDMENT_MACHINE);
