import { AMENDMENT_STATUS_NAMES, type AmendmentStatus } from '#contracts';
import { Aggregate, InstantColumn } from '#platform';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import type { FieldChange } from '../domain/amendment.policy.js';
import type { ContentSnapshot } from '../domain/content.js';
import { oneOf } from './checks.js';
import { Listing } from './listing.entity.js';

/** 变更或延期：发榜单位提出，综合党委审核后生效。 */
@Entity('amendment')
@Check('amendment_status', oneOf('status', AMENDMENT_STATUS_NAMES))
@Index('amendment_one_pending', ['listingId'], { unique: true, where: "status = 'proposed'" })
@Index('amendment_listing', ['listingId', 'createdAt'])
export class Amendment extends Aggregate {
  @ForeignKey(() => Listing, { name: 'amendment_listing_fk' })
  @Column({ type: 'uuid' })
  listingId: string;

  @Column({ type: 'text' })
  status: AmendmentStatus;

  /** Patch over the content; the deadline is apart. */
  @Column({ type: 'jsonb' })
  changes: Partial<ContentSnapshot>;

  @InstantColumn({ nullable: true })
  newDeadline: Date | null;

  @Column({ type: 'boolean' })
  substantive: boolean;

  @Column({ type: 'text' })
  reason: string;

  /** What was asked to change, fixed when it was proposed. */
  @Column({ type: 'jsonb' })
  diff: FieldChange[];

  @Column({ type: 'uuid' })
  proposedBy: string;

  @Column({ type: 'uuid', nullable: true })
  decidedBy: string | null;

  @Column({ type: 'text', nullable: true })
  decidedReason: string | null;

  @InstantColumn({ nullable: true })
  decidedAt: Date | null;

  /** The content version it made. */
  @Column({ type: 'int', nullable: true })
  contentVersion: number | null;
}
