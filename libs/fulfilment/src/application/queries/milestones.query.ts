import { MILESTONE_STATUS_NAMES, type MilestoneStatus } from '#contracts';
import { notFound } from '#kernel';
import { Field, type AccountActor, type Database } from '#platform';
import { QUALIFIERS, type Qualifier } from '../../domain/measure.js';
import { IndicatorTargetView, PaperView } from './agreement-view.js';
import { requireVisible } from './scope.js';

export class FigureView {
  @Field.text('指标') name: string;
  @Field.text('计量单位') unit: string;
  @Field.int('数值') value: number;
  @Field.oneOf('准确程度', QUALIFIERS) qualifier: Qualifier;
  @Field.boolean('是否累计') cumulative: boolean;
}

export class MilestoneReportView {
  @Field.longText('完成情况') text: string;
  @Field.list('数据', () => FigureView) figures: FigureView[];
  @Field.int('服务人数（人）') participants: number;
  @Field.int('服务人次') participations: number;
  @Field.date('统计截止日期') asOf: string;
  @Field.uuids('文件') fileIds: string[];
  @Field.instant('填报时间') reportedAt: string;
}

export class MilestoneView {
  @Field.uuid('里程碑编号') id: string;
  @Field.uuid('协议') agreementId: string;
  @Field.uuid('榜单') listingId: string;
  @Field.int('序号') number: number;
  @Field.oneOf('状态', Object.keys(MILESTONE_STATUS_NAMES)) status: MilestoneStatus;
  @Field.text('名称') title: string;
  @Field.date('到期日') dueOn: string;
  @Field.list('指标', () => IndicatorTargetView) targets: IndicatorTargetView[];
  @Field.fen('本期金额') instalmentFen: number;
  @Field.fen('已拨付') paidFen: number;
  @Field.object('填报', () => MilestoneReportView, { nullable: true })
  report: MilestoneReportView | null;
  @Field.list('此前的填报', () => MilestoneReportView) earlierReports: MilestoneReportView[];
  @Field.instant('核查时间', { nullable: true }) inspectedAt: Date | null;
  @Field.text('核查意见', { nullable: true }) verdictReason: string | null;
  @Field.instant('逾期起始', { nullable: true }) overdueSince: Date | null;
  @Field.int('版本') version: number;
}

export class PaymentView {
  @Field.uuid('拨付编号') id: string;
  @Field.int('金额', { description: '单位：分；冲销为负' }) amountFen: number;
  @Field.date('拨付日期') paidOn: string;
  @Field.text('凭证号') voucher: string;
  @Field.list('材料', () => PaperView) papers: PaperView[];
  @Field.uuid('冲销的记录', { nullable: true }) reversalOf: string | null;
  @Field.instant('登记时间') recordedAt: Date;
}

const COLUMNS = `
  m.id, m.agreement_id AS "agreementId", m.listing_id AS "listingId", m.number, m.status, m.title,
  m.due_on::text AS "dueOn", m.targets, m.instalment_fen::float8 AS "instalmentFen",
  (SELECT coalesce(sum(p.amount_fen), 0)::float8 FROM payment p WHERE p.milestone_id = m.id)
    AS "paidFen",
  m.report, m.earlier_reports AS "earlierReports", m.inspected_at AS "inspectedAt",
  m.verdict_reason AS "verdictReason", m.overdue_since AS "overdueSince", m.version`;

type StoredReport = MilestoneReportView & { reportedBy?: string };

/** The milestones of an agreement, in order. @throws DomainError not_found */
export async function milestonesOf(
  db: Database,
  actor: AccountActor,
  agreementId: string,
): Promise<MilestoneView[]> {
  await requireVisible(db, actor, agreementId);
  const rows = await db.query<MilestoneView>(
    `SELECT ${COLUMNS} FROM milestone m WHERE m.agreement_id = $1 ORDER BY m.number`,
    [agreementId],
  );
  return rows.map((row) => ({
    ...row,
    report: row.report && withoutAccount(row.report),
    earlierReports: row.earlierReports.map(withoutAccount),
  }));
}

const withoutAccount = ({ reportedBy: _, ...report }: StoredReport): MilestoneReportView => report;

/** Payments on record for a milestone, in order of entry. @throws DomainError not_found */
export async function paymentsOf(
  db: Database,
  actor: AccountActor,
  milestoneId: string,
): Promise<PaymentView[]> {
  const found = await db.one<{ agreement_id: string }>(
    'SELECT agreement_id FROM milestone WHERE id = $1',
    [milestoneId],
  );
  if (!found) throw notFound('里程碑');
  await requireVisible(db, actor, found.agreement_id);
  return db.query<PaymentView>(
    `SELECT id, amount_fen::float8 AS "amountFen", paid_on::text AS "paidOn", voucher, papers,
            reversal_of AS "reversalOf", recorded_at AS "recordedAt"
     FROM payment WHERE milestone_id = $1 ORDER BY id`,
    [milestoneId],
  );
}
