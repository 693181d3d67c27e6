import { rows, type MachineTable } from '../machine.js';

export const EVALUATION_STATUS_NAMES = {
  forming: '组建评审组',
  declaring: '回避声明',
  scoring: '独立打分',
  consensus: '集体合议',
  ranked: '已排名',
  finalised: '已定稿',
  superseded: '已由新一轮取代',
} as const;
export type EvaluationStatus = keyof typeof EVALUATION_STATUS_NAMES;

const OFFICER = ['committee_officer'] as const;

/** 评榜：一轮评审，从组建评审组到定稿。 */
export const EVALUATION_MACHINE: MachineTable<EvaluationStatus> = {
  subject: 'evaluation',
  name: '评审',
  statuses: EVALUATION_STATUS_NAMES,
  terminal: ['superseded'],
  transitions: [
    {
      from: null,
      to: 'forming',
      command: 'form',
      roles: ['supervisor', 'system', 'committee_officer', 'committee_approver'],
      guard: 'bids opened',
      event: 'evaluation.formed',
    },
    {
      from: 'forming',
      to: 'declaring',
      command: 'convene',
      roles: OFFICER,
      guard: 'panel odd, at least three, posting unit seated, experts drawn',
      event: 'evaluation.convened',
    },
    {
      from: 'declaring',
      to: 'scoring',
      command: 'start_scoring',
      roles: OFFICER,
      guard: 'every seated member declared without conflict',
      event: 'evaluation.scoring_started',
    },
    {
      from: 'scoring',
      to: 'declaring',
      command: 'replace_member',
      roles: ['committee_officer', 'expert', 'posting_officer'],
      guard: 'recusal before locking; the substitute declares',
      event: 'evaluation.member_replaced',
    },
    {
      from: 'scoring',
      to: 'consensus',
      command: 'start_consensus',
      roles: OFFICER,
      guard: 'rule set asks for consensus; every sheet submitted',
      event: 'evaluation.consensus_started',
    },
    ...rows<EvaluationStatus>(['scoring', 'consensus'], {
      to: 'ranked',
      command: 'rank',
      roles: OFFICER,
      guard: 'every sheet submitted; consensus agreed where asked for',
      event: 'evaluation.ranked',
    }),
    {
      from: 'ranked',
      to: 'finalised',
      command: 'finalise',
      roles: ['committee_approver'],
      guard: 'not the one who ranked',
      event: 'evaluation.finalised',
    },
    {
      from: 'ranked',
      to: 'scoring',
      command: 'reopen_sheets',
      roles: ['committee_approver'],
      guard: 'reason recorded; before finalising',
      event: 'evaluation.sheets_reopened',
    },
    {
      from: 'finalised',
      to: 'superseded',
      command: 'supersede',
      roles: ['committee_officer', 'committee_approver'],
      guard: 'objection upheld; a new round begins',
      event: 'evaluation.superseded',
    },
  ],
};
