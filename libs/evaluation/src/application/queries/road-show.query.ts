import { bidderOrganizations } from '#bidding';
import { notFound } from '#kernel';
import { openSealedFile, type AccountActor, type Database, type SendableFile } from '#platform';
import { isRoadShowOver, slotInTurn, slotOvertime } from '../../domain/road-show.js';
import { findRoadShow, slotIn, slotsOf, type PlacedSlot } from '../held-road-show.js';
import { SLIDES } from '../own-slot.js';
import { accessTo, findEvaluation } from './access.js';
import { questionsBySlot } from './road-show-questions.query.js';
import type { RoadShowView } from './road-show.views.js';
import { requireDeclared } from './sheets.query.js';
import { slidesView } from './slides.query.js';

/** The round's road show for its office and its panel. */
async function open(db: Database, actor: AccountActor, evaluationId: string) {
  const evaluation = await findEvaluation(db, evaluationId);
  requireDeclared(await accessTo(db, actor, evaluation));
  const show = await findRoadShow(db, evaluationId);
  if (!show || !evaluation.ruleSet.roadShow) throw notFound('路演');
  return { show, rules: evaluation.ruleSet.roadShow, slots: await slotsOf(db, show) };
}

/** @throws DomainError not_found | declaration_missing | member_recused */
export async function getRoadShow(
  db: Database,
  actor: AccountActor,
  evaluationId: string,
): Promise<RoadShowView> {
  const { show, rules, slots } = await open(db, actor, evaluationId);
  const bidders = slots.length > 0 ? await bidderOrganizations(db, show.listingId) : [];
  const questions = await questionsBySlot(db, evaluationId);
  return {
    id: show.id,
    version: show.version,
    slotMinutes: rules.slotMinutes,
    questionMinutes: rules.questionMinutes,
    startsAt: show.startsAt,
    place: show.place,
    commitment: show.seedCommitment,
    draw: show.draw,
    turn: slotInTurn(slots)?.id ?? null,
    over: isRoadShowOver(slots),
    slots: await Promise.all(
      slots.map(async (slot) => ({
        id: slot.id,
        version: slot.row.version,
        number: slot.number,
        bidId: slot.row.bidId,
        label: slot.label,
        bidders: bidders.filter(({ bidId }) => bidId === slot.row.bidId).map(({ name }) => name),
        inPlay: slot.inPlay,
        status: slot.status,
        presentingAt: slot.row.presentingAt,
        questionsAt: slot.row.questionsAt,
        endedAt: slot.row.endedAt,
        ...slotOvertime(slot.row, rules),
        absentReason: slot.row.absentReason,
        slidesThere: slot.row.slidesId !== null,
        slides: hasBegun(slot) ? await slidesView(db, slot.row) : null,
        questions: questions.get(slot.id) ?? [],
      })),
    ),
  };
}

/**
 * The slides of a slot, for panel and office, from the moment it begins.
 *
 * @throws DomainError not_found | declaration_missing | member_recused
 */
export async function getSlides(
  db: Database,
  actor: AccountActor,
  evaluationId: string,
  slotId: string,
): Promise<SendableFile> {
  const { slots } = await open(db, actor, evaluationId);
  const slot = slotIn(slots, slotId);
  if (!hasBegun(slot) || !slot.row.slidesId) throw notFound('路演材料');
  return openSealedFile(db.dataSource.manager, slot.row.slidesId, { type: SLIDES, id: slotId });
}

/** Whoever did not come has shown nothing. */
const hasBegun = ({ row }: PlacedSlot): boolean => row.presentingAt !== null;
