import { InstantColumn, StoredFile } from '#platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Listing } from './listing.entity.js';

/** Which files a listing shows. A file belongs to the first round; later rounds point to it too. */
@Entity('listing_attachment')
@Index('listing_attachment_once', ['listingId', 'fileId'], { unique: true })
@Index('listing_attachment_file', ['fileId'])
export class ListingAttachment {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ForeignKey(() => Listing, { name: 'listing_attachment_listing_fk' })
  @Column({ type: 'uuid' })
  listingId: string;

  @ForeignKey(() => StoredFile, { name: 'listing_attachment_file_fk' })
  @Column({ type: 'uuid' })
  fileId: string;

  /** 附件类型，如“任务书模板”。 */
  @Column({ type: 'text', default: '' })
  label: string;

  @Column({ type: 'uuid' })
  attachedBy: string;

  @InstantColumn({ default: () => 'jiebang_now()' })
  attachedAt: Date;
}
