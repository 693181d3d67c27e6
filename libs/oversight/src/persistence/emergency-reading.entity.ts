import {
  READING_STATUS_NAMES,
  READING_SUBJECTS,
  type ReadingStatus,
  type ReadingSubject,
} from '#contracts';
import { Account } from '#identity';
import { Aggregate, InstantColumn } from '#platform';
import { Listing } from '#posting';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';

const quoted = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

/** 紧急调阅: one request for one object. When it was used stands in the audit trail. */
@Entity('reading')
@Index('reading_newest', ['status', 'createdAt', 'id'])
@Index('reading_subject', ['kind', 'subjectId'])
@Index('reading_by_time', ['createdAt', 'id'])
@Check('reading_status', `status IN (${quoted(Object.keys(READING_STATUS_NAMES))})`)
@Check('reading_kind', `kind IN (${quoted(READING_SUBJECTS)})`)
@Check('reading_two_people', 'decided_by <> requested_by')
@Check('reading_decided', `(status = 'requested') = (decided_by IS NULL)`)
@Check('reading_limited', `(status = 'confirmed') = (readable_until IS NOT NULL)`)
export class EmergencyReading extends Aggregate {
  @Column({ type: 'text' })
  status: ReadingStatus;

  @Column({ type: 'text' })
  kind: ReadingSubject;

  /** Of the objection, organisation, score sheet or bid. */
  @Column({ type: 'uuid' })
  subjectId: string;

  /** What it is, in words that name nobody whom the supervisor may not know. */
  @Column({ type: 'text' })
  label: string;

  @ForeignKey(() => Listing, { name: 'reading_listing_fk' })
  @Column({ type: 'uuid', nullable: true })
  listingId: string | null;

  /** Whose content it is: they are told of every use. */
  @Column({ type: 'uuid', array: true })
  organizationIds: string[];

  @Column({ type: 'uuid', array: true })
  accountIds: string[];

  @Column({ type: 'text' })
  reason: string;

  @ForeignKey(() => Account, { name: 'reading_requester_fk' })
  @Column({ type: 'uuid' })
  requestedBy: string;

  @ForeignKey(() => Account, { name: 'reading_decider_fk' })
  @Column({ type: 'uuid', nullable: true })
  decidedBy: string | null;

  @InstantColumn({ nullable: true })
  decidedAt: Date | null;

  /** Why it was refused. */
  @Column({ type: 'text', nullable: true })
  decision: string | null;

  @InstantColumn({ nullable: true })
  readableUntil: Date | null;
}
