import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from './columns.js';

/** The answer of a command that took effect, kept so that the same command sent again has one effect. */
@Entity('idempotency_key')
@Index('idempotency_key_created', ['createdAt'])
export class IdempotencyKey {
  /** The account's id, or `public` where nobody is signed in. */
  @PrimaryColumn({ type: 'text' })
  scope: string;

  @PrimaryColumn({ type: 'text' })
  key: string;

  /** SHA-256 of method, path and canonical body. */
  @Column({ type: 'text' })
  fingerprint: string;

  @Column({ type: 'jsonb', nullable: true })
  answer: unknown;

  @InstantColumn({ default: () => 'jiebang_now()' })
  createdAt: Date;
}
