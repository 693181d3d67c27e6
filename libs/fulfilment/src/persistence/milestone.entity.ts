import { MILESTONE_STATUS_NAMES, type MilestoneStatus } from '#contracts';
import { Aggregate, FenColumn, InstantColumn } from '#platform';
import { Listing } from '#posting';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import type { Figure, IndicatorTarget } from '../domain/measure.js';
import { Agreement } from './agreement.entity.js';
import { quoted } from './quoted.js';

/** 填报：what was done, in figures with their unit and exactness. */
export interface MilestoneReport {
  text: string;
  figures: Figure[];
  /** 服务人数（人）: people, each once. */
  participants: number;
  /** 服务人次: attendances. */
  participations: number;
  /** Day the figures are of, YYYY-MM-DD. */
  asOf: string;
  fileIds: string[];
  reportedBy: string;
  /** ISO 8601, UTC. */
  reportedAt: string;
}

/** 里程碑 of a signed agreement. */
@Entity('milestone')
@Index('milestone_number', ['agreementId', 'number'], { unique: true })
@Index('milestone_listing', ['listingId', 'number'])
@Index('milestone_due', ['status', 'dueOn'])
@Check('milestone_status', `status IN (${quoted(Object.keys(MILESTONE_STATUS_NAMES))})`)
@Check('milestone_number_positive', 'number >= 1')
@Check('milestone_instalment', 'instalment_fen >= 0')
@Check('milestone_reported', `status = 'scheduled' OR report IS NOT NULL`)
@Check(
  'milestone_verdict_reasoned',
  `status NOT IN ('partially_met', 'not_met') OR verdict_reason IS NOT NULL`,
)
export class Milestone extends Aggregate {
  @ForeignKey(() => Agreement, { name: 'milestone_agreement_fk' })
  @Column({ type: 'uuid' })
  agreementId: string;

  @ForeignKey(() => Listing, { name: 'milestone_listing_fk' })
  @Column({ type: 'uuid' })
  listingId: string;

  /** 1, 2, 3 … in order of due dates. */
  @Column({ type: 'int' })
  number: number;

  @Column({ type: 'text' })
  status: MilestoneStatus;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'date' })
  dueOn: string;

  @Column({ type: 'jsonb', default: () => "'[]'" })
  targets: IndicatorTarget[];

  @FenColumn({ default: 0 })
  instalmentFen: number;

  /** The report that counts: the last one. */
  @Column({ type: 'jsonb', nullable: true })
  report: MilestoneReport | null;

  /** Reports that were judged not enough, in order of time. */
  @Column({ type: 'jsonb', default: () => "'[]'" })
  earlierReports: MilestoneReport[];

  @InstantColumn({ nullable: true })
  reportedAt: Date | null;

  @Column({ type: 'uuid', nullable: true })
  inspectedBy: string | null;

  @InstantColumn({ nullable: true })
  inspectedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  verdictReason: string | null;

  /** The due instant, once it passed without a report; stays when the report comes late. */
  @InstantColumn({ nullable: true })
  overdueSince: Date | null;
}
