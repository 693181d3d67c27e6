import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import type { OrgType } from '#contracts';
import { Aggregate } from '#platform';
import type {
  InspectionResult,
  PartyOrganization,
  RegistrationKind,
} from '../domain/vocabulary.js';

/** 社会组织（及律师事务所、企业等可承接主体）。Standing is as last recorded; eligibility dates it. */
@Entity('organization')
@Index('organization_credit_code', ['creditCode'], { unique: true })
@Index('organization_name', ['name', 'id'])
@Index('organization_type', ['orgType', 'id'])
@Index('organization_host', ['hostOrganizationId'])
@Check(
  'organization_registration',
  `(registration_kind = 'registered' AND credit_code IS NOT NULL AND host_organization_id IS NULL)
   OR (registration_kind = 'filed' AND credit_code IS NULL AND host_organization_id IS NOT NULL
       AND filing_number IS NOT NULL AND org_type = 'filed_group')`,
)
@Check('organization_not_own_host', 'host_organization_id <> id')
@Check('organization_rating', 'rating_level BETWEEN 1 AND 5')
@Check('organization_rating_dated', '(rating_level IS NULL) = (rating_valid_until IS NULL)')
@Check('organization_inspection_dated', '(inspection_result IS NULL) = (inspection_year IS NULL)')
export class Organization extends Aggregate {
  @Column({ type: 'text' })
  name: string;

  /** 统一社会信用代码, normalised; null for filed groups (备案). */
  @Column({ type: 'text', nullable: true })
  creditCode: string | null;

  /** False keeps the warning that the inner check digit (GB 11714) does not fit. */
  @Column({ type: 'boolean', default: true })
  creditCodeInnerOk: boolean;

  /** Why an administrator let a code in whose outer check digit does not fit; null as a rule. */
  @Column({ type: 'text', nullable: true })
  creditCodeOverrideReason: string | null;

  /** Read from the credit code's prefix; `filed_group` without one. */
  @Column({ type: 'text' })
  orgType: OrgType;

  @Column({ type: 'text' })
  registrationKind: RegistrationKind;

  /** 备案号, of filed groups. */
  @Column({ type: 'text', nullable: true })
  filingNumber: string | null;

  /** The registered organisation through which a filed group takes part. */
  @ForeignKey(() => Organization, { name: 'organization_host_fk' })
  @Column({ type: 'uuid', nullable: true })
  hostOrganizationId: string | null;

  /** 业务范围, as in the charter. */
  @Column({ type: 'text', default: '' })
  businessScope: string;

  /** Personal data: shown to the own organisation, the committee and the administrator alone. */
  @Column({ type: 'text', nullable: true })
  legalRepresentative: string | null;

  /** Personal data, as above. */
  @Column({ type: 'text', nullable: true })
  contactName: string | null;

  /** Personal data, as above. */
  @Column({ type: 'text', nullable: true })
  contactPhone: string | null;

  /** 党组织覆盖：已建、联建、派指导员、未建。 */
  @Column({ type: 'text', default: 'none' })
  partyOrganization: PartyOrganization;

  /** 等级评估 1A–5A as 1–5, valid until the end of `ratingValidUntil`. */
  @Column({ type: 'smallint', nullable: true })
  ratingLevel: number | null;

  @Column({ type: 'date', nullable: true })
  ratingValidUntil: string | null;

  /** The year that the last known annual inspection was about; null when none is on record. */
  @Column({ type: 'smallint', nullable: true })
  inspectionYear: number | null;

  @Column({ type: 'text', nullable: true })
  inspectionResult: InspectionResult | null;

  /** 列入活动异常名录。 */
  @Column({ type: 'boolean', default: false })
  abnormalListed: boolean;

  /** 列入严重违法失信名单。 */
  @Column({ type: 'boolean', default: false })
  dishonestListed: boolean;

  /** 公益一类事业单位或由财政拨款保障的单位：不得承接政府购买服务。 */
  @Column({ type: 'boolean', default: false })
  fiscallyFunded: boolean;

  @Column({ type: 'boolean', default: true })
  active: boolean;
}
