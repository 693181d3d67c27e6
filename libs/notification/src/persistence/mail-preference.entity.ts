import { Account } from '#identity';
import { InstantColumn } from '#platform';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** 提醒方式; an account without a row gets each letter at once. */
@Entity('mail_preference')
@Check('mail_preference_quiet', '(quiet_from IS NULL) = (quiet_until IS NULL)')
export class MailPreference {
  @ForeignKey(() => Account, { name: 'mail_preference_account_fk' })
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'mail_preference_pkey' })
  accountId: string;

  @Column({ type: 'boolean' })
  email: boolean;

  /** Text messages about what has a term; nobody gets any who did not ask for them. */
  @Column({ type: 'boolean', default: false })
  texts: boolean;

  /** `HH:mm` in Beijing, as the other two. */
  @Column({ type: 'text', nullable: true })
  digestAt: string | null;

  @Column({ type: 'text', nullable: true })
  quietFrom: string | null;

  @Column({ type: 'text', nullable: true })
  quietUntil: string | null;

  @Column({ type: 'int', default: 1 })
  version: number;

  @InstantColumn({ default: () => 'jiebang_now()' })
  updatedAt: Date;
}
