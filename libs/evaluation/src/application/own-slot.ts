import { Bid, bidderOrganizations } from '#bidding';
import type { Source } from '#directory';
import { notFound } from '#kernel';
import type { Actor } from '#platform';
import { Evaluation } from '../persistence/evaluation.entity.js';
import { RoadShow, RoadShowSlot } from '../persistence/road-show.entity.js';
import { managerOf } from './source.js';

/** What slides are attached to. */
export const SLIDES = 'road_show_slot';

/** A bid's road show in the newest round; the slot is null before the draw. */
export interface OwnRoadShow {
  show: RoadShow;
  slot: RoadShowSlot | null;
  lead: boolean;
}

/**
 * The road show of an agent's own bid, alone or joint.
 *
 * @throws DomainError not_found for everybody else, and where there is none
 */
export async function requireOwnRoadShow(
  source: Source,
  actor: Actor,
  bidId: string,
): Promise<OwnRoadShow> {
  const manager = managerOf(source);
  const organizationId = actor.kind === 'account' ? actor.organizationId : null;
  const bid = organizationId ? await manager.findOneBy(Bid, { id: bidId }) : null;
  const parties = bid ? await bidderOrganizations(source, bid.listingId) : [];
  const party = parties.find((one) => one.bidId === bidId && one.organizationId === organizationId);
  const [round] = party
    ? await manager.find(Evaluation, {
        where: { listingId: bid!.listingId },
        order: { round: 'DESC' },
        take: 1,
      })
    : [];
  const show = round && (await manager.findOneBy(RoadShow, { evaluationId: round.id }));
  if (!party || !show) throw notFound('路演');
  const slot = await manager.findOneBy(RoadShowSlot, { roadShowId: show.id, bidId });
  return { show, slot, lead: party.lead };
}

/** As above, once the order is drawn. @throws DomainError not_found */
export async function requireOwnSlot(
  source: Source,
  actor: Actor,
  bidId: string,
): Promise<OwnRoadShow & { slot: RoadShowSlot }> {
  const { slot, ...own } = await requireOwnRoadShow(source, actor, bidId);
  if (!slot) throw notFound('路演');
  return { ...own, slot };
}
