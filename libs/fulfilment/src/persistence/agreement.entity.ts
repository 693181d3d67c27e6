import { AGREEMENT_STATUS_NAMES, type AgreementStatus, type FundingMode } from '#contracts';
import { Award } from '#award';
import { Organization, Unit } from '#directory';
import { Aggregate, FenColumn, InstantColumn } from '#platform';
import { Listing } from '#posting';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import type { IndicatorTarget } from '../domain/measure.js';
import type { Paper } from '../domain/papers.js';
import type { PlannedMilestone } from '../domain/plan.policy.js';
import { quoted } from './quoted.js';

/** 协议正文：what both sides sign, besides term, money and milestones. */
export interface AgreementContent {
  /** 任务内容 */
  tasks: string;
  /** 指标：what acceptance compares with. */
  indicators: IndicatorTarget[];
  /** 甲方（发榜单位）权责 */
  unitDuties: string;
  /** 乙方（承榜单位）权责，含不得转包 */
  organizationDuties: string;
  /** 成果归属、变更、违约、争议等 */
  otherTerms: string;
}

/** 承榜协议（任务书）between the posting unit and the awardee, on the award's amount. */
@Entity('agreement')
@Index('agreement_one_live', ['listingId'], {
  unique: true,
  where: `status IN ('drafted', 'signed', 'completed')`,
})
@Index('agreement_award', ['awardId'])
@Index('agreement_listing', ['listingId', 'id'])
@Index('agreement_newest', ['createdAt', 'id'])
@Index('agreement_drafted', ['unitId'], { where: "status = 'drafted'" })
@Index('agreement_ends', ['endsOn'])
@Index('agreement_unit', ['unitId', 'createdAt'])
@Index('agreement_organization', ['organizationId', 'createdAt'])
@Check('agreement_status', `status IN (${quoted(Object.keys(AGREEMENT_STATUS_NAMES))})`)
@Check('agreement_amount', 'amount_fen >= 0')
@Check('agreement_term', 'ends_on >= starts_on')
@Check('agreement_approval_whole', 'num_nulls(approved_by, approved_at) IN (0, 2)')
@Check('agreement_unit_signature_whole', 'num_nulls(unit_signed_by, unit_signed_at) IN (0, 2)')
@Check(
  'agreement_organization_signature_whole',
  'num_nulls(organization_signed_by, organization_signed_at) IN (0, 2)',
)
@Check(
  'agreement_signed_whole',
  `status NOT IN ('signed', 'completed')
   OR num_nulls(approved_at, unit_signed_at, organization_signed_at, signed_at) = 0`,
)
@Check('agreement_approved_before_signing', 'approved_at IS NOT NULL OR unit_signed_at IS NULL')
@Check('agreement_terminated_reasoned', `status <> 'terminated' OR terminated_reason IS NOT NULL`)
export class Agreement extends Aggregate {
  @ForeignKey(() => Listing, { name: 'agreement_listing_fk' })
  @Column({ type: 'uuid' })
  listingId: string;

  @ForeignKey(() => Award, { name: 'agreement_award_fk' })
  @Column({ type: 'uuid' })
  awardId: string;

  @ForeignKey(() => Unit, { name: 'agreement_unit_fk' })
  @Column({ type: 'uuid' })
  unitId: string;

  /** The lead; the members of a joint bid stand behind it. */
  @ForeignKey(() => Organization, { name: 'agreement_organization_fk' })
  @Column({ type: 'uuid' })
  organizationId: string;

  @Column({ type: 'text' })
  status: AgreementStatus;

  @Column({ type: 'text' })
  fundingMode: FundingMode;

  /** The award's, all of it. */
  @FenColumn()
  amountFen: number;

  @Column({ type: 'date' })
  startsOn: string;

  @Column({ type: 'date' })
  endsOn: string;

  @Column({ type: 'jsonb' })
  content: AgreementContent;

  /** Becomes the milestones when both sides have signed. */
  @Column({ type: 'jsonb' })
  plan: PlannedMilestone[];

  @Column({ type: 'jsonb', default: () => "'[]'" })
  papers: Paper[];

  @Column({ type: 'uuid' })
  draftedBy: string;

  /** Everyone who wrote on it: none of them approves it. */
  @Column({ type: 'uuid', array: true })
  preparedBy: string[];

  @Column({ type: 'uuid', nullable: true })
  approvedBy: string | null;

  @InstantColumn({ nullable: true })
  approvedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  approvalOpinion: string | null;

  @Column({ type: 'text', nullable: true })
  sentBackReason: string | null;

  @Column({ type: 'uuid', nullable: true })
  unitSignedBy: string | null;

  @InstantColumn({ nullable: true })
  unitSignedAt: Date | null;

  @Column({ type: 'uuid', nullable: true })
  organizationSignedBy: string | null;

  @InstantColumn({ nullable: true })
  organizationSignedAt: Date | null;

  /** When the second side signed. */
  @InstantColumn({ nullable: true })
  signedAt: Date | null;

  @InstantColumn({ nullable: true })
  endedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  terminatedReason: string | null;
}
