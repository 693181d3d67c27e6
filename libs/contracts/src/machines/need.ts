import { rows, type MachineTable } from '../machine.js';

export const NEED_STATUS_NAMES = {
  draft: '草稿',
  submitted: '已提交',
  under_review: '研究梳理中',
  accepted: '已采纳',
  returned: '已退回补充',
  merged: '已合并',
  rejected: '不予采纳',
  deferred: '暂缓',
  transferred: '已转办',
  solved_on_spot: '即知即改',
} as const;
export type NeedStatus = keyof typeof NEED_STATUS_NAMES;

const STATERS = ['resident', 'posting_officer', 'committee_officer'] as const;

/** 需求：群众诉求或上级部署，从提出到梳理结论。 */
export const NEED_MACHINE: MachineTable<NeedStatus> = {
  subject: 'need',
  name: '需求',
  statuses: NEED_STATUS_NAMES,
  terminal: ['accepted', 'merged', 'rejected', 'transferred', 'solved_on_spot'],
  transitions: [
    { from: null, to: 'draft', command: 'state', roles: STATERS, event: 'need.stated' },
    ...rows<NeedStatus>(['draft', 'returned'], {
      to: 'submitted',
      command: 'submit',
      roles: STATERS,
      guard: 'own need',
      event: 'need.submitted',
    }),
    ...rows<NeedStatus>(['submitted', 'deferred'], {
      to: 'under_review',
      command: 'start_review',
      roles: ['committee_officer'],
      event: 'need.review_started',
    }),
    ...(
      [
        ['accepted', 'accept', 'need.accepted'],
        ['returned', 'return', 'need.returned'],
        ['merged', 'merge', 'need.merged'],
        ['rejected', 'reject', 'need.rejected'],
        ['deferred', 'defer', 'need.deferred'],
        ['transferred', 'transfer', 'need.transferred'],
      ] as const
    ).map(([to, command, event]) => ({
      from: 'under_review' as const,
      to,
      command,
      roles: ['committee_officer'] as const,
      event,
    })),
    {
      from: 'under_review',
      to: 'solved_on_spot',
      command: 'solve_on_spot',
      roles: ['committee_officer', 'posting_officer'],
      guard: 'evidence given',
      event: 'need.solved_on_spot',
    },
  ],
};
