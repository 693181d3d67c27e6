import { Expert } from '#directory';
import { Account } from '#identity';
import { Aggregate, InstantColumn } from '#platform';
import { Listing } from '#posting';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import type { ConflictReason } from '../domain/conflicts.js';
import type { Declaration } from '../domain/declaration.js';
import {
  MEMBER_KIND_NAMES,
  MEMBER_STATE_NAMES,
  type MemberKind,
  type MemberState,
} from '../domain/panel.js';
import { Evaluation } from './evaluation.entity.js';

const oneOf = (column: string, names: object): string =>
  `${column} IN (${Object.keys(names)
    .map((name) => `'${name}'`)
    .join(', ')})`;

/** 评委. Whoever left a seat stays on record; a substitute takes over the seat's number. */
@Entity('panel_member')
@Index('panel_member_once', ['evaluationId', 'accountId'], {
  unique: true,
  where: "state <> 'replaced'",
})
@Index('panel_member_seat', ['evaluationId', 'seat'], {
  unique: true,
  where: "state IN ('invited', 'declared')",
})
@Index('panel_member_account', ['accountId', 'evaluationId'])
@Index('panel_member_listing', ['listingId'])
@Index('panel_member_left', ['leftAt'], { where: 'left_at IS NOT NULL' })
@Check('panel_member_kind', oneOf('kind', MEMBER_KIND_NAMES))
@Check('panel_member_state', oneOf('state', MEMBER_STATE_NAMES))
@Check('panel_member_expert', `(kind = 'expert') = (expert_id IS NOT NULL)`)
@Check('panel_member_declared', `state <> 'declared' OR declared_at IS NOT NULL`)
export class PanelMember extends Aggregate {
  @ForeignKey(() => Evaluation, { name: 'panel_member_evaluation_fk' })
  @Column({ type: 'uuid' })
  evaluationId: string;

  @ForeignKey(() => Listing, { name: 'panel_member_listing_fk' })
  @Column({ type: 'uuid' })
  listingId: string;

  @ForeignKey(() => Account, { name: 'panel_member_account_fk' })
  @Column({ type: 'uuid' })
  accountId: string;

  @ForeignKey(() => Expert, { name: 'panel_member_expert_fk' })
  @Column({ type: 'uuid', nullable: true })
  expertId: string | null;

  @Column({ type: 'text' })
  kind: MemberKind;

  /** 评委n, given by lot when the panel convenes, so that a number tells nothing of the person. */
  @Column({ type: 'int', nullable: true })
  seat: number | null;

  @Column({ type: 'text' })
  state: MemberState;

  /** Why the drafter sits for the unit although others could. */
  @Column({ type: 'text', nullable: true })
  seatingReason: string | null;

  /** Personal: read by the committee and the supervisor alone. */
  @Column({ type: 'jsonb', nullable: true })
  declaration: Declaration | null;

  @InstantColumn({ nullable: true })
  declaredAt: Date | null;

  /** Computed and declared conflicts for which the member left. */
  @Column({ type: 'text', array: true, default: () => "'{}'" })
  conflicts: ConflictReason[];

  @Column({ type: 'text', nullable: true })
  recusalReason: string | null;

  @InstantColumn({ nullable: true })
  leftAt: Date | null;
}
