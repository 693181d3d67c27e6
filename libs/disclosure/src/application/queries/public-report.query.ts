import { canonicalJson, notFound, sha256Hex } from '#kernel';
import { Database, Field } from '#platform';
import { masked } from '../../domain/masking.js';

export class PublicReportView {
  @Field.json('评审报告（公开部分）', { description: '可据以重新计算排名' }) report: object;
  @Field.text('SHA-256', { description: '按所公布的文字计算' }) digest: string;
  @Field.boolean('隐去了个人信息', {
    description: '为是的，摘要与存档报告的不同；存档摘要由监督员核对',
  })
  redacted: boolean;
}

/**
 * The public part of the evaluation report that an award is bound to. Telephone and identity numbers
 * that somebody wrote into a reason are hidden, and the digest is that of the text as it is published;
 * the digest of the exact text stays on record for the supervisor.
 *
 * @throws DomainError not_found before the notice
 */
export async function publicReportOf(db: Database, awardId: string): Promise<PublicReportView> {
  const row = await db.one<{ report: object }>(
    `SELECT e.report->'public' AS report
     FROM award a JOIN evaluation e ON e.id = a.evaluation_id
     WHERE a.id = $1 AND a.notice_start IS NOT NULL AND e.report IS NOT NULL`,
    [awardId],
  );
  if (!row) throw notFound('评审报告');
  const report = masked(row.report);
  const text = canonicalJson(report);
  return { report, digest: sha256Hex(text), redacted: text !== canonicalJson(row.report) };
}
