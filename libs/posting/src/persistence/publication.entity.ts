import { Alliance, Organization } from '#directory';
import { InstantColumn } from '#platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Listing } from './listing.entity.js';

/** 送达回执：every alliance receives a publication at the same moment. */
@Entity('publication_receipt')
@Index('publication_receipt_once', ['listingId', 'allianceId'], { unique: true })
@Index('publication_receipt_alliance', ['allianceId', 'deliveredAt'])
export class PublicationReceipt {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ForeignKey(() => Listing, { name: 'publication_receipt_listing_fk' })
  @Column({ type: 'uuid' })
  listingId: string;

  @ForeignKey(() => Alliance, { name: 'publication_receipt_alliance_fk' })
  @Column({ type: 'uuid' })
  allianceId: string;

  @InstantColumn()
  deliveredAt: Date;

  /** 转发本联盟成员的时间。 */
  @InstantColumn({ nullable: true })
  passedOnAt: Date | null;

  @Column({ type: 'uuid', nullable: true })
  passedOnBy: string | null;

  @Column({ type: 'int', default: 1 })
  version: number;

  @InstantColumn({ default: () => 'jiebang_now()' })
  updatedAt: Date;
}

/** 已读：the first time an organisation opened a listing. */
@Entity('publication_read')
@Index('publication_read_organization', ['organizationId', 'listingId'])
@Index('publication_read_once', ['listingId', 'organizationId'], { unique: true })
export class PublicationRead {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ForeignKey(() => Listing, { name: 'publication_read_listing_fk' })
  @Column({ type: 'uuid' })
  listingId: string;

  @ForeignKey(() => Organization, { name: 'publication_read_organization_fk' })
  @Column({ type: 'uuid' })
  organizationId: string;

  @InstantColumn({ default: () => 'jiebang_now()' })
  readAt: Date;
}
