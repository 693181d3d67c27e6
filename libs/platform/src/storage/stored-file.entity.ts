import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../database/columns.js';

/** An uploaded file; belongs to nobody's record until it is attached, and to one record at most. */
@Entity('stored_file')
@Index('stored_file_subject', ['subjectType', 'subjectId'])
@Check('stored_file_size', 'size > 0')
export class StoredFile {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  mediaType: string;

  @Column({ type: 'int' })
  size: number;

  @Column({ type: 'text' })
  sha256: string;

  @Column({ type: 'uuid' })
  uploadedBy: string;

  @Column({ type: 'text', nullable: true })
  subjectType: string | null;

  @Column({ type: 'uuid', nullable: true })
  subjectId: string | null;

  @InstantColumn({ default: () => 'jiebang_now()' })
  uploadedAt: Date;
}
