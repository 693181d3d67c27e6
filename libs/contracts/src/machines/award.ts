import { rows, type MachineTable } from '../machine.js';

export const AWARD_STATUS_NAMES = {
  proposed: '拟定承榜，待审批',
  notice: '公示中',
  effective: '已生效',
  annulled: '已撤销',
} as const;
export type AwardStatus = keyof typeof AWARD_STATUS_NAMES;

/** An award that takes the listing's one place. */
export const LIVE_AWARD_STATUSES = [
  'proposed',
  'notice',
  'effective',
] as const satisfies readonly AwardStatus[];

/** 定榜：从拟定到公示期满生效。 */
export const AWARD_MACHINE: MachineTable<AwardStatus> = {
  subject: 'award',
  name: '承榜',
  statuses: AWARD_STATUS_NAMES,
  terminal: ['annulled'],
  transitions: [
    {
      from: null,
      to: 'proposed',
      command: 'propose',
      roles: ['committee_officer'],
      guard: 'bound to the finalised ranking; deviation with a reason; within the ceiling',
      event: 'award.proposed',
    },
    {
      from: 'proposed',
      to: 'proposed',
      command: 'approve_step',
      roles: ['committee_approver'],
      guard: 'not the proposer; a deviation asks for two approvers',
      event: 'award.approval_given',
    },
    {
      from: 'proposed',
      to: 'notice',
      command: 'approve',
      roles: ['committee_approver'],
      guard: 'not the proposer; last approval asked for; calendar known',
      event: 'award.notice_started',
    },
    {
      from: 'proposed',
      to: 'annulled',
      command: 'decline_proposal',
      roles: ['committee_approver'],
      guard: 'not the proposer; reason given',
      event: 'award.annulled',
    },
    {
      from: 'notice',
      to: 'effective',
      command: 'take_effect',
      roles: ['system', 'committee_officer', 'committee_approver'],
      guard: 'notice over by the database clock; no admitted objection open',
      event: 'award.effective',
    },
    ...rows<AwardStatus>(['proposed', 'notice', 'effective'], {
      to: 'annulled',
      command: 'annul',
      roles: ['system', 'committee_officer', 'committee_approver'],
      guard: 'objection upheld, listing cancelled, or not signed in time',
      event: 'award.annulled',
    }),
    ...rows<AwardStatus>(['notice', 'effective'], {
      to: 'annulled',
      command: 'decline',
      roles: ['organization_agent'],
      guard: 'the winner; before signing',
      event: 'award.declined',
    }),
  ],
};

export const OBJECTION_STATUS_NAMES = {
  filed: '已提出',
  admitted: '已受理',
  rejected: '不予受理',
  answered: '已答复',
  upheld: '异议成立',
  dismissed: '异议不成立',
  withdrawn: '已撤回',
} as const;
export type ObjectionStatus = keyof typeof OBJECTION_STATUS_NAMES;

/** An admitted objection in these states keeps the award from taking effect. */
export const BLOCKING_OBJECTION_STATUSES = [
  'admitted',
  'answered',
] as const satisfies readonly ObjectionStatus[];

/** 异议。 */
export const OBJECTION_MACHINE: MachineTable<ObjectionStatus> = {
  subject: 'objection',
  name: '异议',
  statuses: OBJECTION_STATUS_NAMES,
  terminal: ['rejected', 'upheld', 'dismissed', 'withdrawn'],
  transitions: [
    {
      from: null,
      to: 'filed',
      command: 'file',
      roles: ['public', 'resident', 'organization_agent'],
      guard: 'within the notice; name and contact given',
      event: 'objection.filed',
    },
    {
      from: 'filed',
      to: 'admitted',
      command: 'admit',
      roles: ['committee_officer'],
      guard: 'not the proposer of the award',
      event: 'objection.admitted',
    },
    {
      from: 'filed',
      to: 'rejected',
      command: 'reject',
      roles: ['committee_officer'],
      guard: 'not the proposer of the award; reason given',
      event: 'objection.rejected',
    },
    {
      from: 'admitted',
      to: 'answered',
      command: 'answer',
      roles: ['committee_officer'],
      guard: 'not the proposer of the award',
      event: 'objection.answered',
    },
    ...(
      [
        ['upheld', 'uphold', 'objection.upheld'],
        ['dismissed', 'dismiss', 'objection.dismissed'],
      ] as const
    ).map(([to, command, event]) => ({
      from: 'answered' as const,
      to,
      command,
      roles: ['committee_officer', 'committee_approver'] as const,
      guard: 'neither proposed nor approved the award',
      event,
    })),
    ...rows<ObjectionStatus>(['filed', 'admitted', 'answered'], {
      to: 'withdrawn',
      command: 'withdraw',
      roles: ['public', 'resident', 'organization_agent'],
      guard: 'by the objector, with the withdrawal code',
      event: 'objection.withdrawn',
    }),
  ],
};
