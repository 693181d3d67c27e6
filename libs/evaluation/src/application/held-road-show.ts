import { bidderLabel } from '#bidding';
import type { Source } from '#directory';
import { notFound } from '#kernel';
import type { Tx } from '#platform';
import { isRoadShowOver, type SlotFacts } from '../domain/road-show.js';
import { RoadShow, RoadShowSlot } from '../persistence/road-show.entity.js';
import { holdEvaluation, type Held } from './held.js';
import { candidateBids } from './queries/candidate-bids.query.js';
import { managerOf } from './source.js';

/** A slot with what the rules look at besides its own row. */
export interface PlacedSlot extends SlotFacts {
  row: RoadShowSlot;
}

export interface HeldRoadShow extends Held {
  show: RoadShow;
  /** by number; empty before the draw */
  slots: PlacedSlot[];
}

/** The slots of a road show in drawn order, each with its bidder's label. */
export async function slotsOf(
  source: Source,
  { id, listingId }: Pick<RoadShow, 'id' | 'listingId'>,
): Promise<PlacedSlot[]> {
  const rows = await managerOf(source).find(RoadShowSlot, {
    where: { roadShowId: id },
    order: { number: 'ASC' },
  });
  const bids = rows.length > 0 ? await candidateBids(source, listingId) : [];
  return rows.map((row) => {
    const bid = bids.find(({ bidId }) => bidId === row.bidId);
    return {
      row,
      id: row.id,
      number: row.number,
      status: row.status,
      label: bid?.label ?? bidderLabel(row.number),
      inPlay: bid?.inPlay ?? false,
    };
  });
}

/** The road show of a round; null where the published rules ask for none. */
export function findRoadShow(source: Source, evaluationId: string): Promise<RoadShow | null> {
  return managerOf(source).findOneBy(RoadShow, { evaluationId });
}

/**
 * Holds a round with its road show for a write: whoever else runs it, or locks a sheet, waits.
 *
 * @throws DomainError not_found, also where there is no road show | transition_not_allowed
 */
export async function holdRoadShow(tx: Tx, evaluationId: string): Promise<HeldRoadShow> {
  const held = await holdEvaluation(tx, evaluationId);
  const show = await findRoadShow(tx, evaluationId);
  if (!show) throw notFound('路演');
  return { ...held, show, slots: await slotsOf(tx, show) };
}

/** @throws DomainError not_found */
export function slotIn(slots: readonly PlacedSlot[], slotId: string): PlacedSlot {
  const slot = slots.find(({ id }) => id === slotId);
  if (!slot) throw notFound('路演');
  return slot;
}

/** Whether scores may be locked: there is no road show, or everybody has been heard. */
export async function mayLockSheets(tx: Tx, evaluationId: string): Promise<boolean> {
  const show = await findRoadShow(tx, evaluationId);
  return !show || isRoadShowOver(await slotsOf(tx, show));
}
