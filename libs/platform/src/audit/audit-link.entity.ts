import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../database/columns.js';

/** SHA-256 as the database keeps it. */
const DigestColumn = (): PropertyDecorator => Column({ type: 'bytea' });

/**
 * The place of one audit entry in the chain, written by the database at the commit (`chain.sql.ts`).
 * One digest a family of fields, so that a check can say which of them was changed.
 */
@Entity('audit_link')
@Index('audit_link_entry', ['entryId'], { unique: true })
@Index('audit_link_chained_at', ['chainedAt', 'seq'])
export class AuditLink {
  /** 1, 2, 3 … in the order of the commits, without a gap. */
  @PrimaryColumn({ type: 'bigint' })
  seq: string;

  @Column({ type: 'uuid' })
  entryId: string;

  @InstantColumn()
  chainedAt: Date;

  @DigestColumn()
  timeDigest: Buffer;

  @DigestColumn()
  actorDigest: Buffer;

  @DigestColumn()
  actionDigest: Buffer;

  @DigestColumn()
  contentDigest: Buffer;

  @DigestColumn()
  hash: Buffer;
}

/** The end of the chain: whoever commits holds this one row, so that links come one after the other. */
@Entity('audit_head')
export class AuditHead {
  @PrimaryColumn({ type: 'boolean', default: true })
  single: boolean;

  @Column({ type: 'bigint' })
  seq: string;

  @DigestColumn()
  hash: Buffer;
}

/** 每日审计摘要: where the chain stood at the end of a Beijing day; published, so that others can keep it. */
@Entity('audit_digest')
export class AuditDigest {
  @PrimaryColumn({ type: 'date' })
  day: string;

  @Column({ type: 'bigint' })
  entries: string;

  /** The last link of the day, or of the days before; 0 before the first. */
  @Column({ type: 'bigint' })
  lastSeq: string;

  @DigestColumn()
  lastHash: Buffer;

  @InstantColumn()
  madeAt: Date;
}
