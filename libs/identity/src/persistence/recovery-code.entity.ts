import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '#platform';
import { Account } from './account.entity.js';

/** Serves once in place of a code, when the phone is lost; only its hash is kept. */
@Entity('recovery_code')
@Index('recovery_code_hash', ['accountId', 'codeHash'], { unique: true })
export class RecoveryCode {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Account)
  accountId: string;

  @Column({ type: 'text' })
  codeHash: string;

  @InstantColumn({ nullable: true })
  usedAt: Date | null;
}
