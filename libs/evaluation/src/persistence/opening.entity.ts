import { Account } from '#identity';
import { Aggregate, InstantColumn } from '#platform';
import { Listing } from '#posting';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';

/** A receipt as the record of the opening keeps it: no names. */
export interface RecordedReceipt {
  serial: string;
  kind: string;
  bidId: string;
  /** the bidder's number where the bid was opened; null for one withdrawn or lapsed */
  openingOrder: number | null;
  versionNumber: number;
  digest: string;
  listingVersion: number;
  /** ISO 8601 in UTC */
  receivedAt: string;
}

/**
 * 开榜: two keys by two people of two roles, or none where the rule set opens automatically. With the
 * opening all receipts are put on record.
 */
@Entity('opening')
@Index('opening_listing', ['listingId'], { unique: true })
@Check('opening_two_people', 'second_key_by <> first_key_by')
@Check(
  'opening_whole',
  `num_nulls(opened_at, receipts) IN (0, 2) AND num_nulls(first_key_by, first_key_at) IN (0, 2)
   AND CASE WHEN first_key_by IS NULL THEN second_key_by IS NULL AND opened_at IS NOT NULL
            ELSE num_nulls(second_key_by, opened_at) IN (0, 2) END`,
)
export class Opening extends Aggregate {
  @ForeignKey(() => Listing, { name: 'opening_listing_fk' })
  @Column({ type: 'uuid' })
  listingId: string;

  @ForeignKey(() => Account, { name: 'opening_first_key_fk' })
  @Column({ type: 'uuid', nullable: true })
  firstKeyBy: string | null;

  @InstantColumn({ nullable: true })
  firstKeyAt: Date | null;

  @ForeignKey(() => Account, { name: 'opening_second_key_fk' })
  @Column({ type: 'uuid', nullable: true })
  secondKeyBy: string | null;

  @InstantColumn({ nullable: true })
  openedAt: Date | null;

  @Column({ type: 'jsonb', nullable: true })
  receipts: RecordedReceipt[] | null;
}
