import { OnEvent, type DeliveredEvent, type EventHandler, type Tx } from '#platform';
import { accountsOf, agentsOf } from '../application/queries/members.query.js';
import {
  acceptanceFacts,
  agreementFacts,
  milestoneFacts,
} from '../application/queries/work-facts.query.js';
import { unitDesk } from './posting.handler.js';
import { eventsOf, follow, type Route, type Routes } from './route.js';

/** Milestones are scheduled by the signing, which is told of. */
type WorkEvent =
  | 'milestone.reported'
  | 'milestone.inspected'
  | 'payment.recorded'
  | 'acceptance.requested'
  | 'acceptance.inspected'
  | 'acceptance.rectification_asked'
  | 'acceptance.accepted'
  | 'acceptance.terminated';

const awardee = async (tx: Tx, agreementId: string): Promise<string[]> =>
  agentsOf(tx, (await agreementFacts(tx, agreementId)).parties);

const toAwardee: Route<'milestone.inspected' | 'payment.recorded'> = async (
  tx,
  _listing,
  { name, payload },
) => {
  const milestone = await milestoneFacts(tx, payload.milestoneId);
  return [{ kind: name, to: await awardee(tx, payload.agreementId), facts: milestone?.facts }];
};

const toBothSides: Route<'acceptance.accepted' | 'acceptance.terminated'> = async (
  tx,
  listing,
  { name, payload },
) => {
  const parties = await awardee(tx, payload.agreementId);
  return [{ kind: name, to: [...(await unitDesk(tx, listing)), ...parties] }];
};

const ROUTES: Routes<WorkEvent> = {
  'milestone.reported': async (tx, listing, { payload }) => {
    const milestone = await milestoneFacts(tx, payload.milestoneId);
    return [
      { kind: 'milestone.to_inspect', to: await unitDesk(tx, listing), facts: milestone?.facts },
    ];
  },
  'milestone.inspected': toAwardee,
  'payment.recorded': toAwardee,
  'acceptance.requested': async (tx, listing) => [
    { kind: 'acceptance.to_inspect', to: await unitDesk(tx, listing) },
  ],
  'acceptance.inspected': async (tx, _listing, { payload }) => {
    const inspection = await acceptanceFacts(tx, payload.acceptanceId);
    const committee = [
      ...(await accountsOf(tx, 'committee_officer')),
      ...(await accountsOf(tx, 'committee_approver')),
    ];
    return [
      {
        kind: 'acceptance.to_accept',
        to: committee.filter((accountId) => accountId !== inspection?.inspectedBy),
      },
      { kind: 'acceptance.inspected', to: await awardee(tx, payload.agreementId) },
    ];
  },
  'acceptance.rectification_asked': async (tx, listing, { payload }) => {
    const facts = (await acceptanceFacts(tx, payload.acceptanceId))?.facts;
    const to = [...(await awardee(tx, payload.agreementId)), ...(await unitDesk(tx, listing))];
    return [{ kind: 'acceptance.rectification_asked', to, facts }];
  },
  'acceptance.accepted': toBothSides,
  'acceptance.terminated': toBothSides,
};

/** 里程碑、拨付与验收. */
@OnEvent(eventsOf(ROUTES), 'notify-work')
export class NotifyOfWork implements EventHandler<WorkEvent> {
  async handle(tx: Tx, event: DeliveredEvent<WorkEvent>): Promise<void> {
    await follow(tx, ROUTES, event, { agreementId: event.payload.agreementId });
  }
}
