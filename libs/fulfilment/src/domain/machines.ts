import { ACCEPTANCE_MACHINE, AGREEMENT_MACHINE, MILESTONE_MACHINE } from '#contracts';
import { defineMachine } from '#kernel';

export const agreementMachine = defineMachine(AGREEMENT_MACHINE);
export const milestoneMachine = defineMachine(MILESTONE_MACHINE);
export const acceptanceMachine = defineMachine(ACCEPTANCE_MACHINE);
