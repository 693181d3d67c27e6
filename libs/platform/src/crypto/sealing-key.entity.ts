import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../database/columns.js';

/** The key over uploaded files that belong to no sealed record. */
export const FILES_KEY = '00000000-0000-7000-8000-000000000001';

/**
 * A data key, wrapped by a master key: a listing's (under the listing's id), and the one over uploaded
 * files. Rotating the master key writes `wrapped_key` and `master_key_id` alone.
 */
@Entity('sealing_key')
@Check('sealing_key_release', 'released_by IS NULL OR released_at IS NOT NULL')
export class SealingKey {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'bytea' })
  wrappedKey: Buffer;

  @Column({ type: 'text' })
  masterKeyId: string;

  @InstantColumn({ default: () => 'jiebang_now()' })
  createdAt: Date;

  /** When the seal was broken, for good; null while only those who sealed may read. */
  @InstantColumn({ nullable: true })
  releasedAt: Date | null;

  /** The account whose act did it; null once released where the rules opened by themselves. */
  @Column({ type: 'uuid', nullable: true })
  releasedBy: string | null;
}
