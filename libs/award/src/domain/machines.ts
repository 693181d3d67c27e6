import { AWARD_MACHINE, OBJECTION_MACHINE } from '#contracts';
import { defineMachine } from '#kernel';

export const awardMachine = defineMachine(AWARD_MACHINE);
export const objectionMachine = defineMachine(OBJECTION_MACHINE);
