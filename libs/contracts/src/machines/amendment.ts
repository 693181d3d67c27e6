import type { MachineTable } from '../machine.js';

export const AMENDMENT_STATUS_NAMES = {
  proposed: '待审核',
  in_force: '已生效',
  declined: '未采纳',
  lapsed: '逾期失效',
} as const;
export type AmendmentStatus = keyof typeof AMENDMENT_STATUS_NAMES;

/** 榜单变更：发榜单位提出，综合党委审核后生效。 */
export const AMENDMENT_MACHINE: MachineTable<AmendmentStatus> = {
  subject: 'amendment',
  name: '变更',
  statuses: AMENDMENT_STATUS_NAMES,
  terminal: ['in_force', 'declined', 'lapsed'],
  transitions: [
    {
      from: null,
      to: 'proposed',
      command: 'propose',
      roles: ['posting_officer'],
      guard: 'own unit; listing open',
      event: 'amendment.proposed',
    },
    {
      from: 'proposed',
      to: 'in_force',
      command: 'approve',
      roles: ['committee_officer'],
      guard: 'listing open; extension where asked for',
      event: 'amendment.approved',
    },
    {
      from: 'proposed',
      to: 'declined',
      command: 'decline',
      roles: ['committee_officer'],
      guard: 'reason given',
      event: 'amendment.declined',
    },
    {
      from: 'proposed',
      to: 'lapsed',
      command: 'lapse',
      roles: ['system'],
      guard: 'listing closed',
      event: 'amendment.lapsed',
    },
  ],
};
