import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../database/columns.js';

/**
 * An uploaded file; belongs to nobody's record until it is attached, and to one record at most. Its
 * content is sealed with a key of its own. Until it is attached, and as long as it is part of a bid,
 * its name and hash are sealed too.
 */
@Entity('stored_file')
@Index('stored_file_subject', ['subjectType', 'subjectId'])
@Check('stored_file_size', 'size > 0')
@Check('stored_file_sealed', 'num_nulls(key_id, wrapped_key, sealed_facts) IN (0, 3)')
export class StoredFile {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  /** Empty while it is sealed. */
  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  mediaType: string;

  @Column({ type: 'int' })
  size: number;

  /** Empty while it is sealed. */
  @Column({ type: 'text' })
  sha256: string;

  @Column({ type: 'uuid' })
  uploadedBy: string;

  @Column({ type: 'text', nullable: true })
  subjectType: string | null;

  @Column({ type: 'uuid', nullable: true })
  subjectId: string | null;

  /** The data key that wraps the file's own; null for a file from before files were sealed. */
  @Column({ type: 'uuid', nullable: true })
  keyId: string | null;

  @Column({ type: 'bytea', nullable: true })
  wrappedKey: Buffer | null;

  /** Name and hash, sealed with the file's key. */
  @Column({ type: 'bytea', nullable: true })
  sealedFacts: Buffer | null;

  @InstantColumn({ default: () => 'jiebang_now()' })
  uploadedAt: Date;
}
