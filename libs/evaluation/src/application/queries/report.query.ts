import { notFound } from '#kernel';
import type { AccountActor, Database } from '#platform';
import { checkReport, type EvaluationReport, type PublicReport } from '../../domain/report.js';
import type { Source } from '#directory';
import { Listing } from '#posting';
import { Evaluation } from '../../persistence/evaluation.entity.js';
import { managerOf } from '../source.js';
import { findRoadShow } from '../held-road-show.js';
import { accessTo, findEvaluation } from './access.js';
import type { DrawRecordView, EvaluationReportView } from './views.js';

/**
 * The report of an evaluation: all of it for the office once it is ranked; the public part for the
 * panel and the posting unit once it is final. Each time it is recomputed, and what does not come out
 * as printed is named.
 *
 * @throws DomainError not_found
 */
export async function getReport(
  db: Database,
  actor: AccountActor,
  id: string,
): Promise<EvaluationReportView> {
  const evaluation = await findEvaluation(db, id);
  const { as } = await accessTo(db, actor, evaluation);
  const { report } = evaluation;
  if (!report || (as !== 'office' && evaluation.finalisedAt === null)) throw notFound('评审报告');
  return {
    id,
    public: report.public,
    digest: report.digest,
    faults: checkReport(report),
    members: as === 'office' ? { list: await withNames(db, report) } : null,
  };
}

/**
 * The draws of an evaluation as a file that can be checked by itself (`npm run verify-draw`): for the
 * office at once, for everybody as part of the published report.
 *
 * @throws DomainError not_found, also before the first draw
 */
export async function getDrawRecord(
  db: Database,
  actor: AccountActor,
  id: string,
): Promise<DrawRecordView> {
  const evaluation = await findEvaluation(db, id);
  const { as } = await accessTo(db, actor, evaluation);
  if (as !== 'office' || evaluation.draws.length === 0) throw notFound('抽取记录');
  const { listingId, round } = evaluation;
  const { code } = await db.dataSource.manager.findOneByOrFail(Listing, { id: listingId });
  const draws = evaluation.draws.map(({ drawnBy: _by, ...draw }) => draw);
  const roadShow = (await findRoadShow(db, id))?.draw ?? null;
  return { format: 'draw-record/1', listingId, listingCode: code, round, draws, roadShow };
}

/** The public part of the standing final report of a listing, for whoever publishes the result. */
export async function publicReport(
  source: Source,
  listingId: string,
): Promise<{ report: PublicReport; digest: string } | null> {
  const evaluation = await managerOf(source).findOneBy(Evaluation, {
    listingId,
    status: 'finalised',
  });
  return evaluation && { report: evaluation.report!.public, digest: evaluation.report!.digest };
}

async function withNames(db: Database, { members }: EvaluationReport): Promise<object[]> {
  const names = await db.query<{ id: string; name: string }>(
    'SELECT id, name FROM account WHERE id = ANY ($1)',
    [members.map((member) => member.accountId)],
  );
  return members.map((member) => ({
    ...member,
    name: names.find(({ id }) => id === member.accountId)?.name ?? null,
  }));
}
