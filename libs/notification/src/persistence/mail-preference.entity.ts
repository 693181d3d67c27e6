import { Account } from '#identity';
import { InstantColumn } from '#platform';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** 消息偏好; an account without a row gets e-mail. */
@Entity('mail_preference')
export class MailPreference {
  @ForeignKey(() => Account, { name: 'mail_preference_account_fk' })
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'mail_preference_pkey' })
  accountId: string;

  @Column({ type: 'boolean' })
  email: boolean;

  @Column({ type: 'int', default: 1 })
  version: number;

  @InstantColumn({ default: () => 'jiebang_now()' })
  updatedAt: Date;
}
