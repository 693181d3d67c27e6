import { OnEvent, type DeliveredEvent, type EventHandler, type Tx } from '#platform';
import { clarificationFacts } from '../application/queries/clarification-facts.query.js';
import { readersOf } from '../application/queries/listing-facts.query.js';
import { accountsOf, agentsOf } from '../application/queries/members.query.js';
import { unitDesk } from './posting.handler.js';
import { eventsOf, follow, type Route, type Routes } from './route.js';

type ClarificationEvent =
  | 'question.asked'
  | 'question.answered'
  | 'amendment.proposed'
  | 'amendment.approved'
  | 'amendment.declined'
  | 'amendment.lapsed';

type Decided = 'amendment.approved' | 'amendment.declined' | 'amendment.lapsed';

const toProposer: Route<Decided> = async (tx, _listing, { name, payload }) => {
  const { proposedBy } = await clarificationFacts(tx, 'amendment', payload.amendmentId);
  return [{ kind: name, to: [proposedBy] }];
};

const ROUTES: Routes<ClarificationEvent> = {
  'question.asked': async (tx, listing) => [
    { kind: 'question.asked', to: await unitDesk(tx, listing) },
  ],
  // The asker gets the same words as every reader: who asked shows in nothing.
  'question.answered': async (tx, { id }, { payload }) => {
    const { organizationId } = await clarificationFacts(tx, 'question', payload.questionId);
    const to = await agentsOf(tx, [organizationId, ...(await readersOf(tx, id))]);
    return [{ kind: 'question.answered', to }];
  },
  'amendment.proposed': async (tx) => [
    { kind: 'amendment.to_decide', to: await accountsOf(tx, 'committee_officer') },
  ],
  'amendment.approved': toProposer,
  'amendment.declined': toProposer,
  'amendment.lapsed': toProposer,
};

/** 提问、答复与变更. */
@OnEvent(eventsOf(ROUTES), 'notify-clarifications')
export class NotifyOfClarifications implements EventHandler<ClarificationEvent> {
  async handle(tx: Tx, event: DeliveredEvent<ClarificationEvent>): Promise<void> {
    await follow(tx, ROUTES, event);
  }
}
