import { FenColumn, InstantColumn } from '#platform';
import { Listing } from '#posting';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Paper } from '../domain/papers.js';
import { Agreement } from './agreement.entity.js';
import { Milestone } from './milestone.entity.js';

/** 拨付记录: what the unit paid by its own ways. The platform moves no money. */
@Entity('payment')
@Index('payment_milestone', ['milestoneId', 'id'])
@Index('payment_agreement', ['agreementId', 'id'])
@Index('payment_listing', ['listingId', 'paidOn'])
@Index('payment_reversed_once', ['reversalOf'], { unique: true })
@Check('payment_amount', 'amount_fen <> 0 AND (amount_fen < 0) = (reversal_of IS NOT NULL)')
export class Payment {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ForeignKey(() => Milestone, { name: 'payment_milestone_fk' })
  @Column({ type: 'uuid' })
  milestoneId: string;

  @ForeignKey(() => Agreement, { name: 'payment_agreement_fk' })
  @Column({ type: 'uuid' })
  agreementId: string;

  @ForeignKey(() => Listing, { name: 'payment_listing_fk' })
  @Column({ type: 'uuid' })
  listingId: string;

  /** Negative where a wrong entry is taken back. */
  @FenColumn()
  amountFen: number;

  /** The entry this one takes back; entries themselves are never changed. */
  @Column({ type: 'uuid', nullable: true })
  reversalOf: string | null;

  @Column({ type: 'date' })
  paidOn: string;

  /** 凭证号 */
  @Column({ type: 'text' })
  voucher: string;

  @Column({ type: 'jsonb', default: () => "'[]'" })
  papers: Paper[];

  @Column({ type: 'uuid' })
  recordedBy: string;

  @InstantColumn({ default: () => 'jiebang_now()' })
  recordedAt: Date;
}
