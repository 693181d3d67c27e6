import { OBJECTION_STATUS_NAMES, type ObjectionStatus } from '#contracts';
import { Aggregate, InstantColumn } from '#platform';
import { Listing } from '#posting';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { OBJECTION_REMEDY_NAMES, type ObjectionRemedy } from '../domain/objection.policy.js';
import { Award } from './award.entity.js';
import { quoted } from './quoted.js';

/** 异议 against an award under notice. */
@Entity('objection')
@Index('objection_award', ['awardId', 'status'])
@Index('objection_listing', ['listingId', 'filedAt'])
@Index('objection_newest', ['filedAt', 'id'])
@Index('objection_reply_due', ['replyDueOn'])
@Index('objection_status_filed', ['status', 'filedAt', 'id'])
@Check('objection_status', `status IN (${quoted(Object.keys(OBJECTION_STATUS_NAMES))})`)
@Check('objection_remedy', `remedy IN (${quoted(Object.keys(OBJECTION_REMEDY_NAMES))})`)
@Check('objection_remedy_upheld', `(status = 'upheld') = (remedy IS NOT NULL)`)
@Check(
  'objection_closed',
  `(closed_at IS NOT NULL) = (status IN ('rejected', 'upheld', 'dismissed', 'withdrawn'))`,
)
export class Objection extends Aggregate {
  @ForeignKey(() => Award, { name: 'objection_award_fk' })
  @Column({ type: 'uuid' })
  awardId: string;

  @ForeignKey(() => Listing, { name: 'objection_listing_fk' })
  @Column({ type: 'uuid' })
  listingId: string;

  @Column({ type: 'text' })
  status: ObjectionStatus;

  /** Personal data: the committee's routes alone. */
  @Column({ type: 'text' })
  objectorName: string;

  /** Personal data: the committee's routes alone. */
  @Column({ type: 'text' })
  objectorContact: string;

  /** Set when a signed-in agent filed it for an organisation. */
  @Column({ type: 'uuid', nullable: true })
  organizationId: string | null;

  @Column({ type: 'text' })
  facts: string;

  /** What the objector asks for. */
  @Column({ type: 'text', default: '' })
  demand: string;

  /** SHA-256 of id and code; the code itself was given once and is not kept. */
  @Column({ type: 'text' })
  codeHash: string;

  @InstantColumn()
  filedAt: Date;

  @Column({ type: 'uuid', nullable: true })
  admittedBy: string | null;

  @InstantColumn({ nullable: true })
  admittedAt: Date | null;

  /** YYYY-MM-DD; null while the calendar of that year is not known. */
  @Column({ type: 'date', nullable: true })
  replyDueOn: string | null;

  @Column({ type: 'text', nullable: true })
  answer: string | null;

  @Column({ type: 'uuid', nullable: true })
  answeredBy: string | null;

  @InstantColumn({ nullable: true })
  answeredAt: Date | null;

  /** Reason of the rejection or of the ruling. */
  @Column({ type: 'text', nullable: true })
  decision: string | null;

  @Column({ type: 'text', nullable: true })
  remedy: ObjectionRemedy | null;

  @Column({ type: 'uuid', nullable: true })
  decidedBy: string | null;

  /** When it was rejected, ruled on or withdrawn. */
  @InstantColumn({ nullable: true })
  closedAt: Date | null;
}
