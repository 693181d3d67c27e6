import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import {
  NEED_STATUS_NAMES,
  type NeedSource,
  type NeedStatus,
  type ServiceCategory,
} from '#contracts';
import { Unit } from '#directory';
import { Account } from '#identity';
import { Aggregate, InstantColumn } from '#platform';
import type { NegativeItem } from '../domain/vocabulary.js';

const STATUSES = Object.keys(NEED_STATUS_NAMES)
  .map((status) => `'${status}'`)
  .join(', ');

/** 需求：群众诉求或上级部署。The stater follows it to the accepted work of its listings. */
@Entity('need')
@Index('need_stated_by', ['statedBy', 'createdAt'])
@Index('need_unit', ['unitId', 'createdAt'])
@Index('need_status', ['status', 'createdAt'])
@Index('need_by_urgency', ['urgency', 'id'])
@Index('need_newest', ['createdAt', 'id'])
@Index('need_merged_into', ['mergedIntoId'])
@Check('need_status_known', `status IN (${STATUSES})`)
@Check('need_urgency', 'urgency BETWEEN 1 AND 3')
@Check('need_beneficiaries', 'beneficiary_count >= 0')
@Check('need_merged', "(status = 'merged') = (merged_into_id IS NOT NULL)")
@Check('need_not_into_itself', 'merged_into_id <> id')
@Check(
  'need_verdict',
  "status <> 'accepted' OR (suitable IS NOT NULL AND suitability_reason <> '')",
)
@Check('need_solved', "status <> 'solved_on_spot' OR (solved_note <> '' AND solved_on IS NOT NULL)")
export class Need extends Aggregate {
  @Column({ type: 'text' })
  status: NeedStatus;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text' })
  body: string;

  @Column({ type: 'text' })
  source: NeedSource;

  @Column({ type: 'text' })
  category: ServiceCategory;

  /** 急难程度：1 一般，2 较急，3 紧急。 */
  @Column({ type: 'smallint' })
  urgency: number;

  /** 受益人数（人，不是人次）；0 when unknown. */
  @Column({ type: 'int', default: 0 })
  beneficiaryCount: number;

  /** The street or community (or, from above, department or district) it concerns. */
  @ForeignKey(() => Unit, { name: 'need_unit_fk' })
  @Column({ type: 'uuid' })
  unitId: string;

  @ForeignKey(() => Account, { name: 'need_stater_fk' })
  @Column({ type: 'uuid' })
  statedBy: string;

  /** 代填：written down by an officer for a resident. */
  @Column({ type: 'boolean', default: false })
  onBehalf: boolean;

  /** Personal data: for the stater, the officers of the unit (and above it) and the committee alone. */
  @Column({ type: 'text', nullable: true })
  contactName: string | null;

  /** Personal data, as above. */
  @Column({ type: 'text', nullable: true })
  contactPhone: string | null;

  /** 是否适由社会组织承担；null before the verdict. */
  @Column({ type: 'boolean', nullable: true })
  suitable: boolean | null;

  @Column({ type: 'text', nullable: true })
  suitabilityReason: string | null;

  /** Hits on the negative list. */
  @Column({ type: 'jsonb', default: () => "'[]'" })
  suitabilityChecklist: NegativeItem[];

  /** 梳理意见。 */
  @Column({ type: 'text', nullable: true })
  opinion: string | null;

  @ForeignKey(() => Need, { name: 'need_merged_into_fk' })
  @Column({ type: 'uuid', nullable: true })
  mergedIntoId: string | null;

  /** 转办的承接单位。 */
  @Column({ type: 'text', nullable: true })
  transferredTo: string | null;

  /** 暂缓至（北京时间日期）。 */
  @Column({ type: 'date', nullable: true })
  deferredUntil: string | null;

  /** 即知即改的办理结果。 */
  @Column({ type: 'text', nullable: true })
  solvedNote: string | null;

  @Column({ type: 'date', nullable: true })
  solvedOn: string | null;

  @InstantColumn({ nullable: true })
  submittedAt: Date | null;

  /** Who took the last step of the sorting. */
  @Column({ type: 'uuid', nullable: true })
  reviewedBy: string | null;
}
