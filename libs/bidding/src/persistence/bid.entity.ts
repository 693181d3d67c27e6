import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { BID_STATUS_NAMES, type BidStatus } from '#contracts';
import { Organization } from '#directory';
import { Aggregate, InstantColumn } from '#platform';
import { Listing } from '#posting';

const STATUS_LIST = Object.keys(BID_STATUS_NAMES)
  .map((status) => `'${status}'`)
  .join(', ');

/** 揭榜意向书：one organisation's (or one consortium's) answer to a listing. Contents stand in its versions. */
@Entity('bid')
@Index('bid_listing', ['listingId', 'status'])
@Index('bid_lead', ['leadOrganizationId', 'id'])
@Index('bid_ended', ['submittedAt'], {
  where: "status IN ('withdrawn', 'lapsed') AND submitted_version IS NOT NULL",
})
@Index('bid_opening_order', ['listingId', 'openingOrder'], {
  unique: true,
  where: 'opening_order IS NOT NULL',
})
@Check('bid_status', `status IN (${STATUS_LIST})`)
@Check(
  'bid_submission_whole',
  `num_nulls(submitted_version, submitted_at, digest, confirmed_listing_version) IN (0, 4)`,
)
@Check(
  'bid_submitted_has_receipt',
  `submitted_at IS NOT NULL OR status IN ('draft', 'awaiting_consents', 'withdrawn', 'lapsed')`,
)
export class Bid extends Aggregate {
  @ForeignKey(() => Listing, { name: 'bid_listing_fk' })
  @Column({ type: 'uuid' })
  listingId: string;

  @ForeignKey(() => Organization, { name: 'bid_lead_fk' })
  @Column({ type: 'uuid' })
  leadOrganizationId: string;

  /** 联合揭榜. */
  @Column({ type: 'boolean' })
  joint: boolean;

  @Column({ type: 'text' })
  status: BidStatus;

  /** The newest version's number; 1 from the first draft on. */
  @Column({ type: 'int', default: 1 })
  currentVersion: number;

  /** The shares make a whole: not so from when a member has left until the lead divides the work anew. */
  @Column({ type: 'boolean', default: true })
  divided: boolean;

  /** Why it was withdrawn or left last, in the bidders' words, sealed with the listing's key. */
  @Column({ type: 'bytea', nullable: true })
  sealedReason: Buffer | null;

  /** The version that was last received in time; what counts, unless the bid was sent back since. */
  @Column({ type: 'int', nullable: true })
  submittedVersion: number | null;

  /** When that version was received, by the database's clock; earlier goes first on a tie. */
  @InstantColumn({ nullable: true })
  submittedAt: Date | null;

  /** Receipt digest of that version. */
  @Column({ type: 'text', nullable: true })
  digest: string | null;

  /** `contentVersion` of the listing that the bidder answered or last confirmed. */
  @Column({ type: 'int', nullable: true })
  confirmedListingVersion: number | null;

  /** The deadline at which the bid counted as submitted; null while open, and for what did not count. */
  @InstantColumn({ nullable: true })
  countedAt: Date | null;

  /** 1, 2, 3 … in order of receipt, given at the opening: 揭榜方一, 揭榜方二 … */
  @Column({ type: 'int', nullable: true })
  openingOrder: number | null;
}
