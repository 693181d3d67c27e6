import { OBJECTION_STATUS_NAMES } from '#contracts';
import { OnEvent, type DeliveredEvent, type EventHandler, type Tx } from '#platform';
import type { Note } from '../application/notify.js';
import { awardFacts, objectionFacts } from '../application/queries/award-facts.query.js';
import { openedBidders } from '../application/queries/bid-facts.query.js';
import { accountsOf, agentsOf } from '../application/queries/members.query.js';
import { toStaters, unitDesk } from './posting.handler.js';
import { eventsOf, follow, type Route, type Routes } from './route.js';

type AwardEvent =
  | 'award.proposed'
  | 'award.approval_given'
  | 'award.notice_started'
  | 'award.effective'
  | 'award.annulled'
  | 'award.declined';

const officers = (tx: Tx) => accountsOf(tx, 'committee_officer');
const approvers = (tx: Tx) => accountsOf(tx, 'committee_approver');

const toApprovers: Route<'award.proposed' | 'award.approval_given'> = async (tx) => [
  { kind: 'award.to_approve', to: await approvers(tx) },
];

/** Winner, reserves and the others hear of the effect from their bids. */
const AWARD_ROUTES: Routes<AwardEvent> = {
  'award.proposed': toApprovers,
  'award.approval_given': toApprovers,
  'award.notice_started': async (tx, listing, { payload }) => {
    const { facts } = await awardFacts(tx, payload.awardId);
    const to = [
      ...(await agentsOf(tx, await openedBidders(tx, listing.id))),
      ...(await unitDesk(tx, listing)),
      ...(await officers(tx)),
      ...(await accountsOf(tx, 'supervisor')),
    ];
    return [{ kind: 'award.notice', to, facts }];
  },
  'award.effective': async (tx, listing, { payload }) => {
    const { facts } = await awardFacts(tx, payload.awardId);
    const to = [...(await unitDesk(tx, listing)), ...(await officers(tx))];
    return [
      { kind: 'award.effective', to, facts },
      ...(await toStaters(tx, listing, 'need.awarded')),
    ];
  },
  'award.annulled': async (tx, listing, { payload }) => {
    const award = await awardFacts(tx, payload.awardId);
    if (award.annulKind === 'proposal_declined') {
      return [{ kind: 'award.proposal_declined', to: [award.proposedBy] }];
    }
    const parties = award.noticed ? await agentsOf(tx, award.parties) : [];
    const to = [...(await officers(tx)), ...(await unitDesk(tx, listing)), ...parties];
    return [{ kind: 'award.annulled', to }];
  },
  'award.declined': async (tx, listing) => [
    { kind: 'award.declined', to: [...(await officers(tx)), ...(await unitDesk(tx, listing))] },
  ],
};

/** 定榜. */
@OnEvent(eventsOf(AWARD_ROUTES), 'notify-awards')
export class NotifyOfAwards implements EventHandler<AwardEvent> {
  async handle(tx: Tx, event: DeliveredEvent<AwardEvent>): Promise<void> {
    await follow(tx, AWARD_ROUTES, event, { awardId: event.payload.awardId });
  }
}

type ObjectionEvent =
  | 'objection.filed'
  | 'objection.admitted'
  | 'objection.rejected'
  | 'objection.answered'
  | 'objection.upheld'
  | 'objection.dismissed'
  | 'objection.withdrawn';

/** Whoever watches over the award; the objector is named to nobody. */
const committee = async (tx: Tx): Promise<string[]> => [
  ...(await officers(tx)),
  ...(await approvers(tx)),
  ...(await accountsOf(tx, 'supervisor')),
];

type Settled = Exclude<ObjectionEvent, 'objection.filed' | 'objection.answered'>;

const OUTCOMES: Record<Exclude<ObjectionEvent, 'objection.filed'>, string> = {
  'objection.admitted': OBJECTION_STATUS_NAMES.admitted,
  'objection.rejected': OBJECTION_STATUS_NAMES.rejected,
  'objection.answered': OBJECTION_STATUS_NAMES.answered,
  'objection.upheld': OBJECTION_STATUS_NAMES.upheld,
  'objection.dismissed': OBJECTION_STATUS_NAMES.dismissed,
  'objection.withdrawn': OBJECTION_STATUS_NAMES.withdrawn,
};

/** An organisation that objected through its agent follows its own objection. */
async function toObjector(
  tx: Tx,
  { name, payload }: DeliveredEvent<Exclude<ObjectionEvent, 'objection.filed'>>,
): Promise<Note[]> {
  const { organizationId } = await objectionFacts(tx, payload.objectionId);
  const to = organizationId ? await agentsOf(tx, [organizationId]) : [];
  return [{ kind: 'objection.own', to, facts: { outcome: OUTCOMES[name] } }];
}

const settled: Route<Settled> = async (tx, listing, event) => {
  const { name, payload } = event;
  const { parties, noticed } = await awardFacts(tx, payload.awardId);
  // Who is about to be awarded is told what holds the award up, or no longer does.
  const awardee = noticed ? await agentsOf(tx, parties) : [];
  const to = [...(await committee(tx)), ...(await unitDesk(tx, listing)), ...awardee];
  const facts = { outcome: OUTCOMES[name] };
  const kind = name === 'objection.admitted' ? 'objection.admitted' : 'objection.settled';
  return [{ kind, to, facts }, ...(await toObjector(tx, event))];
};

const OBJECTION_ROUTES: Routes<ObjectionEvent> = {
  'objection.filed': async (tx) => [{ kind: 'objection.filed', to: await officers(tx) }],
  'objection.admitted': settled,
  // Never admitted, it held up nothing.
  'objection.rejected': (tx, _listing, event) => toObjector(tx, event),
  'objection.answered': async (tx, _listing, event) => [
    { kind: 'objection.to_rule', to: [...(await officers(tx)), ...(await approvers(tx))] },
    ...(await toObjector(tx, event)),
  ],
  'objection.upheld': settled,
  'objection.dismissed': settled,
  'objection.withdrawn': settled,
};

/** 异议. */
@OnEvent(eventsOf(OBJECTION_ROUTES), 'notify-objections')
export class NotifyOfObjections implements EventHandler<ObjectionEvent> {
  async handle(tx: Tx, event: DeliveredEvent<ObjectionEvent>): Promise<void> {
    const { awardId, objectionId } = event.payload;
    await follow(tx, OBJECTION_ROUTES, event, { awardId, objectionId });
  }
}
