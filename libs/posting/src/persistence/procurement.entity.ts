import { PROCUREMENT_METHOD_NAMES, type ProcurementMethod } from '#contracts';
import { Account } from '#identity';
import { Aggregate, FenColumn, InstantColumn, StoredFile } from '#platform';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { oneOf } from './checks.js';
import { Listing } from './listing.entity.js';

/**
 * 转政府采购程序: a listing that the official procedure decides instead of this platform, and the
 * outside result once it is known.
 */
@Entity('procurement')
@Check('procurement_method', oneOf('method', PROCUREMENT_METHOD_NAMES))
@Check('procurement_amount', 'amount_fen >= 0')
@Check(
  'procurement_result_whole',
  `num_nulls(notice_number, method, supplier, amount_fen, concluded_on, recorded_by, recorded_at)
   IN (0, 7)`,
)
@Check(
  'procurement_result_proved',
  `recorded_at IS NULL OR link IS NOT NULL OR file_id IS NOT NULL`,
)
@Index('procurement_listing', ['listingId'], { unique: true })
@Index('procurement_concluded', ['concludedOn', 'id'], { where: 'recorded_at IS NOT NULL' })
export class Procurement extends Aggregate {
  @ForeignKey(() => Listing, { name: 'procurement_listing_fk' })
  @Column({ type: 'uuid' })
  listingId: string;

  @ForeignKey(() => Account, { name: 'procurement_hander_fk' })
  @Column({ type: 'uuid' })
  handedOverBy: string;

  @InstantColumn()
  handedOverAt: Date;

  /** Demanded where the ceiling stays below the threshold, such as 列入集中采购目录. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;

  /** 公告编号 */
  @Column({ type: 'text', nullable: true })
  noticeNumber: string | null;

  @Column({ type: 'text', nullable: true })
  method: ProcurementMethod | null;

  /** 成交供应商 */
  @Column({ type: 'text', nullable: true })
  supplier: string | null;

  /** 成交金额，分 */
  @FenColumn({ nullable: true })
  amountFen: number | null;

  @Column({ type: 'date', nullable: true })
  concludedOn: string | null;

  /** Where the official notice is read; http or https. */
  @Column({ type: 'text', nullable: true })
  link: string | null;

  @ForeignKey(() => StoredFile, { name: 'procurement_file_fk' })
  @Column({ type: 'uuid', nullable: true })
  fileId: string | null;

  @ForeignKey(() => Account, { name: 'procurement_recorder_fk' })
  @Column({ type: 'uuid', nullable: true })
  recordedBy: string | null;

  @InstantColumn({ nullable: true })
  recordedAt: Date | null;
}
