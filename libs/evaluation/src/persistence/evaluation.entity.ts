import { EVALUATION_STATUS_NAMES, type EvaluationStatus, type RuleSet } from '#contracts';
import { Account } from '#identity';
import { Aggregate, InstantColumn } from '#platform';
import { Listing } from '#posting';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import type { EvaluationReport } from '../domain/report.js';
import type { PublishedDraw } from '../domain/verify-draw.js';

const STATUS_LIST = Object.keys(EVALUATION_STATUS_NAMES)
  .map((status) => `'${status}'`)
  .join(', ');

/** A draw that was held: the second and later ones fill seats for which no substitute was left. */
export interface HeldDraw extends PublishedDraw {
  drawnBy: string;
}

/** 评榜：one round of evaluation. A later round supersedes it and keeps it. */
@Entity('evaluation')
@Index('evaluation_round', ['listingId', 'round'], { unique: true })
@Index('evaluation_one_live', ['listingId'], { unique: true, where: "status <> 'superseded'" })
@Check('evaluation_status', `status IN (${STATUS_LIST})`)
@Check('evaluation_ranked_whole', 'num_nulls(ranked_by, ranked_at, report) IN (0, 3)')
@Check(
  'evaluation_report_when_ranked',
  `(status IN ('ranked', 'finalised', 'superseded')) = (report IS NOT NULL)`,
)
@Check('evaluation_finalised_by_other', 'finalised_by <> ranked_by')
@Check(
  'evaluation_finalised_whole',
  `num_nulls(finalised_by, finalised_at) IN (0, 2)
   AND (status IN ('finalised', 'superseded')) = (finalised_at IS NOT NULL)`,
)
export class Evaluation extends Aggregate {
  @ForeignKey(() => Listing, { name: 'evaluation_listing_fk' })
  @Column({ type: 'uuid' })
  listingId: string;

  @Column({ type: 'int' })
  round: number;

  @Column({ type: 'text' })
  status: EvaluationStatus;

  /** The rules as published, copied at the opening. */
  @Column({ type: 'jsonb' })
  ruleSet: RuleSet;

  /** SHA-256 of `nextSeed`, on record before the draw that uses it. */
  @Column({ type: 'text' })
  seedCommitment: string;

  /** Seed of the next draw: told to nobody until that draw, which puts it on record. */
  @Column({ type: 'text' })
  nextSeed: string;

  @Column({ type: 'jsonb', default: () => "'[]'" })
  draws: HeldDraw[];

  /** SHA-256 of `tieSeed`, on record from the start. */
  @Column({ type: 'text' })
  tieCommitment: string;

  /** Decides ties that nothing else decides; told with the ranking. */
  @Column({ type: 'text' })
  tieSeed: string;

  @ForeignKey(() => Account, { name: 'evaluation_ranked_by_fk' })
  @Column({ type: 'uuid', nullable: true })
  rankedBy: string | null;

  @InstantColumn({ nullable: true })
  rankedAt: Date | null;

  @Column({ type: 'jsonb', nullable: true })
  report: EvaluationReport | null;

  @ForeignKey(() => Account, { name: 'evaluation_finalised_by_fk' })
  @Column({ type: 'uuid', nullable: true })
  finalisedBy: string | null;

  @InstantColumn({ nullable: true })
  finalisedAt: Date | null;

  /** Why a new round began; null while this one stands. */
  @Column({ type: 'text', nullable: true })
  supersededReason: string | null;
}
