import { rows, type MachineTable } from '../machine.js';

export const BID_STATUS_NAMES = {
  draft: '草稿',
  awaiting_consents: '待成员确认',
  submitted: '已提交（密封）',
  needs_confirmation: '待重新确认',
  withdrawn: '已撤回',
  lapsed: '已失效',
  under_evaluation: '评审中',
  disqualified: '不合格',
  ranked: '已排名',
  awarded: '承榜',
  reserve: '候补',
  not_awarded: '未承榜',
} as const;
export type BidStatus = keyof typeof BID_STATUS_NAMES;

/** A bid that still takes the organisation's one place on the listing. */
export const LIVE_BID_STATUSES = [
  'draft',
  'awaiting_consents',
  'submitted',
  'needs_confirmation',
  'under_evaluation',
  'ranked',
  'awarded',
  'reserve',
] as const satisfies readonly BidStatus[];

/** States in which nobody but the bidder may learn anything of a bid. */
export const SEALED_BID_STATUSES = [
  'draft',
  'awaiting_consents',
  'submitted',
  'needs_confirmation',
  'withdrawn',
  'lapsed',
] as const satisfies readonly BidStatus[];

const AGENT = ['organization_agent'] as const;
const OPEN = 'listing open by the database clock, under its lock';

/** 揭榜意向书：独立或联合，提交即密封。 */
export const BID_MACHINE: MachineTable<BidStatus> = {
  subject: 'bid',
  name: '揭榜意向书',
  statuses: BID_STATUS_NAMES,
  terminal: ['withdrawn', 'lapsed', 'disqualified', 'not_awarded'],
  transitions: [
    { from: null, to: 'draft', command: 'draft', roles: AGENT, guard: OPEN, event: 'bid.drafted' },
    {
      from: 'draft',
      to: 'awaiting_consents',
      command: 'request_consents',
      roles: AGENT,
      guard: `${OPEN}; joint; shares sum to 100`,
      event: 'bid.consents_requested',
    },
    ...rows<BidStatus>(['awaiting_consents', 'submitted', 'needs_confirmation'], {
      to: 'awaiting_consents',
      command: 'revise_joint',
      roles: AGENT,
      guard: `${OPEN}; joint; the new version asks every member again`,
      event: 'bid.consents_requested',
    }),
    ...rows<BidStatus>(['awaiting_consents', 'submitted', 'needs_confirmation'], {
      to: 'awaiting_consents',
      command: 'leave',
      roles: AGENT,
      guard: `${OPEN}; a member, not the lead`,
      event: 'bid.member_left',
    }),
    ...rows<BidStatus>(['draft', 'awaiting_consents'], {
      to: 'submitted',
      command: 'submit',
      roles: AGENT,
      guard: `${OPEN}; complete; every member consented to this version`,
      event: 'bid.submitted',
    }),
    ...rows<BidStatus>(['submitted', 'needs_confirmation'], {
      to: 'submitted',
      command: 'revise',
      roles: AGENT,
      guard: `${OPEN}; single bid; a new version with a new receipt`,
      event: 'bid.submitted',
    }),
    {
      from: 'submitted',
      to: 'needs_confirmation',
      command: 'ask_confirmation',
      roles: ['system'],
      guard: 'amendment of substance took effect',
      event: 'bid.confirmation_asked',
    },
    {
      from: 'needs_confirmation',
      to: 'submitted',
      command: 'confirm',
      roles: AGENT,
      guard: OPEN,
      event: 'bid.confirmed',
    },
    ...rows<BidStatus>(['draft', 'awaiting_consents', 'submitted', 'needs_confirmation'], {
      to: 'withdrawn',
      command: 'withdraw',
      roles: AGENT,
      guard: OPEN,
      event: 'bid.withdrawn',
    }),
    ...rows<BidStatus>(['draft', 'awaiting_consents', 'needs_confirmation'], {
      to: 'lapsed',
      command: 'lapse',
      roles: ['system'],
      guard: 'listing closed or cancelled',
      event: 'bid.lapsed',
    }),
    {
      from: 'submitted',
      to: 'lapsed',
      command: 'lapse',
      roles: ['system'],
      guard: 'listing cancelled or failed for too few bids; stays sealed',
      event: 'bid.lapsed',
    },
    {
      from: 'submitted',
      to: 'under_evaluation',
      command: 'open',
      roles: ['supervisor', 'system'],
      guard: 'the opening',
      event: 'bid.opened',
    },
    ...rows<BidStatus>(['under_evaluation', 'ranked'], {
      to: 'disqualified',
      command: 'disqualify',
      roles: ['committee_officer'],
      guard: 'reason given; before finalising',
      event: 'bid.disqualified',
    }),
    {
      from: 'under_evaluation',
      to: 'ranked',
      command: 'rank',
      roles: ['committee_officer', 'committee_approver'],
      guard: 'evaluation finalised',
      event: 'bid.ranked',
    },
    ...rows<BidStatus>(['ranked', 'reserve', 'awarded'], {
      to: 'under_evaluation',
      command: 'reopen',
      roles: ['committee_officer', 'committee_approver'],
      guard: 'new evaluation round after an upheld objection',
      event: 'bid.reopened',
    }),
    ...rows<BidStatus>(['ranked', 'reserve'], {
      to: 'awarded',
      command: 'award',
      roles: ['system', 'committee_officer', 'committee_approver'],
      guard: 'award effective',
      event: 'bid.awarded',
    }),
    {
      from: 'ranked',
      to: 'reserve',
      command: 'keep_in_reserve',
      roles: ['system', 'committee_officer', 'committee_approver'],
      guard: 'award effective; above the pass line',
      event: 'bid.kept_in_reserve',
    },
    ...rows<BidStatus>(['ranked', 'under_evaluation', 'reserve', 'awarded'], {
      to: 'not_awarded',
      command: 'not_award',
      roles: ['system', 'committee_officer', 'committee_approver', 'posting_officer'],
      guard: 'award effective for another, listing failed or cancelled, winner declined',
      event: 'bid.not_awarded',
    }),
  ],
};
