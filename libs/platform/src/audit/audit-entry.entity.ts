import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../database/columns.js';

/** Who did what to which record; append-only by a trigger, and chained (see `AuditLink`). */
@Entity('audit_entry')
@Index('audit_entry_subject', ['subjectType', 'subjectId', 'at'])
@Index('audit_entry_listing', ['listingId', 'at'])
@Index('audit_entry_at', ['at', 'id'])
@Index('audit_entry_action', ['action', 'at', 'id'])
@Index('audit_entry_account', ['accountId', 'at', 'id'])
export class AuditEntry {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @InstantColumn({ default: () => 'jiebang_now()' })
  at: Date;

  @Column({ type: 'text' })
  actorKind: string;

  @Column({ type: 'uuid', nullable: true })
  accountId: string | null;

  @Column({ type: 'text', nullable: true })
  role: string | null;

  @Column({ type: 'text', nullable: true })
  requestId: string | null;

  /** The network address that the request came from; null for what the system did by itself. */
  @Column({ type: 'text', nullable: true })
  address: string | null;

  @Column({ type: 'text' })
  action: string;

  @Column({ type: 'text' })
  subjectType: string;

  @Column({ type: 'uuid' })
  subjectId: string;

  @Column({ type: 'uuid', nullable: true })
  listingId: string | null;

  /** True while the entry would tell of a sealed bid; shown only once the listing is opened. */
  @Column({ type: 'boolean', default: false })
  sealed: boolean;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  /** Facts only: never contents of bids, passwords, telephone or identity numbers. */
  @Column({ type: 'jsonb', default: () => "'{}'" })
  details: Record<string, unknown>;
}
