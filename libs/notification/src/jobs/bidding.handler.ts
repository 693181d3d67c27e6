import { OnEvent, type DeliveredEvent, type EventHandler, type Tx } from '#platform';
import { partiesOf, receiptFact, type PartyFacts } from '../application/queries/bid-facts.query.js';
import { agentsOf } from '../application/queries/members.query.js';
import type { MessageKind } from '../domain/templates.js';
import { eventsOf, follow, type Route, type Routes } from './route.js';

/** `bid.consent_refused` comes with `bid.member_left`, `bid.ranked` is for nobody before the notice. */
type BidEvent =
  | 'bid.consents_requested'
  | 'bid.consent_given'
  | 'bid.member_left'
  | 'bid.submitted'
  | 'bid.confirmation_asked'
  | 'bid.confirmed'
  | 'bid.withdrawn'
  | 'bid.lapsed'
  | 'bid.opened'
  | 'bid.disqualified'
  | 'bid.reopened'
  | 'bid.awarded'
  | 'bid.kept_in_reserve'
  | 'bid.not_awarded';

/** Nobody but the bid's own organisations ever hears of it here. */
const toParties =
  (kind: MessageKind, concerns: (party: PartyFacts) => boolean): Route<BidEvent> =>
  async (tx, _listing, { payload }) => {
    const parties = await partiesOf(tx, payload.bidId);
    const ids = parties.filter(concerns).map(({ organizationId }) => organizationId);
    return [{ kind, to: await agentsOf(tx, ids) }];
  };

const joined = (party: PartyFacts) => party.joined;

/** To those who stand behind what was received, with its receipt. */
const withReceipt =
  (kind: MessageKind): Route<BidEvent> =>
  async (tx, listing, event) => {
    const notes = await toParties(kind, joined)(tx, listing, event);
    const receipt = await receiptFact(tx, event.payload.bidId, event.occurredAt);
    return notes.map((note) => ({ ...note, facts: { receipt } }));
  };

const informed = (party: PartyFacts) => party.informed;

const ROUTES: Routes<BidEvent> = {
  'bid.consents_requested': toParties(
    'bid.consent_asked',
    ({ lead, consented }) => !lead && !consented,
  ),
  'bid.consent_given': toParties('bid.consent_given', ({ lead }) => lead),
  'bid.member_left': toParties('bid.member_left', joined),
  'bid.submitted': withReceipt('bid.submitted'),
  'bid.confirmation_asked': toParties('bid.confirmation_asked', joined),
  'bid.confirmed': withReceipt('bid.confirmed'),
  'bid.withdrawn': toParties('bid.withdrawn', informed),
  'bid.lapsed': toParties('bid.lapsed', informed),
  'bid.opened': toParties('bid.opened', joined),
  'bid.disqualified': toParties('bid.disqualified', joined),
  'bid.reopened': toParties('bid.reopened', joined),
  'bid.awarded': toParties('bid.awarded', joined),
  'bid.kept_in_reserve': toParties('bid.kept_in_reserve', joined),
  'bid.not_awarded': toParties('bid.not_awarded', joined),
};

/** 揭榜: what becomes of a bid, for its own agents alone. */
@OnEvent(eventsOf(ROUTES), 'notify-bids')
export class NotifyOfBids implements EventHandler<BidEvent> {
  async handle(tx: Tx, event: DeliveredEvent<BidEvent>): Promise<void> {
    await follow(tx, ROUTES, event, { bidId: event.payload.bidId });
  }
}
