import { AWARD_STATUS_NAMES, LIVE_AWARD_STATUSES, type AwardStatus } from '#contracts';
import { Bid } from '#bidding';
import { Organization } from '#directory';
import { Aggregate, FenColumn, InstantColumn } from '#platform';
import { Listing } from '#posting';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import type { Approval } from '../domain/approval.policy.js';
import { quoted } from './quoted.js';

/** Why an award ended; what may follow depends on it. */
export const ANNUL_KIND_NAMES = {
  proposal_declined: '审批未通过',
  winner_declined: '承榜方放弃',
  not_signed: '逾期未签订协议',
  objection_upheld: '异议成立',
  listing_cancelled: '榜单撤榜',
} as const;
export type AnnulKind = keyof typeof ANNUL_KIND_NAMES;

/** May a party take the work on, as its record stood when the award was proposed. */
export interface EligibilityAtAward {
  organizationId: string;
  /** YYYY-MM-DD */
  on: string;
  eligible: boolean;
  reasons: string[];
  /** 业务范围 as it was registered on that day, and what to look at in it; missing in older ones. */
  businessScope?: string;
  scopeNote?: string | null;
}

/** 定榜：one proposal for one bid, from proposing to its effect or end. Never deleted. */
@Entity('award')
@Index('award_one_live', ['listingId'], {
  unique: true,
  where: `status IN (${quoted(LIVE_AWARD_STATUSES)})`,
})
@Index('award_listing', ['listingId', 'createdAt'])
@Index('award_bid', ['bidId'])
@Index('award_newest', ['createdAt', 'id'])
@Index('award_effective', ['effectiveAt', 'id'], { where: "status = 'effective'" })
@Index('award_status_notice', ['status', 'noticeEndsAt'])
@Check('award_status', `status IN (${quoted(Object.keys(AWARD_STATUS_NAMES))})`)
@Check('award_annul_kind', `annul_kind IN (${quoted(Object.keys(ANNUL_KIND_NAMES))})`)
@Check('award_annulled_with_kind', `(status = 'annulled') = (annul_kind IS NOT NULL)`)
@Check('award_amount', 'amount_fen >= 0')
@Check('award_within_ceiling', 'amount_fen <= ceiling_fen')
@Check('award_over_bid_reasoned', 'amount_fen <= bid_amount_fen OR amount_reason IS NOT NULL')
@Check('award_deviation_two_approvers', 'deviation_reason IS NULL OR approvals_needed = 2')
@Check('award_approvals_needed', 'approvals_needed IN (1, 2)')
@Check(
  'award_approved',
  `status NOT IN ('notice', 'effective') OR jsonb_array_length(approvals) >= approvals_needed`,
)
@Check('award_notice_whole', 'num_nulls(notice_start, notice_end, notice_ends_at) IN (0, 3)')
@Check('award_noticed', `status NOT IN ('notice', 'effective') OR notice_ends_at IS NOT NULL`)
@Check('award_effective_dated', `status <> 'effective' OR effective_at IS NOT NULL`)
@Check('award_effective_after_notice', 'effective_at >= notice_ends_at')
export class Award extends Aggregate {
  @ForeignKey(() => Listing, { name: 'award_listing_fk' })
  @Column({ type: 'uuid' })
  listingId: string;

  @Column({ type: 'text' })
  status: AwardStatus;

  /** The finalised evaluation whose ranking the award is bound to. */
  @Column({ type: 'uuid' })
  evaluationId: string;

  @ForeignKey(() => Bid, { name: 'award_bid_fk' })
  @Column({ type: 'uuid' })
  bidId: string;

  /** The lead, or the only bidder. */
  @ForeignKey(() => Organization, { name: 'award_organization_fk' })
  @Column({ type: 'uuid' })
  organizationId: string;

  @FenColumn()
  amountFen: number;

  /** The listing's ceiling when the award was proposed; see award.sql.ts for the live one. */
  @FenColumn()
  ceilingFen: number;

  /** What the bid asked for. */
  @FenColumn()
  bidAmountFen: number;

  /** Why more than the bid asked for. */
  @Column({ type: 'text', nullable: true })
  amountReason: string | null;

  /** In the final ranking. */
  @Column({ type: 'int' })
  rank: number;

  /** Why somebody ranked before was passed over. */
  @Column({ type: 'text', nullable: true })
  deviationReason: string | null;

  @Column({ type: 'jsonb' })
  eligibility: EligibilityAtAward[];

  @Column({ type: 'uuid' })
  proposedBy: string;

  @Column({ type: 'jsonb', default: () => "'[]'" })
  approvals: Approval[];

  @Column({ type: 'smallint' })
  approvalsNeeded: number;

  @Column({ type: 'date', nullable: true })
  noticeStart: string | null;

  @Column({ type: 'date', nullable: true })
  noticeEnd: string | null;

  @InstantColumn({ nullable: true })
  noticeEndsAt: Date | null;

  /** When it took effect by the rules, not when the job ran. */
  @InstantColumn({ nullable: true })
  effectiveAt: Date | null;

  @Column({ type: 'text', nullable: true })
  annulKind: AnnulKind | null;

  @Column({ type: 'text', nullable: true })
  annulReason: string | null;

  @InstantColumn({ nullable: true })
  annulledAt: Date | null;

  /** The award of the same evaluation whose end made room for this one. */
  @Column({ type: 'uuid', nullable: true })
  predecessorId: string | null;
}
