import { NEED_MACHINE } from '#contracts';
import { defineMachine } from '#kernel';

export const needMachine = defineMachine(NEED_MACHINE);
