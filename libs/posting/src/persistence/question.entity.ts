import { Organization } from '#directory';
import { InstantColumn } from '#platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Listing } from './listing.entity.js';

/** 提问与答复。Who asked is shown to nobody else: a question tells of the will to bid. */
@Entity('question')
@Check('question_answered_whole', '(answered_at IS NULL) = (answer IS NULL)')
@Index('question_listing', ['listingId', 'askedAt'])
@Index('question_open', ['listingId'], { where: 'answered_at IS NULL' })
export class Question {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'int', default: 1 })
  version: number;

  @ForeignKey(() => Listing, { name: 'question_listing_fk' })
  @Column({ type: 'uuid' })
  listingId: string;

  @ForeignKey(() => Organization, { name: 'question_organization_fk' })
  @Column({ type: 'uuid' })
  organizationId: string;

  @Column({ type: 'uuid' })
  askedBy: string;

  @Column({ type: 'text' })
  body: string;

  @InstantColumn({ default: () => 'jiebang_now()' })
  askedAt: Date;

  @Column({ type: 'text', nullable: true })
  answer: string | null;

  @Column({ type: 'uuid', nullable: true })
  answeredBy: string | null;

  @InstantColumn({ nullable: true })
  answeredAt: Date | null;

  @InstantColumn({ default: () => 'jiebang_now()' })
  updatedAt: Date;
}
