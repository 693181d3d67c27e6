import { READING_MACHINE } from '#contracts';
import { defineMachine } from '#kernel';

export const readingMachine = defineMachine(READING_MACHINE);
