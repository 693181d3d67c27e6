import { ACCEPTANCE_STATUS_NAMES, type AcceptanceStatus } from '#contracts';
import { Aggregate, InstantColumn } from '#platform';
import { Listing } from '#posting';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CONCLUSION_NAMES, type Conclusion, type Opinions } from '../domain/acceptance.policy.js';
import type { IndicatorResult } from '../domain/measure.js';
import type { Paper } from '../domain/papers.js';
import { Agreement } from './agreement.entity.js';
import { quoted } from './quoted.js';

export interface Expenditure {
  item: string;
  amountFen: number;
}

/** 验收申请 of the organisation. */
export interface AcceptanceRequest {
  summary: string;
  /** 资金决算 */
  expenditure: Expenditure[];
  papers: Paper[];
  requestedBy: string;
  requestedAt: string;
}

/** 核查 by the posting unit. */
export interface Inspection {
  /** Targets beside what the milestones reported, computed, not typed. */
  indicatorResults: IndicatorResult[];
  opinions: Opinions & { note: string };
  /** 现场核查情况 */
  onSite: string;
  /** 核查意见 */
  finding: string;
  inspectedAt: string;
}

export interface Rectification {
  reason: string;
  dueOn: string;
  askedBy: string;
  askedAt: string;
}

/** 验收, one per agreement, through as many rounds of rectification as it takes. */
@Entity('acceptance')
@Index('acceptance_agreement', ['agreementId'], { unique: true })
@Index('acceptance_listing', ['listingId'])
@Index('acceptance_open', ['status'], { where: "status <> 'accepted'" })
@Check('acceptance_status', `status IN (${quoted(Object.keys(ACCEPTANCE_STATUS_NAMES))})`)
@Check('acceptance_conclusion', `conclusion IN (${quoted(Object.keys(CONCLUSION_NAMES))})`)
@Check(
  'acceptance_accepted_whole',
  `(status = 'accepted') = (num_nulls(conclusion, public_summary, accepted_by, accepted_at) = 0)`,
)
@Check('acceptance_not_by_inspector', 'accepted_by <> inspected_by')
@Check(
  'acceptance_opinions',
  `inspection IS NULL OR ((inspection->'opinions'->>'collected')::int >= 1
   AND (inspection->'opinions'->>'satisfied')::int <= (inspection->'opinions'->>'collected')::int)`,
)
export class Acceptance extends Aggregate {
  @ForeignKey(() => Agreement, { name: 'acceptance_agreement_fk' })
  @Column({ type: 'uuid' })
  agreementId: string;

  @ForeignKey(() => Listing, { name: 'acceptance_listing_fk' })
  @Column({ type: 'uuid' })
  listingId: string;

  @Column({ type: 'text' })
  status: AcceptanceStatus;

  @Column({ type: 'jsonb' })
  request: AcceptanceRequest;

  @Column({ type: 'jsonb', nullable: true })
  inspection: Inspection | null;

  @Column({ type: 'uuid', nullable: true })
  inspectedBy: string | null;

  @InstantColumn({ nullable: true })
  inspectedAt: Date | null;

  /** Every round asked for, in order of time. */
  @Column({ type: 'jsonb', default: () => "'[]'" })
  rectifications: Rectification[];

  /** Of the round under way; YYYY-MM-DD. */
  @Column({ type: 'date', nullable: true })
  rectificationDueOn: string | null;

  /** The end of the term, once it passed without a new request. */
  @InstantColumn({ nullable: true })
  overdueSince: Date | null;

  @Column({ type: 'text', nullable: true })
  conclusion: Conclusion | null;

  /** Published; without personal data. */
  @Column({ type: 'text', nullable: true })
  publicSummary: string | null;

  @Column({ type: 'uuid', nullable: true })
  acceptedBy: string | null;

  @InstantColumn({ nullable: true })
  acceptedAt: Date | null;
}
