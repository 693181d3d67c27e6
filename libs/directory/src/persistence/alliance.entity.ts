import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Aggregate } from '#platform';
import type { AllianceEventKind } from '../domain/vocabulary.js';
import { Organization } from './organization.entity.js';
import { Unit } from './unit.entity.js';

/** 联盟，各有固定的牵头单位。 */
@Entity('alliance')
@Index('alliance_name', ['name'], { unique: true })
export class Alliance extends Aggregate {
  @Column({ type: 'text' })
  name: string;

  @ForeignKey(() => Unit, { name: 'alliance_lead_unit_fk' })
  @Column({ type: 'uuid' })
  leadUnitId: string;

  @Column({ type: 'boolean', default: true })
  active: boolean;
}

/** An organisation's time in an alliance; `leftOn` is the first day it is no longer in. */
@Entity('alliance_member')
@Index('alliance_member_alliance', ['allianceId', 'joinedOn'])
@Index('alliance_member_current', ['allianceId', 'organizationId'], {
  unique: true,
  where: 'left_on IS NULL',
})
@Index('alliance_member_organization', ['organizationId'])
@Check('alliance_member_order', 'left_on >= joined_on')
export class AllianceMember extends Aggregate {
  @ForeignKey(() => Alliance, { name: 'alliance_member_alliance_fk' })
  @Column({ type: 'uuid' })
  allianceId: string;

  @ForeignKey(() => Organization, { name: 'alliance_member_organization_fk' })
  @Column({ type: 'uuid' })
  organizationId: string;

  @Column({ type: 'date' })
  joinedOn: string;

  @Column({ type: 'date', nullable: true })
  leftOn: string | null;
}

/** 轮值主席任期, both days included. Terms of one alliance never overlap (also kept by a trigger). */
@Entity('chair_term')
@Index('chair_term_alliance', ['allianceId', 'startsOn'])
@Index('chair_term_organization', ['organizationId'])
@Check('chair_term_order', 'ends_on >= starts_on')
export class ChairTerm extends Aggregate {
  @ForeignKey(() => Alliance, { name: 'chair_term_alliance_fk' })
  @Column({ type: 'uuid' })
  allianceId: string;

  @ForeignKey(() => Organization, { name: 'chair_term_organization_fk' })
  @Column({ type: 'uuid' })
  organizationId: string;

  /** Who holds the chair for the organisation. */
  @Column({ type: 'uuid' })
  accountId: string;

  /** The membership `rotating_chair` that carries the rights; ends with the term. */
  @Column({ type: 'uuid' })
  membershipId: string;

  @Column({ type: 'date' })
  startsOn: string;

  @Column({ type: 'date' })
  endsOn: string;

  /** 交接记录。 */
  @Column({ type: 'text', nullable: true })
  handoverNote: string | null;
}

/** 联盟活动：点单会、路演、主题党日等的安排。 */
@Entity('alliance_event')
@Index('alliance_event_alliance', ['allianceId', 'heldOn', 'id'])
export class AllianceEvent extends Aggregate {
  @ForeignKey(() => Alliance, { name: 'alliance_event_alliance_fk' })
  @Column({ type: 'uuid' })
  allianceId: string;

  @Column({ type: 'text' })
  kind: AllianceEventKind;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'date' })
  heldOn: string;

  @Column({ type: 'text', default: '' })
  place: string;

  @Column({ type: 'text', default: '' })
  note: string;

  @Column({ type: 'boolean', default: false })
  cancelled: boolean;
}
