import { notFound } from '#kernel';
import type { AccountActor, Database } from '#platform';
import { Listing } from '#posting';
import { roadShowStage } from '../../domain/road-show.js';
import { memberLabel } from '../../domain/labels.js';
import { isSeated, requiredPanelSize } from '../../domain/panel.js';
import { Evaluation } from '../../persistence/evaluation.entity.js';
import { PanelMember } from '../../persistence/panel-member.entity.js';
import { ScoreSheet } from '../../persistence/score-sheet.entity.js';
import { findRoadShow, slotsOf } from '../held-road-show.js';
import { accessTo, findEvaluation } from './access.js';
import { candidateBids } from './candidate-bids.query.js';
import { consensusView } from './consensus.query.js';
import type { EvaluationView, PanelMemberView, OwnSeatView } from './views.js';

/** An evaluation as far as the asker may see it. @throws DomainError not_found */
export async function getEvaluation(
  db: Database,
  actor: AccountActor,
  id: string,
): Promise<EvaluationView> {
  const manager = db.dataSource.manager;
  const evaluation = await findEvaluation(db, id);
  const access = await accessTo(db, actor, evaluation);
  const { ruleSet } = evaluation;
  const [listing, members, sheets, rounds, bids, show] = await Promise.all([
    manager.findOneByOrFail(Listing, { id: evaluation.listingId }),
    manager.find(PanelMember, { where: { evaluationId: id }, order: { seat: 'ASC', id: 'ASC' } }),
    manager.findBy(ScoreSheet, { evaluationId: id }),
    manager.find(Evaluation, {
      where: { listingId: evaluation.listingId },
      order: { round: 'ASC' },
      select: { id: true, round: true, status: true },
    }),
    candidateBids(db, evaluation.listingId),
    findRoadShow(db, id),
  ]);
  const seated = members.filter(isSeated);
  const sheetOf = (member: PanelMember) => sheets.find((sheet) => sheet.memberId === member.id);
  const office = access.as === 'office';
  return {
    id,
    listingId: listing.id,
    listingCode: listing.code,
    listingTitle: listing.title,
    round: evaluation.round,
    status: evaluation.status,
    version: evaluation.version,
    method: ruleSet.method,
    blindNames: ruleSet.blindNames,
    ruleSet,
    panelSize: requiredPanelSize(ruleSet),
    seated: seated.length,
    declared: seated.filter((member) => member.state === 'declared').length,
    submitted: seated.filter((member) => sheetOf(member)?.status === 'submitted').length,
    bids: evaluation.report
      ? evaluation.report.public.ranking.rows.length
      : bids.filter((bid) => bid.inPlay).length,
    seedCommitments: seedCommitments(evaluation),
    tieCommitment: evaluation.tieCommitment,
    roadShow: show && roadShowStage(await slotsOf(db, show)),
    rankedAt: evaluation.rankedAt,
    finalisedAt: evaluation.finalisedAt,
    supersededReason: evaluation.supersededReason,
    rounds: rounds.map(({ id: roundId, round, status }) => ({ id: roundId, round, status })),
    mine: access.as === 'member' ? ownSeatView(access.member, sheetOf(access.member)) : null,
    members: office ? await memberViews(db, members, sheetOf) : null,
    draws: office ? { held: evaluation.draws } : null,
    consensus: await consensusView(db, evaluation, access, members, bids),
  };
}

/** The round that stands (or the last one) of a listing. @throws DomainError not_found */
export async function getEvaluationOf(
  db: Database,
  actor: AccountActor,
  listingId: string,
): Promise<EvaluationView> {
  const [latest] = await db.dataSource.manager.find(Evaluation, {
    where: { listingId },
    order: { round: 'DESC' },
    take: 1,
  });
  if (!latest) throw notFound('评审');
  return getEvaluation(db, actor, latest.id);
}

/** In the order of the draws they were made for; the last is for a draw to come. */
export const seedCommitments = (evaluation: Evaluation): string[] => [
  ...evaluation.draws.map((draw) => draw.commitment),
  evaluation.seedCommitment,
];

function ownSeatView(member: PanelMember, sheet: ScoreSheet | undefined): OwnSeatView {
  const { id, kind, state, seat, declaredAt } = member;
  return {
    id,
    kind,
    state,
    declaredAt,
    label: seat === null ? null : memberLabel(seat),
    sheetStatus: sheet?.status ?? null,
  };
}

async function memberViews(
  db: Database,
  members: readonly PanelMember[],
  sheetOf: (member: PanelMember) => ScoreSheet | undefined,
): Promise<PanelMemberView[]> {
  const names = await db.query<{ id: string; name: string }>(
    'SELECT id, name FROM account WHERE id = ANY ($1)',
    [members.map((member) => member.accountId)],
  );
  return members.map((member) => ({
    ...ownSeatView(member, sheetOf(member)),
    accountId: member.accountId,
    name: names.find(({ id }) => id === member.accountId)!.name,
    seatingReason: member.seatingReason,
    declaration: member.declaration,
    conflicts: member.conflicts,
    recusalReason: member.recusalReason,
    leftAt: member.leftAt,
  }));
}
