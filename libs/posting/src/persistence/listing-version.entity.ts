import { InstantColumn } from '#platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ContentSnapshot } from '../domain/content.js';
import { Listing } from './listing.entity.js';

/** An attachment as it stood when the version came into force. */
export interface AttachmentSnapshot {
  fileId: string;
  name: string;
  label: string;
  sha256: string;
}

/** The listing's content as published (1) and after each amendment; never changed. */
@Entity('listing_version')
@Index('listing_version_number', ['listingId', 'contentVersion'], { unique: true })
export class ListingVersion {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ForeignKey(() => Listing, { name: 'listing_version_listing_fk' })
  @Column({ type: 'uuid' })
  listingId: string;

  @Column({ type: 'int' })
  contentVersion: number;

  @Column({ type: 'jsonb' })
  content: ContentSnapshot & { attachments: AttachmentSnapshot[] };

  @Column({ type: 'uuid', nullable: true })
  amendmentId: string | null;

  @InstantColumn({ default: () => 'jiebang_now()' })
  at: Date;
}
