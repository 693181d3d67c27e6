import {
  LISTING_STATUS_NAMES,
  type FundingMode,
  type ListingStatus,
  type RuleSet,
  type ServiceCategory,
  type UnsuccessfulReason,
} from '#contracts';
import { Unit } from '#directory';
import { Account } from '#identity';
import { Need } from '#needs';
import { Aggregate, FenColumn, InstantColumn } from '#platform';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import type { ListingConditions, ListingContent, ListingTarget } from '../domain/content.js';
import { oneOf } from './checks.js';

/** A draft, or one that was given up before anybody else saw it, may hold what is unfinished. */
const UNFINISHED = `status = 'draft' OR (status = 'cancelled' AND published_at IS NULL)`;

/** 榜单。One row per round; rounds of the same task share `rootId`. */
@Entity('listing')
@Check('listing_status', oneOf('status', LISTING_STATUS_NAMES))
@Check('listing_ceiling', 'ceiling_fen >= 0')
@Check('listing_members', 'max_members BETWEEN 1 AND 20')
@Check(
  'listing_work_dates',
  `${UNFINISHED} OR starts_on IS NULL OR ends_on IS NULL OR starts_on <= ends_on`,
)
@Check(
  'listing_complete',
  `${UNFINISHED} OR (starts_on IS NOT NULL AND ends_on IS NOT NULL AND bid_deadline IS NOT NULL
   AND jsonb_array_length(targets) > 0 AND (max_members > 1 OR NOT joint_allowed)
   AND '' <> ALL (ARRAY[title, service_population, service_area, background, tasks, materials,
                        contact_phone, supervision_phone]))`,
)
@Check('listing_round', '(round = 1) = (repost_of IS NULL)')
@Check(
  'listing_published_whole',
  `(status IN ('draft', 'under_review', 'cancelled') AND published_at IS NULL)
   OR (published_at IS NOT NULL AND published_by IS NOT NULL AND code IS NOT NULL
       AND bid_deadline IS NOT NULL AND bid_deadline > published_at)`,
)
@Index('listing_code', ['code'], { unique: true })
@Index('listing_one_next_round', ['repostOf'], {
  unique: true,
  where: "status <> 'cancelled' OR published_at IS NOT NULL",
})
@Index('listing_status_deadline', ['status', 'bidDeadline', 'id'])
@Index('listing_unit', ['postingUnitId', 'updatedAt'])
@Index('listing_published', ['publishedAt', 'id'])
@Index('listing_updated', ['updatedAt', 'id'])
@Index('listing_public_category', ['category', 'publishedAt', 'id'], {
  where: 'published_at IS NOT NULL',
})
@Index('listing_public_funding', ['fundingMode', 'publishedAt', 'id'], {
  where: 'published_at IS NOT NULL',
})
@Index('listing_enquiry', ['enquiryDeadline'], { where: 'published_at IS NOT NULL' })
@Index('listing_public_deadline', ['bidDeadline', 'id'], { where: 'published_at IS NOT NULL' })
@Index('listing_public_ceiling', ['ceilingFen', 'id'], { where: 'published_at IS NOT NULL' })
@Index('listing_root', ['rootId', 'round'], { unique: true, where: 'published_at IS NOT NULL' })
@Index('listing_need', ['needId'])
export class Listing extends Aggregate implements ListingContent {
  @Column({ type: 'text' })
  status: ListingStatus;

  /** LC-2026-0012, given at publication; a draft has none. */
  @Column({ type: 'text', nullable: true })
  code: string | null;

  @ForeignKey(() => Need, { name: 'listing_need_fk' })
  @Column({ type: 'uuid', nullable: true })
  needId: string | null;

  @ForeignKey(() => Unit, { name: 'listing_unit_fk' })
  @Column({ type: 'uuid' })
  postingUnitId: string;

  @ForeignKey(() => Account, { name: 'listing_drafter_fk' })
  @Column({ type: 'uuid' })
  draftedBy: string;

  /** Everyone who wrote on the draft or submitted it: none of them decides on its publication. */
  @Column({ type: 'uuid', array: true, default: () => "'{}'" })
  preparedBy: string[];

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text' })
  category: ServiceCategory;

  @Column({ type: 'text' })
  fundingMode: FundingMode;

  @FenColumn({ default: 0 })
  ceilingFen: number;

  @Column({ type: 'text', default: '' })
  servicePopulation: string;

  @Column({ type: 'int', default: 0 })
  beneficiaryCount: number;

  @Column({ type: 'text', default: '' })
  serviceArea: string;

  @Column({ type: 'text', default: '' })
  background: string;

  @Column({ type: 'text', default: '' })
  tasks: string;

  @Column({ type: 'jsonb', default: () => "'[]'" })
  targets: ListingTarget[];

  @Column({ type: 'date', nullable: true })
  startsOn: string | null;

  @Column({ type: 'date', nullable: true })
  endsOn: string | null;

  @Column({ type: 'jsonb' })
  conditions: ListingConditions;

  @Column({ type: 'boolean', default: false })
  jointAllowed: boolean;

  @Column({ type: 'int', default: 1 })
  maxMembers: number;

  @Column({ type: 'text', default: '' })
  materials: string;

  @Column({ type: 'text', default: '' })
  contactPhone: string;

  @Column({ type: 'text', default: '' })
  supervisionPhone: string;

  /** Its weights sum to 100: see posting.sql.ts. */
  @Column({ type: 'jsonb' })
  ruleSet: RuleSet;

  @InstantColumn({ nullable: true })
  bidDeadline: Date | null;

  /** Computed at publication and at each extension, then kept: a later calendar moves nothing. */
  @InstantColumn({ nullable: true })
  enquiryDeadline: Date | null;

  /** Raised by each amendment in force; bids confirm a content version. */
  @Column({ type: 'int', default: 1 })
  contentVersion: number;

  @InstantColumn({ nullable: true })
  submittedAt: Date | null;

  @Column({ type: 'uuid', nullable: true })
  publicationProposedBy: string | null;

  @Column({ type: 'text', nullable: true })
  publicationOpinion: string | null;

  @Column({ type: 'uuid', nullable: true })
  publishedBy: string | null;

  /** Null: the public never saw it, whatever its status. */
  @InstantColumn({ nullable: true })
  publishedAt: Date | null;

  /** The deadline, not the moment at which the job ran. */
  @InstantColumn({ nullable: true })
  closedAt: Date | null;

  @ForeignKey(() => Listing, { name: 'listing_repost_fk' })
  @Column({ type: 'uuid', nullable: true })
  repostOf: string | null;

  /** The first round's id; its own for the first round. */
  @Column({ type: 'uuid' })
  rootId: string;

  @Column({ type: 'int', default: 1 })
  round: number;

  @Column({ type: 'text', nullable: true })
  unsuccessfulReason: UnsuccessfulReason | null;

  @Column({ type: 'text', nullable: true })
  cancelReason: string | null;

  @Column({ type: 'text', nullable: true })
  outcome: 'accepted' | 'terminated' | null;

  @Column({ type: 'text', nullable: true })
  outcomeNote: string | null;
}
