import { rows, type MachineTable } from '../machine.js';

export const AGREEMENT_STATUS_NAMES = {
  drafted: '待签订',
  signed: '履行中',
  completed: '已完成',
  terminated: '已终止',
} as const;
export type AgreementStatus = keyof typeof AGREEMENT_STATUS_NAMES;

/** 承榜协议。 */
export const AGREEMENT_MACHINE: MachineTable<AgreementStatus> = {
  subject: 'agreement',
  name: '承榜协议',
  statuses: AGREEMENT_STATUS_NAMES,
  terminal: ['completed', 'terminated'],
  transitions: [
    {
      from: null,
      to: 'drafted',
      command: 'draft',
      roles: ['posting_officer'],
      guard: 'award effective; own unit; amounts within the award',
      event: 'agreement.drafted',
    },
    ...(
      [
        [
          'approve_contract',
          ['committee_approver'],
          'agreement.approved',
          'not one’s own draft; required papers there',
        ],
        [
          'sign',
          ['posting_officer', 'organization_agent'],
          'agreement.side_signed',
          'own side, once; approved before; award effective; no objection open',
        ],
      ] as const
    ).map(([command, roles, event, guard]) => ({
      from: 'drafted' as const,
      to: 'drafted' as const,
      command,
      roles,
      guard,
      event,
    })),
    {
      from: 'drafted',
      to: 'drafted',
      command: 'send_back_contract',
      roles: ['committee_approver'],
      guard: 'reason given; voids signatures',
      event: 'agreement.sent_back',
    },
    {
      from: 'drafted',
      to: 'signed',
      command: 'conclude',
      roles: ['posting_officer', 'organization_agent'],
      guard: 'the second of both signatures',
      event: 'agreement.signed',
    },
    {
      from: 'signed',
      to: 'completed',
      command: 'complete',
      roles: ['committee_officer', 'committee_approver', 'posting_officer'],
      guard: 'acceptance accepted',
      event: 'agreement.completed',
    },
    ...rows<AgreementStatus>(['drafted', 'signed'], {
      to: 'terminated',
      command: 'terminate',
      roles: ['committee_approver', 'system'],
      guard: 'reason given; by the system when the award of an unsigned one is annulled',
      event: 'agreement.terminated',
    }),
  ],
};

export const MILESTONE_STATUS_NAMES = {
  scheduled: '未到期',
  reported: '已填报',
  met: '达成',
  partially_met: '部分达成',
  not_met: '未达成',
} as const;
export type MilestoneStatus = keyof typeof MILESTONE_STATUS_NAMES;

/** 里程碑。 */
export const MILESTONE_MACHINE: MachineTable<MilestoneStatus> = {
  subject: 'milestone',
  name: '里程碑',
  statuses: MILESTONE_STATUS_NAMES,
  terminal: ['met'],
  transitions: [
    {
      from: null,
      to: 'scheduled',
      command: 'schedule',
      roles: ['posting_officer', 'organization_agent'],
      guard: 'by the second signature',
      event: 'milestone.scheduled',
    },
    ...rows<MilestoneStatus>(['scheduled', 'partially_met', 'not_met'], {
      to: 'reported',
      command: 'report',
      roles: ['organization_agent'],
      guard: 'agreement signed; own organisation',
      event: 'milestone.reported',
    }),
    ...(['met', 'partially_met', 'not_met'] as const).map((to) => ({
      from: 'reported' as const,
      to,
      command: `judge_${to}`,
      roles: ['posting_officer'] as const,
      guard: 'own unit; reason unless met',
      event: 'milestone.inspected' as const,
    })),
  ],
};

export const ACCEPTANCE_STATUS_NAMES = {
  requested: '申请验收',
  inspected: '已核查',
  rectification: '限期整改',
  accepted: '验收合格',
  terminated: '终止',
} as const;
export type AcceptanceStatus = keyof typeof ACCEPTANCE_STATUS_NAMES;

/** 验收。 */
export const ACCEPTANCE_MACHINE: MachineTable<AcceptanceStatus> = {
  subject: 'acceptance',
  name: '验收',
  statuses: ACCEPTANCE_STATUS_NAMES,
  terminal: ['accepted', 'terminated'],
  transitions: [
    ...rows<AcceptanceStatus>([null, 'rectification'], {
      to: 'requested',
      command: 'request',
      roles: ['organization_agent'],
      guard: 'every milestone inspected',
      event: 'acceptance.requested',
    }),
    {
      from: 'requested',
      to: 'inspected',
      command: 'inspect',
      roles: ['posting_officer'],
      guard: 'recipients’ opinions recorded',
      event: 'acceptance.inspected',
    },
    {
      from: 'inspected',
      to: 'accepted',
      command: 'accept',
      roles: ['committee_officer', 'committee_approver'],
      guard: 'not the inspector',
      event: 'acceptance.accepted',
    },
    {
      from: 'inspected',
      to: 'rectification',
      command: 'ask_rectification',
      roles: ['committee_officer', 'committee_approver'],
      guard: 'reason and a deadline given',
      event: 'acceptance.rectification_asked',
    },
    ...rows<AcceptanceStatus>(['requested', 'inspected', 'rectification'], {
      to: 'terminated',
      command: 'terminate',
      roles: ['committee_approver'],
      guard: 'agreement terminated',
      event: 'acceptance.terminated',
    }),
  ],
};
