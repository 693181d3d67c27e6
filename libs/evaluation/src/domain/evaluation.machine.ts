import { EVALUATION_MACHINE } from '#contracts';
import { defineMachine } from '#kernel';

export const evaluationMachine = defineMachine(EVALUATION_MACHINE);
