import { ACCEPTANCE_STATUS_NAMES, type AcceptanceStatus } from '#contracts';
import { notFound } from '#kernel';
import { Field, type AccountActor, type Database } from '#platform';
import { CONCLUSIONS, satisfactionRate, type Conclusion } from '../../domain/acceptance.policy.js';
import { QUALIFIERS, type Qualifier } from '../../domain/measure.js';
import { IndicatorTargetView, PaperView } from './agreement-view.js';
import { requireVisible } from './scope.js';

export class ExpenditureView {
  @Field.text('科目') item: string;
  @Field.fen('金额') amountFen: number;
}

export class AcceptanceRequestView {
  @Field.longText('总结') summary: string;
  @Field.list('资金决算', () => ExpenditureView) expenditure: ExpenditureView[];
  @Field.list('材料', () => PaperView) papers: PaperView[];
  @Field.instant('申请时间') requestedAt: string;
}

export class IndicatorResultView extends IndicatorTargetView {
  @Field.int('完成值', { nullable: true }) value: number | null;
  @Field.oneOf('准确程度', QUALIFIERS) qualifier: Qualifier;
  @Field.boolean('是否可加总', { description: '否：同一人可能重复，只是下限' }) complete: boolean;
  @Field.text('完成率（%）', { nullable: true }) rate: string | null;
  @Field.boolean('是否达到') reached: boolean;
}

export class OpinionsView {
  @Field.int('收集份数') collected: number;
  @Field.int('满意份数') satisfied: number;
  @Field.longText('意见摘要', { min: 0 }) note: string;
}

export class InspectionView {
  @Field.list('指标对照', () => IndicatorResultView) indicatorResults: IndicatorResultView[];
  @Field.object('服务对象意见', () => OpinionsView) opinions: OpinionsView;
  @Field.longText('现场核查') onSite: string;
  @Field.longText('核查意见') finding: string;
  @Field.instant('核查时间') inspectedAt: string;
}

export class RectificationView {
  @Field.longText('整改要求') reason: string;
  @Field.date('整改期限') dueOn: string;
  @Field.instant('提出时间') askedAt: string;
}

export class AcceptanceView {
  @Field.uuid('验收编号') id: string;
  @Field.uuid('协议') agreementId: string;
  @Field.uuid('榜单') listingId: string;
  @Field.oneOf('状态', Object.keys(ACCEPTANCE_STATUS_NAMES)) status: AcceptanceStatus;
  @Field.object('验收申请', () => AcceptanceRequestView) request: AcceptanceRequestView;
  @Field.object('核查', () => InspectionView, { nullable: true })
  inspection: InspectionView | null;
  @Field.text('满意率（%）', { nullable: true }) satisfactionRate: string | null;
  @Field.list('整改', () => RectificationView) rectifications: RectificationView[];
  @Field.date('整改期限', { nullable: true }) rectificationDueOn: string | null;
  @Field.instant('整改逾期起始', { nullable: true }) overdueSince: Date | null;
  @Field.oneOf('结论', CONCLUSIONS, { nullable: true }) conclusion: Conclusion | null;
  @Field.longText('公开摘要', { nullable: true }) publicSummary: string | null;
  @Field.instant('验收时间', { nullable: true }) acceptedAt: Date | null;
  @Field.int('版本') version: number;
}

type Stored = Omit<AcceptanceView, 'satisfactionRate'>;

/** The acceptance of an agreement. @throws DomainError not_found */
export async function acceptanceOf(
  db: Database,
  actor: AccountActor,
  agreementId: string,
): Promise<AcceptanceView> {
  await requireVisible(db, actor, agreementId);
  const row = await db.one<Stored>(
    `SELECT id, agreement_id AS "agreementId", listing_id AS "listingId", status,
            request - 'requestedBy' AS request, inspection,
            (SELECT coalesce(jsonb_agg(r - 'askedBy' ORDER BY n), '[]')
             FROM jsonb_array_elements(rectifications) WITH ORDINALITY AS t(r, n)) AS rectifications,
            rectification_due_on::text AS "rectificationDueOn", overdue_since AS "overdueSince",
            conclusion, public_summary AS "publicSummary", accepted_at AS "acceptedAt", version
     FROM acceptance WHERE agreement_id = $1`,
    [agreementId],
  );
  if (!row) throw notFound('验收');
  return {
    ...row,
    satisfactionRate: row.inspection ? satisfactionRate(row.inspection.opinions) : null,
  };
}
