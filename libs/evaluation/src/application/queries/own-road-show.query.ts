import { openSealedFile, type AccountActor, type Database, type SendableFile } from '#platform';
import { notFound } from '#kernel';
import { aheadOf, areSlidesOpen } from '../../domain/road-show.js';
import { slotsOf, type PlacedSlot } from '../held-road-show.js';
import { requireOwnRoadShow, requireOwnSlot, SLIDES } from '../own-slot.js';
import { findEvaluation } from './access.js';
import { questionsBySlot } from './road-show-questions.query.js';
import type { OwnRoadShowView, OwnSlotView } from './road-show.views.js';
import { slidesView } from './slides.query.js';

/** The road show as a bidder sees it: when, where, the own number, and nothing of the others. */
export async function getOwnRoadShow(
  db: Database,
  actor: AccountActor,
  bidId: string,
): Promise<OwnRoadShowView> {
  const { show, slot, lead } = await requireOwnRoadShow(db, actor, bidId);
  const { ruleSet } = await findEvaluation(db, show.evaluationId);
  const slots = await slotsOf(db, show);
  const own = slots.find(({ id }) => id === slot?.id);
  return {
    version: show.version,
    slotMinutes: ruleSet.roadShow!.slotMinutes,
    questionMinutes: ruleSet.roadShow!.questionMinutes,
    startsAt: show.startsAt,
    place: show.place,
    lead,
    slots: show.draw ? slots.length : null,
    ahead: own ? aheadOf(slots, own) : null,
    own: own ? await ownView(db, own) : null,
  };
}

/** The own slides, whenever. @throws DomainError not_found */
export async function getOwnSlides(
  db: Database,
  actor: AccountActor,
  bidId: string,
): Promise<SendableFile> {
  const { slot } = await requireOwnSlot(db, actor, bidId);
  if (!slot.slidesId) throw notFound('路演材料');
  return openSealedFile(db.dataSource.manager, slot.slidesId, { type: SLIDES, id: slot.id });
}

async function ownView(db: Database, slot: PlacedSlot): Promise<OwnSlotView> {
  const { row, number, status } = slot;
  const questions = (await questionsBySlot(db, row.evaluationId)).get(slot.id) ?? [];
  return {
    number,
    status,
    presentingAt: row.presentingAt,
    questionsAt: row.questionsAt,
    endedAt: row.endedAt,
    slides: await slidesView(db, row),
    slidesOpen: areSlidesOpen(slot),
    // Who on the panel asked is not for bidders.
    questions: questions.map((question) => ({ ...question, by: null })),
  };
}
