import { DomainError, notFound } from '#kernel';
import type { AccountActor, Database } from '#platform';
import { memberLabel } from '../../domain/labels.js';
import { isSeated } from '../../domain/panel.js';
import { totalOf } from '../../domain/ranking.js';
import type { SheetEntry } from '../../domain/sheet.js';
import type { Evaluation } from '../../persistence/evaluation.entity.js';
import { PanelMember } from '../../persistence/panel-member.entity.js';
import { ScoreSheet } from '../../persistence/score-sheet.entity.js';
import { unexplainedOutliers } from '../ranking-sheets.js';
import { accessTo, findEvaluation, type Access } from './access.js';
import { candidateBids, type CandidateBid } from './candidate-bids.query.js';
import type { ScoreEntryView, ScoreSheetView } from './views.js';

/**
 * The sheets of those seated, by seat. Scores of others stay hidden from a member until the own sheet
 * is locked, and from the office until all are: nobody learns where the scores lead while one can
 * still write on them. The unit as such sees none.
 *
 * @throws DomainError not_found | member_recused | declaration_missing
 */
export async function listSheets(
  db: Database,
  actor: AccountActor,
  id: string,
): Promise<ScoreSheetView[]> {
  const manager = db.dataSource.manager;
  const evaluation = await findEvaluation(db, id);
  const access = await accessTo(db, actor, evaluation);
  requireDeclared(access);
  const bids = await candidateBids(db, evaluation.listingId);
  const members = await manager.find(PanelMember, {
    where: { evaluationId: id },
    order: { seat: 'ASC' },
  });
  const sheets = await manager.findBy(ScoreSheet, { evaluationId: id });
  const seated = members.filter(isSeated).flatMap((member) => {
    const sheet = sheets.find((one) => one.memberId === member.id);
    return sheet ? [{ member, sheet }] : [];
  });
  const allLocked =
    evaluation.status !== 'declaring' &&
    seated.every(({ sheet }) => sheet.status === 'submitted') &&
    seated.length > 0;
  const own = access.as === 'member' ? access.member.id : null;
  const ownLocked = seated.some(
    ({ member, sheet }) => member.id === own && sheet.status === 'submitted',
  );
  const inPlay = bids.filter((bid) => bid.inPlay).map((bid) => bid.bidId);
  const asked =
    allLocked && evaluation.status === 'scoring'
      ? unexplainedOutliers(evaluation, inPlay, seated)
      : [];
  return seated.map(({ member, sheet }) => {
    const mine = member.id === own;
    const shown =
      mine || (access.as === 'office' ? allLocked : ownLocked && sheet.status === 'submitted');
    return {
      id: sheet.id,
      memberId: member.id,
      label: memberLabel(member.seat!),
      mine,
      status: sheet.status,
      version: sheet.version,
      submittedAt: sheet.submittedAt,
      reopenedReason: sheet.reopenedReason,
      entries: shown ? entryViews(evaluation, bids, sheet.entries) : null,
      unexplained: shown
        ? asked.filter(({ memberId }) => memberId === member.id).map(({ bidId }) => bidId)
        : [],
    };
  });
}

/** One's own sheet. @throws DomainError as above, and not_found where one has none */
export async function getOwnSheet(
  db: Database,
  actor: AccountActor,
  id: string,
): Promise<ScoreSheetView> {
  const own = (await listSheets(db, actor, id)).find((sheet) => sheet.mine);
  if (!own) throw notFound('评分表');
  return own;
}

/** @throws DomainError not_found for the unit as such | member_recused | declaration_missing */
export function requireDeclared(access: Access): void {
  if (access.as === 'unit') throw notFound('评审');
  if (access.as === 'office' || access.member.state === 'declared') return;
  throw new DomainError(
    access.member.state === 'recused' ? 'member_recused' : 'declaration_missing',
  );
}

/** Entries with the bids' labels and totals, in order of receipt. */
export function entryViews(
  { ruleSet }: Evaluation,
  bids: readonly CandidateBid[],
  entries: readonly SheetEntry[],
): ScoreEntryView[] {
  return bids.flatMap(({ bidId, label }) => {
    const entry = entries.find((one) => one.bidId === bidId);
    if (!entry) return [];
    const whole = ruleSet.criteria.every(({ id }) => entry.scores[id] !== undefined);
    return [
      {
        bidId,
        label,
        scores: entry.scores,
        totalHundredths: whole ? totalOf(ruleSet.criteria, entry.scores) : null,
        comment: entry.comment ?? null,
        outlierReason: entry.outlierReason ?? null,
      },
    ];
  });
}
