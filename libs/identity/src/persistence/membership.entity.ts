import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ROLES, type Role } from '#contracts';
import { InstantColumn } from '#platform';
import { Account } from './account.entity.js';

const UNIT_ROLES = `'posting_officer','committee_officer','committee_approver','supervisor','alliance_lead'`;

/** One role at one place, in force between two dates; rights end with it. */
@Entity('membership')
@Index('membership_account', ['accountId'])
@Index('membership_place', ['role', 'unitId', 'organizationId', 'allianceId'])
@Check('membership_role', `role IN (${ROLES.map((role) => `'${role}'`).join(',')})`)
@Check('membership_unit', `role NOT IN (${UNIT_ROLES}) OR unit_id IS NOT NULL`)
@Check('membership_organization', `role <> 'organization_agent' OR organization_id IS NOT NULL`)
@Check('membership_not_self_granted', 'granted_by <> account_id')
@Check(
  'membership_alliance',
  `role NOT IN ('alliance_lead','rotating_chair') OR alliance_id IS NOT NULL`,
)
export class Membership {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Account)
  accountId: string;

  @Column({ type: 'text' })
  role: Role;

  @Column({ type: 'uuid', nullable: true })
  unitId: string | null;

  @Column({ type: 'uuid', nullable: true })
  organizationId: string | null;

  @Column({ type: 'uuid', nullable: true })
  allianceId: string | null;

  /** Nobody for what the system itself made: the first administrators, the demonstration. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => Account)
  grantedBy: string | null;

  @InstantColumn({ default: () => `'-infinity'` })
  validFrom: Date;

  /** Rights end at this very instant; null for open-ended. */
  @InstantColumn({ nullable: true })
  validUntil: Date | null;
}
