import { OnEvent, type DeliveredEvent, type EventHandler, type Tx } from '#platform';
import { partiesOf } from '../application/queries/bid-facts.query.js';
import { agentsOf } from '../application/queries/members.query.js';
import { membersOf } from '../application/queries/panel-facts.query.js';
import {
  bidsToPresent,
  roadShowFacts,
  slotNumber,
} from '../application/queries/road-show-facts.query.js';
import { eventsOf, follow, type Routes } from './route.js';

/** What happens on the day itself is seen by those who are there. */
type RoadShowEvent = 'road_show.scheduled' | 'slot.placed';

const agentsOfBid = async (tx: Tx, bidId: string): Promise<string[]> => {
  const parties = await partiesOf(tx, bidId);
  return agentsOf(
    tx,
    parties.filter(({ joined }) => joined).map(({ organizationId }) => organizationId),
  );
};

const ROUTES: Routes<RoadShowEvent> = {
  // Each bidder hears of its own place alone.
  'road_show.scheduled': async (tx, listing, { payload }) => {
    const facts = await roadShowFacts(tx, payload.roadShowId);
    const bidIds = await bidsToPresent(tx, listing.id);
    const bidders = await Promise.all(
      bidIds.map(async (bidId) => ({
        kind: 'road_show.scheduled' as const,
        to: await agentsOfBid(tx, bidId),
        facts: { ...facts, bidId },
      })),
    );
    const panel = await membersOf(tx, payload.evaluationId, 'declared');
    return [...bidders, { kind: 'road_show.panel', to: panel, facts }];
  },
  'slot.placed': async (tx, _listing, { payload }) => [
    {
      kind: 'road_show.placed',
      to: await agentsOfBid(tx, payload.bidId),
      facts: { bidId: payload.bidId, number: await slotNumber(tx, payload.slotId) },
    },
  ],
};

/** 路演: when and where, and the own number. */
@OnEvent(eventsOf(ROUTES), 'notify-road-shows')
export class NotifyOfRoadShows implements EventHandler<RoadShowEvent> {
  async handle(tx: Tx, event: DeliveredEvent<RoadShowEvent>): Promise<void> {
    await follow(tx, ROUTES, event, { evaluationId: event.payload.evaluationId });
  }
}
