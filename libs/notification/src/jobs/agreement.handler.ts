import { OnEvent, type DeliveredEvent, type EventHandler, type Tx } from '#platform';
import { accountsOf, agentsOf } from '../application/queries/members.query.js';
import { agreementFacts, type AgreementFacts } from '../application/queries/work-facts.query.js';
import { unitDesk } from './posting.handler.js';
import { eventsOf, follow, type Route, type Routes } from './route.js';

type AgreementEvent =
  | 'agreement.drafted'
  | 'agreement.approved'
  | 'agreement.sent_back'
  | 'agreement.side_signed'
  | 'agreement.signed'
  | 'agreement.completed'
  | 'agreement.terminated';

const lead = (tx: Tx, { organizationId }: AgreementFacts) => agentsOf(tx, [organizationId]);

/** Posting unit, every organisation behind the bid, and the committee. */
const ending: Route<'agreement.signed' | 'agreement.completed' | 'agreement.terminated'> = async (
  tx,
  listing,
  { name, payload },
) => {
  const { parties } = await agreementFacts(tx, payload.agreementId);
  const to = [
    ...(await unitDesk(tx, listing)),
    ...(await agentsOf(tx, parties)),
    ...(await accountsOf(tx, 'committee_officer')),
  ];
  return [{ kind: name, to }];
};

const ROUTES: Routes<AgreementEvent> = {
  'agreement.drafted': async (tx, _listing, { payload }) => [
    { kind: 'agreement.to_approve', to: await accountsOf(tx, 'committee_approver') },
    {
      kind: 'agreement.drafted',
      to: await lead(tx, await agreementFacts(tx, payload.agreementId)),
    },
  ],
  'agreement.approved': async (tx, listing, { payload }) => {
    const organization = await lead(tx, await agreementFacts(tx, payload.agreementId));
    return [{ kind: 'agreement.to_sign', to: [...(await unitDesk(tx, listing)), ...organization] }];
  },
  'agreement.sent_back': async (tx, _listing, { payload }) => {
    const agreement = await agreementFacts(tx, payload.agreementId);
    return [{ kind: 'agreement.sent_back', to: agreement.preparedBy }];
  },
  // Whoever has not signed yet; nobody when both have meanwhile.
  'agreement.side_signed': async (tx, listing, { payload }) => {
    const agreement = await agreementFacts(tx, payload.agreementId);
    const to = [
      ...(agreement.unitSigned ? [] : await unitDesk(tx, listing)),
      ...(agreement.organizationSigned ? [] : await lead(tx, agreement)),
    ];
    return [{ kind: 'agreement.other_signed', to }];
  },
  'agreement.signed': ending,
  'agreement.completed': ending,
  'agreement.terminated': ending,
};

/** 承榜协议. */
@OnEvent(eventsOf(ROUTES), 'notify-agreements')
export class NotifyOfAgreements implements EventHandler<AgreementEvent> {
  async handle(tx: Tx, event: DeliveredEvent<AgreementEvent>): Promise<void> {
    await follow(tx, ROUTES, event, { agreementId: event.payload.agreementId });
  }
}
