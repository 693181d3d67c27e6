import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '#platform';
import { Listing } from '#posting';
import { Bid } from './bid.entity.js';

export const RECEIPT_KINDS = ['submitted', 'confirmed', 'withdrawn'] as const;
export type ReceiptKind = (typeof RECEIPT_KINDS)[number];

/** 回执：proof of what was received and when, by the database's clock. Append-only, and never late. */
@Entity('bid_receipt')
@Index('bid_receipt_serial', ['serial'], { unique: true })
@Index('bid_receipt_bid', ['bidId', 'receivedAt'])
@Index('bid_receipt_listing', ['listingId', 'receivedAt'])
@Check('bid_receipt_kind', `kind IN ('submitted', 'confirmed', 'withdrawn')`)
export class BidReceipt {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ForeignKey(() => Bid, { name: 'bid_receipt_bid_fk' })
  @Column({ type: 'uuid' })
  bidId: string;

  @ForeignKey(() => Listing, { name: 'bid_receipt_listing_fk' })
  @Column({ type: 'uuid' })
  listingId: string;

  @Column({ type: 'text' })
  kind: ReceiptKind;

  /** 回执编号, at random: a running number would tell how many bids there are. */
  @Column({ type: 'text' })
  serial: string;

  @Column({ type: 'int' })
  versionNumber: number;

  @Column({ type: 'text' })
  digest: string;

  /** `contentVersion` of the listing that was answered. */
  @Column({ type: 'int' })
  listingVersion: number;

  @InstantColumn()
  receivedAt: Date;
}
