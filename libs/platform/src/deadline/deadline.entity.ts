import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../database/columns.js';

/**
 * A moment at which something is to happen to a subject. The row is the truth; queue jobs and
 * sweeps only make it prompt.
 */
@Entity('deadline')
@Index('deadline_kind_subject_key', ['kind', 'subjectId'], { unique: true })
@Index('deadline_open_idx', ['dueAt'], { where: 'done_at is null' })
export class Deadline {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'deadline_pkey' })
  id: string;

  /** One of `DEADLINE_KINDS` of the contracts. */
  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'uuid' })
  subjectId: string;

  /** By the business clock. */
  @InstantColumn()
  dueAt: Date;

  /** When its handler took effect; null while it is open. By the business clock. */
  @InstantColumn({ nullable: true })
  doneAt: Date | null;

  /** How often the sweeper has put it into the queue since it was last scheduled. */
  @Column({ type: 'integer', default: 0 })
  sweeps: number;

  /** The sweeper leaves it alone until then (backing off); by the machine's clock. */
  @InstantColumn({ nullable: true })
  sweepAfter: Date | null;
}
