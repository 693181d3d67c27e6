import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '#platform';
import { Bid } from './bid.entity.js';

/**
 * One version of a bid's content. The newest may be rewritten while it is a draft; once frozen (sent
 * out for consent, or submitted) no column but none changes, which a trigger sees to.
 */
@Entity('bid_version')
@Check('bid_version_frozen', 'num_nulls(frozen_at, digest) IN (0, 2)')
@Check('bid_version_sealed', 'num_nulls(sealed_content, wrapped_key) IN (0, 2)')
export class BidVersion {
  @ForeignKey(() => Bid, { name: 'bid_version_bid_fk' })
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'bid_version_pkey' })
  bidId: string;

  @PrimaryColumn({ type: 'int', primaryKeyConstraintName: 'bid_version_pkey' })
  number: number;

  /** Content and, once frozen, parties; written and read by the vault alone. */
  @Column({ type: 'bytea', nullable: true, select: false })
  sealedContent: Buffer | null;

  /** This version's own key, wrapped by the listing's. */
  @Column({ type: 'bytea', nullable: true, select: false })
  wrappedKey: Buffer | null;

  /** SHA-256 over the canonical content with listing, bid, version and parties; set when frozen. */
  @Column({ type: 'text', nullable: true })
  digest: string | null;

  @Column({ type: 'uuid' })
  createdBy: string;

  @InstantColumn({ default: () => 'jiebang_now()' })
  createdAt: Date;

  @InstantColumn({ nullable: true })
  frozenAt: Date | null;
}
