import type { FundingMode, PUBLIC_LISTING_STATUSES, ServiceCategory } from '#contracts';
import { Alliance, Unit } from '#directory';
import { Account } from '#identity';
import { FenColumn, InstantColumn } from '#platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * 收藏的检索: what an account looks for in the hall, and is told of when it is published. The filters
 * are the hall's, a column each, so that one statement compares a listing with all of them; what is not
 * asked for is NULL.
 */
@Entity('saved_search')
@Index('saved_search_once', ['accountId', 'fingerprint'], { unique: true })
export class SavedSearch {
  /** UUIDv7. */
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'saved_search_pkey' })
  id: string;

  @ForeignKey(() => Account, { name: 'saved_search_account_fk' })
  @Column({ type: 'uuid' })
  accountId: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'boolean', default: false })
  paused: boolean;

  /** SHA-256 of the filters as they are meant: the same search is kept once. */
  @Column({ type: 'text' })
  fingerprint: string;

  @Column({ type: 'text', nullable: true })
  keyword: string | null;

  /** The keyword's query, see `keptQuery`. */
  @Column({ type: 'tsquery', nullable: true })
  words: string | null;

  /** The `CUT_VERSION` that it was made by. */
  @Column({ type: 'int' })
  cut: number;

  @Column({ type: 'text', array: true, nullable: true })
  status: (typeof PUBLIC_LISTING_STATUSES)[number][] | null;

  @Column({ type: 'boolean', nullable: true })
  open: boolean | null;

  @ForeignKey(() => Unit, { name: 'saved_search_unit_fk' })
  @Column({ type: 'uuid', nullable: true })
  unitId: string | null;

  @ForeignKey(() => Alliance, { name: 'saved_search_alliance_fk' })
  @Column({ type: 'uuid', nullable: true })
  allianceId: string | null;

  @Column({ type: 'text', array: true, nullable: true })
  category: ServiceCategory[] | null;

  @Column({ type: 'text', array: true, nullable: true })
  fundingMode: FundingMode[] | null;

  @Column({ type: 'boolean', nullable: true })
  jointAllowed: boolean | null;

  @FenColumn({ nullable: true })
  ceilingMin: number | null;

  @FenColumn({ nullable: true })
  ceilingMax: number | null;

  @Column({ type: 'date', nullable: true })
  deadlineFrom: string | null;

  @Column({ type: 'date', nullable: true })
  deadlineTo: string | null;

  @InstantColumn({ default: () => 'jiebang_now()' })
  createdAt: Date;

  /** When it last found something new, and what. */
  @InstantColumn({ nullable: true })
  alertedAt: Date | null;

  @Column({ type: 'uuid', nullable: true })
  alertedListingId: string | null;
}
