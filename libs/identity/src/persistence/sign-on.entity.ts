import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '#platform';
import { Account } from './account.entity.js';

export const SIGN_ON_PURPOSES = ['sign_in', 'bind', 'code'] as const;
export type SignOnPurpose = (typeof SIGN_ON_PURPOSES)[number];

/**
 * A sign-on under way, between this browser and the identity provider (`sign_in`, `bind`), or back from
 * it with the second step still to come (`code`). It is taken once and lasts minutes; no token is kept.
 */
@Entity('sign_on')
@Index('sign_on_browser', ['browserHash'], { unique: true })
@Check('sign_on_purpose', `purpose IN (${SIGN_ON_PURPOSES.map((it) => `'${it}'`).join(',')})`)
@Check('sign_on_account', `purpose = 'sign_in' OR account_id IS NOT NULL`)
export class SignOn {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  purpose: SignOnPurpose;

  /** Of the cookie that this browser alone has. */
  @Column({ type: 'text' })
  browserHash: string;

  /** What the provider must bring back. */
  @Column({ type: 'text' })
  state: string;

  @Column({ type: 'text' })
  nonce: string;

  /** Proves to the provider that who fetches is who asked (PKCE); worth nothing without the code. */
  @Column({ type: 'text' })
  verifier: string;

  /** Who binds, or whose code is awaited. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => Account)
  accountId: string | null;

  /** Where to go afterwards, an address of our own. */
  @Column({ type: 'text' })
  next: string;

  @InstantColumn()
  expiresAt: Date;
}
