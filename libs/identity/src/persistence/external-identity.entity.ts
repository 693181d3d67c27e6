import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '#platform';
import { Account } from './account.entity.js';

/** Who an account's owner is at the organisation's identity provider. */
@Entity('external_identity')
@Index('external_identity_subject', ['issuer', 'subject'], { unique: true })
export class ExternalIdentity {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => Account)
  accountId: string;

  @Column({ type: 'text' })
  issuer: string;

  /** The value of the claim that binds; `sub` unless the setting names another. */
  @Column({ type: 'text' })
  subject: string;

  @InstantColumn({ default: () => 'jiebang_now()' })
  boundAt: Date;
}
