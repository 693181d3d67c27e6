import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '#platform';
import { Account } from './account.entity.js';

/** A password that an account had before, as its hash, so that it is not taken again soon. */
@Entity('former_password')
@Index('former_password_account', ['accountId', 'replacedAt'])
export class FormerPassword {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Account)
  accountId: string;

  @Column({ type: 'text' })
  passwordHash: string;

  @InstantColumn({ default: () => 'jiebang_now()' })
  replacedAt: Date;
}
