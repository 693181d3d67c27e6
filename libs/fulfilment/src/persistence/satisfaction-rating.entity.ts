import { Account } from '#identity';
import { InstantColumn } from '#platform';
import { Listing } from '#posting';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** 居民评价, once per account and listing. Who gave it is shown to nobody. */
@Entity('satisfaction_rating')
@Index('rating_once', ['listingId', 'accountId'], { unique: true })
@Check('rating_score', 'score BETWEEN 1 AND 5')
export class SatisfactionRating {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ForeignKey(() => Listing, { name: 'rating_listing_fk' })
  @Column({ type: 'uuid' })
  listingId: string;

  @ForeignKey(() => Account, { name: 'rating_account_fk' })
  @Column({ type: 'uuid' })
  accountId: string;

  /** 1 (很不满意) to 5 (很满意). */
  @Column({ type: 'smallint' })
  score: number;

  /** For the posting unit and the committee; not published. */
  @Column({ type: 'text', default: '' })
  comment: string;

  @InstantColumn({ default: () => 'jiebang_now()' })
  ratedAt: Date;
}
