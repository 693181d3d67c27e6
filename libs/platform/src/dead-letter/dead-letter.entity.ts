import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../database/columns.js';

export const LETTER_STATUSES = ['open', 'redriven', 'discarded', 'recovered'] as const;
export type LetterStatus = (typeof LETTER_STATUSES)[number];

/**
 * Work that failed for good: out of attempts, or not to be helped by any. One row for the same piece
 * of work however often it fails; times go by the machine's clock, as the queue's do.
 */
@Entity('dead_letter')
@Index('dead_letter_work', ['work'], { unique: true })
@Index('dead_letter_failed', ['lastFailedAt', 'id'])
@Index('dead_letter_event', ['eventId'])
@Index('dead_letter_open', ['status'], { where: "status IN ('open', 'redriven')" })
@Check('dead_letter_status', `status IN ('open', 'redriven', 'discarded', 'recovered')`)
@Check('dead_letter_reason', `status <> 'discarded' OR reason IS NOT NULL`)
export class DeadLetter {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'dead_letter_pkey' })
  id: string;

  /** What was to be done: an event for a subscriber, a deadline, or the job itself. */
  @Column({ type: 'text' })
  work: string;

  @Column({ type: 'text' })
  job: string;

  /** The queue's id of the job that failed last; the same failure is noted once. */
  @Column({ type: 'text' })
  jobId: string;

  /** Ids and plain facts, as the job carried them. */
  @Column({ type: 'jsonb' })
  payload: Record<string, unknown>;

  @Column({ type: 'uuid', nullable: true })
  eventId: string | null;

  @Column({ type: 'text', nullable: true })
  subscriber: string | null;

  @Column({ type: 'uuid', nullable: true })
  deadlineId: string | null;

  /** Tries in all. */
  @Column({ type: 'integer' })
  attempts: number;

  /** How often it ran out of tries. */
  @Column({ type: 'integer', default: 1 })
  failures: number;

  /** Name and message, without values. */
  @Column({ type: 'text' })
  error: string;

  @InstantColumn()
  firstFailedAt: Date;

  @InstantColumn()
  lastFailedAt: Date;

  @Column({ type: 'text', default: 'open' })
  status: LetterStatus;

  /** Why it was discarded. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;

  /** How often it was redriven; part of the new job's id. */
  @Column({ type: 'integer', default: 0 })
  redrives: number;

  /** When the job of the last redrive was in the queue. */
  @InstantColumn({ nullable: true })
  redrivenAt: Date | null;
}
