import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from './columns.js';

/** One row per change of state, never changed again: the source of timelines and as-of figures. */
@Entity('status_history')
@Index('status_history_subject', ['subjectType', 'subjectId', 'at'])
@Index('status_history_event', ['subjectType', 'toStatus', 'at'])
@Index('status_history_listing', ['listingId', 'at'])
export class StatusHistory {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  subjectType: string;

  @Column({ type: 'uuid' })
  subjectId: string;

  @Column({ type: 'uuid', nullable: true })
  listingId: string | null;

  @Column({ type: 'text', nullable: true })
  fromStatus: string | null;

  @Column({ type: 'text' })
  toStatus: string;

  @Column({ type: 'text' })
  command: string;

  @Column({ type: 'text' })
  actorKind: string;

  @Column({ type: 'uuid', nullable: true })
  accountId: string | null;

  @Column({ type: 'text', nullable: true })
  role: string | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @InstantColumn({ default: () => 'jiebang_now()' })
  at: Date;
}
