import { Check, Column, Entity, Index } from 'typeorm';
import { Aggregate, InstantColumn } from '#platform';

/** A person who may sign in. What they may do comes from memberships, one at a time. */
@Entity('account')
@Index('account_login', ['login'], { unique: true })
@Check('account_login_shape', `login ~ '^[a-z0-9][a-z0-9._-]{2,39}$'`)
export class Account extends Aggregate {
  @Column({ type: 'text' })
  login: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', nullable: true })
  email: string | null;

  @Column({ type: 'text', nullable: true })
  phone: string | null;

  /** argon2id, with its parameters and salt. */
  @Column({ type: 'text' })
  passwordHash: string;

  @Column({ type: 'boolean', default: false })
  mustChangePassword: boolean;

  @Column({ type: 'boolean', default: false })
  disabled: boolean;

  @Column({ type: 'int', default: 0 })
  failedSignIns: number;

  @InstantColumn({ nullable: true })
  lockedUntil: Date | null;
}
