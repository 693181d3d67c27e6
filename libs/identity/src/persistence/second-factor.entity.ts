import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '#platform';
import { Account } from './account.entity.js';

/**
 * An account's time-based codes (RFC 6238). The secret is sealed; the one in use stays in use until
 * the next is confirmed.
 */
@Entity('second_factor')
@Check('second_factor_confirmed', 'num_nulls(sealed_secret, confirmed_at) IN (0, 2)')
@Check('second_factor_some', 'num_nonnulls(sealed_secret, sealed_pending) > 0')
export class SecondFactor {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => Account)
  accountId: string;

  /** The secret in use; null while the first one waits to be confirmed. */
  @Column({ type: 'bytea', nullable: true })
  sealedSecret: Buffer | null;

  @InstantColumn({ nullable: true })
  confirmedAt: Date | null;

  /** The newest step of 30 seconds whose code was taken; neither it nor an earlier one serves again. */
  @Column({ type: 'int', default: 0 })
  lastStep: number;

  /** A new secret that was shown and not confirmed yet. */
  @Column({ type: 'bytea', nullable: true })
  sealedPending: Buffer | null;
}
