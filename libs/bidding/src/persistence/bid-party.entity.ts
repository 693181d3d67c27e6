import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Organization } from '#directory';
import { InstantColumn } from '#platform';
import { Listing } from '#posting';
import type { EligibilitySnapshot, PartyState } from '../domain/party.policy.js';
import { Bid } from './bid.entity.js';

/**
 * An organisation in a bid: the lead, or a member of a joint one. An invitation takes nobody's place
 * on the listing (or inviting a rival would shut it out); joining does.
 */
@Entity('bid_party')
@Index('bid_party_one_live', ['listingId', 'organizationId'], { unique: true, where: 'live' })
@Index('bid_party_once', ['bidId', 'organizationId'], { unique: true })
@Index('bid_party_organization', ['organizationId', 'bidId'])
@Check('bid_party_share', 'share_percent BETWEEN 0 AND 100')
@Check('bid_party_state', `state IN ('invited', 'joined', 'left')`)
@Check('bid_party_live_joined', `NOT live OR state = 'joined'`)
@Check('bid_party_lead_joined', `NOT lead OR state = 'joined'`)
@Check('bid_party_consent', `num_nulls(consented_version, consented_at, consented_by) IN (0, 3)`)
export class BidParty {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ForeignKey(() => Bid, { name: 'bid_party_bid_fk' })
  @Column({ type: 'uuid' })
  bidId: string;

  @ForeignKey(() => Listing, { name: 'bid_party_listing_fk' })
  @Column({ type: 'uuid' })
  listingId: string;

  @ForeignKey(() => Organization, { name: 'bid_party_organization_fk' })
  @Column({ type: 'uuid' })
  organizationId: string;

  @Column({ type: 'boolean' })
  lead: boolean;

  /** Share of the work in percent; a bid's shares sum to 100. Null until the bid is opened. */
  @Column({ type: 'int', nullable: true })
  sharePercent: number | null;

  /** 分工. Null until the bid is opened. */
  @Column({ type: 'text', nullable: true })
  task: string | null;

  /** Share and task, sealed with the listing's key; see `party-terms.ts`. */
  @Column({ type: 'bytea', nullable: true })
  sealedTerms: Buffer | null;

  /** `invited` has not answered, `joined` consented at least once, `left` went or was taken out. */
  @Column({ type: 'text' })
  state: PartyState;

  /** Takes the organisation's one place on the listing. */
  @Column({ type: 'boolean' })
  live: boolean;

  /** The exact version this organisation agreed to; null when none, or void by a change. */
  @Column({ type: 'int', nullable: true })
  consentedVersion: number | null;

  @InstantColumn({ nullable: true })
  consentedAt: Date | null;

  /** Account of the agent who agreed. */
  @Column({ type: 'uuid', nullable: true })
  consentedBy: string | null;

  @InstantColumn({ nullable: true })
  joinedAt: Date | null;

  /** May it take the work on, as its record stood at the deadline; kept as it was found. */
  @Column({ type: 'jsonb', nullable: true })
  eligibilityAtClose: EligibilitySnapshot | null;
}
