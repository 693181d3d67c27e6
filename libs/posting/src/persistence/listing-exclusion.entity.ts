import { Organization } from '#directory';
import { InstantColumn } from '#platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Listing } from './listing.entity.js';

/**
 * 轮值主席回避：a chair whose own organisation bids keeps out of that listing. The row itself tells
 * of a bid, so no route shows it; it is felt by the one it concerns alone.
 */
@Entity('listing_exclusion')
@Index('listing_exclusion_once', ['listingId', 'organizationId'], { unique: true })
@Index('listing_exclusion_organization', ['organizationId'])
export class ListingExclusion {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ForeignKey(() => Listing, { name: 'listing_exclusion_listing_fk' })
  @Column({ type: 'uuid' })
  listingId: string;

  @ForeignKey(() => Organization, { name: 'listing_exclusion_organization_fk' })
  @Column({ type: 'uuid' })
  organizationId: string;

  @Column({ type: 'text' })
  reason: string;

  @InstantColumn({ default: () => 'jiebang_now()' })
  at: Date;
}
