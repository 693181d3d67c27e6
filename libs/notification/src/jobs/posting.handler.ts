import { UNSUCCESSFUL_REASONS } from '#contracts';
import { OnEvent, type DeliveredEvent, type EventHandler, type Tx } from '#platform';
import type { Note } from '../application/notify.js';
import {
  interestedIn,
  lastActor,
  readersOf,
  statersOf,
  type ListingFacts,
} from '../application/queries/listing-facts.query.js';
import {
  accountsOf,
  agentsOf,
  allianceDesks,
  allianceMembers,
  officersOf,
} from '../application/queries/members.query.js';
import type { MessageKind } from '../domain/templates.js';
import { eventsOf, follow, type Routes } from './route.js';

type ListingEvent =
  | 'listing.submitted_for_review'
  | 'listing.returned'
  | 'listing.publication_proposed'
  | 'listing.publication_sent_back'
  | 'listing.published'
  | 'listing.passed_on'
  | 'listing.amended'
  | 'listing.enquiry_ended'
  | 'listing.closed'
  | 'listing.opened'
  | 'listing.evaluation_reopened'
  | 'listing.completed'
  | 'listing.unsuccessful'
  | 'listing.cancelled'
  | 'listing.handed_over';

const officers = (tx: Tx) => accountsOf(tx, 'committee_officer');

/** The posting unit's officers and whoever drafted the listing for it. */
export const unitDesk = async (tx: Tx, listing: ListingFacts): Promise<string[]> => [
  ...(await officersOf(tx, listing.postingUnitId)),
  listing.draftedBy,
];

/** The same words for everybody who stated a need behind the listing, each with a link to the own one. */
export async function toStaters(
  tx: Tx,
  listing: ListingFacts,
  kind: MessageKind,
  facts: Record<string, string> = {},
): Promise<Note[]> {
  const needs = await statersOf(tx, listing.needId);
  return needs.map(({ needId, accountId }) => ({
    kind,
    to: [accountId],
    facts: { ...facts, needId },
  }));
}

const ROUTES: Routes<ListingEvent> = {
  'listing.submitted_for_review': async (tx) => [
    { kind: 'listing.to_review', to: await officers(tx) },
  ],
  'listing.returned': async (_tx, { draftedBy, preparedBy }) => [
    { kind: 'listing.returned', to: [draftedBy, ...preparedBy] },
  ],
  'listing.publication_proposed': async (tx) => [
    { kind: 'listing.to_approve', to: await accountsOf(tx, 'committee_approver') },
  ],
  'listing.publication_sent_back': async (tx, { id }) => {
    const proposer = await lastActor(tx, id, 'propose_publication');
    return [{ kind: 'listing.sent_back', to: proposer ? [proposer] : await officers(tx) }];
  },
  // All in this one transaction: no alliance and no organisation hears of it before another.
  'listing.published': async (tx, listing) => {
    const { leads, chairs } = await allianceDesks(tx, listing.id);
    const members = await allianceMembers(tx, listing.id);
    return [
      { kind: 'listing.published_alliance', to: [...leads, ...chairs] },
      { kind: 'listing.published', to: await agentsOf(tx, members) },
      { kind: 'listing.published_unit', to: await unitDesk(tx, listing) },
      ...(await toStaters(tx, listing, 'need.listed')),
    ];
  },
  'listing.passed_on': async (tx, { id }, { payload }) => {
    const members = await allianceMembers(tx, id, payload.allianceId);
    return [{ kind: 'listing.passed_on', to: await agentsOf(tx, members) }];
  },
  // Bidders are among the readers for certain only by being added; the words tell no one apart.
  'listing.amended': async (tx, listing, { payload }) => {
    const { leads, chairs } = await allianceDesks(tx, listing.id);
    const readers = [...(await readersOf(tx, listing.id)), ...(await interestedIn(tx, listing.id))];
    const to = [...(await agentsOf(tx, readers)), ...leads, ...chairs];
    return [{ kind: 'listing.amended', to, facts: { version: payload.listingVersion } }];
  },
  'listing.enquiry_ended': async (tx, listing, { payload }) => {
    if (payload.unanswered === 0) return [];
    const to = [...(await unitDesk(tx, listing)), ...(await officers(tx))];
    return [{ kind: 'listing.enquiry_unanswered', to, facts: { count: payload.unanswered } }];
  },
  'listing.closed': async (tx, listing) => [
    {
      kind: 'listing.closed',
      to: [...(await officers(tx)), ...(await accountsOf(tx, 'supervisor'))],
    },
    { kind: 'listing.closed_unit', to: await unitDesk(tx, listing) },
  ],
  'listing.opened': async (tx, listing) => [
    { kind: 'listing.opened', to: await unitDesk(tx, listing) },
  ],
  'listing.evaluation_reopened': async (tx, listing) => [
    {
      kind: 'listing.evaluation_reopened',
      to: [...(await unitDesk(tx, listing)), ...(await officers(tx))],
    },
  ],
  'listing.completed': async (tx, listing) => [
    {
      kind: 'listing.completed',
      to: [...(await unitDesk(tx, listing)), ...(await officers(tx))],
    },
    ...(await toStaters(tx, listing, 'need.completed')),
  ],
  'listing.unsuccessful': async (tx, listing, { payload }) => {
    const { leads, chairs } = await allianceDesks(tx, listing.id);
    const to = [...(await unitDesk(tx, listing)), ...(await officers(tx)), ...leads, ...chairs];
    const reason = UNSUCCESSFUL_REASONS[payload.reason as keyof typeof UNSUCCESSFUL_REASONS];
    return [
      { kind: 'listing.unsuccessful', to, facts: { reason: reason ?? payload.reason } },
      ...(await toStaters(tx, listing, 'need.ended', { ending: '流榜' })),
    ];
  },
  'listing.cancelled': async (tx, listing) => {
    if (!listing.published) {
      const seen = listing.submitted ? await officers(tx) : [];
      return [{ kind: 'listing.discarded', to: seen }];
    }
    const { leads, chairs } = await allianceDesks(tx, listing.id);
    const readers = await agentsOf(tx, await readersOf(tx, listing.id));
    const to = [...(await unitDesk(tx, listing)), ...leads, ...chairs, ...readers];
    return [
      { kind: 'listing.cancelled', to },
      ...(await toStaters(tx, listing, 'need.ended', { ending: '已撤榜' })),
    ];
  },
  'listing.handed_over': async (tx, listing) => [
    { kind: 'listing.to_procurement', to: await officers(tx) },
    ...(await toStaters(tx, listing, 'need.to_procurement')),
  ],
};

/** 发榜: from review to the end of the listing. */
@OnEvent(eventsOf(ROUTES), 'notify-listings')
export class NotifyOfListings implements EventHandler<ListingEvent> {
  async handle(tx: Tx, event: DeliveredEvent<ListingEvent>): Promise<void> {
    await follow(tx, ROUTES, event);
  }
}
