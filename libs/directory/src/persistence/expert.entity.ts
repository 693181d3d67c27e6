import { Column, Entity, ForeignKey, Index } from 'typeorm';
import type { ServiceCategory } from '#contracts';
import { Aggregate } from '#platform';
import { Organization } from './organization.entity.js';
import { Unit } from './unit.entity.js';

/** 评审专家。The relations are what conflicts of interest are computed from. */
@Entity('expert')
@Index('expert_account', ['accountId'], { unique: true })
export class Expert extends Aggregate {
  @Column({ type: 'uuid' })
  accountId: string;

  /** Service categories the expert can judge; the draw is stratified by them. */
  @Column({ type: 'text', array: true })
  fields: ServiceCategory[];

  @ForeignKey(() => Organization, { name: 'expert_employer_organization_fk' })
  @Column({ type: 'uuid', nullable: true })
  employerOrganizationId: string | null;

  @ForeignKey(() => Unit, { name: 'expert_employer_unit_fk' })
  @Column({ type: 'uuid', nullable: true })
  employerUnitId: string | null;

  /** Organisations with another tie: director, supervisor, adviser, former employer within 3 years. */
  @Column({ type: 'uuid', array: true, default: () => "'{}'" })
  affiliatedOrganizationIds: string[];

  /** Whether the draw may take this expert at present. */
  @Column({ type: 'boolean', default: true })
  available: boolean;
}
