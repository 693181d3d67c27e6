import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '#platform';
import { Account } from './account.entity.js';
import { Membership } from './membership.entity.js';

/** A sign-in on one device; only the token's hash is kept. */
@Entity('session')
@Index('session_token', ['tokenHash'], { unique: true })
@Index('session_account', ['accountId'])
@Index('session_open', ['expiresAt'], { where: 'ended_at IS NULL' })
@Check('session_signed_in_by', `signed_in_by IN ('password','provider')`)
export class Session {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  tokenHash: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Account)
  accountId: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Membership)
  membershipId: string;

  /** The kind of device, as the browser names itself; cut short. */
  @Column({ type: 'text' })
  device: string;

  /** Where the sign-in came from. */
  @Column({ type: 'text', nullable: true })
  address: string | null;

  @InstantColumn({ default: () => 'jiebang_now()' })
  createdAt: Date;

  /** How its owner came in. */
  @Column({ type: 'text', default: 'password' })
  signedInBy: 'password' | 'provider';

  /** The identity provider asked for more than a password, and the setting trusts it. */
  @Column({ type: 'boolean', default: false })
  providerFactor: boolean;

  /** When the account's owner last gave a password or a code in it (or at the identity provider). */
  @InstantColumn({ default: () => 'jiebang_now()' })
  authenticatedAt: Date;

  @InstantColumn()
  lastSeenAt: Date;

  @InstantColumn()
  expiresAt: Date;

  @InstantColumn({ nullable: true })
  endedAt: Date | null;
}
