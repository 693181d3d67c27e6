import type { Schemas } from '../../api/client';
import type { Session } from '../../session/session';

export type Award = Schemas['AwardView'];
export type Objection = Schemas['ObjectionView'];

/** Why an award ended. */
export const ANNUL_NAMES: Record<NonNullable<Award['annulKind']>, string> = {
  proposal_declined: '审批未通过',
  winner_declined: '承榜方放弃',
  not_signed: '逾期未签订协议',
  objection_upheld: '异议成立',
  listing_cancelled: '榜单撤榜',
};

export type Remedy = NonNullable<Objection['remedy']>;

/** What follows an upheld objection, with what it does. */
export const REMEDIES: Record<Remedy, { name: string; effect: string }> = {
  new_round: {
    name: '重新评榜',
    effect: '承榜撤销，榜单回到评榜中，另组评审组重新评审；原评审记录保留。',
  },
  next_in_rank: {
    name: '由下一名递补',
    effect: '承榜撤销，该揭榜方出局；经办人按名次拟定下一名候补，再经审批和公示。',
  },
  unsuccessful: {
    name: '流榜',
    effect: '承榜撤销，榜单按流榜公告。只有没有候补时才能选这一项。',
  },
};

/** The award room's readers inside the committee's house. */
export const isCommittee = ({ membership: { role } }: Session): boolean =>
  role === 'committee_officer' || role === 'committee_approver';

/** All organisations behind an award, the lead first. */
export const partyNames = ({ parties, organizationName }: Award): string =>
  parties.length > 1 ? parties.map(({ name }) => name).join('、') : organizationName;

/** `联合揭榜，甲（牵头，60%）、乙（40%）`. */
export function partyShares({ parties }: Award): string {
  return parties
    .map(({ name, lead, sharePercent }) => `${name}（${lead ? '牵头，' : ''}${sharePercent}%）`)
    .join('、');
}
