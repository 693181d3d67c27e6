import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Listing } from './listing.entity.js';

/** What a published listing is found by; written with each version, nothing of a draft. */
@Entity('listing_search')
@Index('listing_search_words', { synchronize: false })
@Index('listing_search_undated', ['listingId'], { where: 'NOT dated' })
export class ListingSearch {
  @ForeignKey(() => Listing, { name: 'listing_search_listing_fk' })
  @PrimaryColumn({ type: 'uuid' })
  listingId: string;

  /** Lexemes without positions: see `lexemesOf`. */
  @Column({ type: 'tsvector' })
  words: string;

  /** The `CUT_VERSION` that it was made by. */
  @Column({ type: 'int' })
  cut: number;

  /** Whether its dates are among the words; set by the database. */
  @Column({ type: 'boolean', default: false })
  dated: boolean;
}
