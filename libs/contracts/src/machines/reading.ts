import type { MachineTable } from '../machine.js';

export const READING_STATUS_NAMES = {
  requested: '待第二人确认',
  confirmed: '已同意',
  refused: '未同意',
} as const;
export type ReadingStatus = keyof typeof READING_STATUS_NAMES;

/** 可以紧急调阅的内容。A bid before its opening is none of them. */
export const READING_SUBJECT_NAMES = {
  objector_contact: '异议人的姓名和联系方式',
  organization_contact: '社会组织的法定代表人和联系人',
  recused_sheet: '已回避评委的评分表',
  ended_bid: '开榜后，已撤回或失效的意向书',
} as const;
export type ReadingSubject = keyof typeof READING_SUBJECT_NAMES;
export const READING_SUBJECTS = Object.keys(READING_SUBJECT_NAMES) as ReadingSubject[];

/** How long a confirmed reading is open, in minutes. */
export const READING_MINUTES = 30;

/** Hours that a request waits for its confirmation. */
export const READING_REQUEST_HOURS = 24;

/** The shortest reason, in characters. */
export const READING_REASON_LENGTH = 20;

/** 紧急调阅: what the supervisor's role does not show, read for once, with a second person's consent. */
export const READING_MACHINE: MachineTable<ReadingStatus> = {
  subject: 'reading',
  name: '紧急调阅',
  statuses: READING_STATUS_NAMES,
  terminal: ['confirmed', 'refused'],
  transitions: [
    {
      from: null,
      to: 'requested',
      command: 'request',
      roles: ['supervisor'],
      guard: 'reason of some length; the subject may be read at all, and no bid before its opening',
      event: 'reading.requested',
    },
    {
      from: 'requested',
      to: 'confirmed',
      command: 'confirm',
      roles: ['committee_approver'],
      guard: 'not the person who asked; within the term',
      event: 'reading.confirmed',
    },
    {
      from: 'requested',
      to: 'refused',
      command: 'refuse',
      roles: ['committee_approver'],
      guard: 'not the person who asked; reason given',
      event: 'reading.refused',
    },
  ],
};
