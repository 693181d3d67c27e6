import type { MachineTable } from '../machine.js';

export const SLOT_STATUS_NAMES = {
  waiting: '待路演',
  presenting: '讲解中',
  questions: '答问中',
  done: '已结束',
  absent: '未到场',
} as const;
export type SlotStatus = keyof typeof SLOT_STATUS_NAMES;

/** How a slot ended, for a report: whoever still waits there was disqualified before the turn came. */
export const slotOutcome = (status: SlotStatus): string =>
  status === 'waiting' ? '不再路演' : SLOT_STATUS_NAMES[status];

const OFFICER = ['committee_officer'] as const;

/** 一家揭榜方的路演：按抽定的次序，先讲解，后答问。 */
export const SLOT_MACHINE: MachineTable<SlotStatus> = {
  subject: 'slot',
  name: '路演',
  statuses: SLOT_STATUS_NAMES,
  terminal: ['done'],
  transitions: [
    {
      from: null,
      to: 'waiting',
      command: 'place',
      roles: OFFICER,
      guard: 'placed by the draw',
      event: 'slot.placed',
    },
    {
      from: 'waiting',
      to: 'presenting',
      command: 'start',
      roles: OFFICER,
      guard: 'scheduled time reached; in drawn order; nobody else on',
      event: 'slot.started',
    },
    {
      from: 'absent',
      to: 'presenting',
      command: 'start',
      roles: OFFICER,
      guard: 'came late: after all others, before any sheet is locked',
      event: 'slot.started',
    },
    {
      from: 'waiting',
      to: 'absent',
      command: 'mark_absent',
      roles: OFFICER,
      guard: 'as start; reason recorded',
      event: 'slot.missed',
    },
    {
      from: 'presenting',
      to: 'questions',
      command: 'begin_questions',
      roles: OFFICER,
      event: 'slot.questions_begun',
    },
    {
      from: 'questions',
      to: 'done',
      command: 'end',
      roles: OFFICER,
      event: 'slot.ended',
    },
  ],
};
