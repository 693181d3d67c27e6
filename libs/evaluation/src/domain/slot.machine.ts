import { SLOT_MACHINE } from '#contracts';
import { defineMachine } from '#kernel';

export const slotMachine = defineMachine(SLOT_MACHINE);
